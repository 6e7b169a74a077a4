package vn.dondoc.search;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.suggestion.DocumentType;

/** What somebody looks for: his words, the filters beside them, the order, and the page from 1. */
record Question(Words words, Choices choices, Order order, int page) {

    static final int PAGE = 20;

    /** Deeper pages cost more and more and nobody reads them: the words should be narrowed instead. */
    static final int LAST_PAGE = 50;

    /** What became of a document. */
    enum State {
        CONFIRMED,
        UNCONFIRMED,
        PAST;

        static State of(IndexedDirective directive) {
            return directive.confirmed() ? CONFIRMED : directive.past() ? PAST : UNCONFIRMED;
        }
    }

    enum Order {
        BEST,
        NEWEST,
        OLDEST,
        DUE
    }

    /** What was chosen beside the words; null where nothing was. {@code like} is a document to which the others shall be similar. */
    record Choices(
            @Nullable DocumentType type,
            @Nullable Integer year,
            @Nullable State state,
            @Nullable String issuer,
            @Nullable String agency,
            @Nullable String field,
            @Nullable UUID like) {

        static final Choices NONE = new Choices(null, null, null, null, null, null, null);

        public boolean any() {
            return !equals(NONE);
        }
    }

    Question {
        page = Math.clamp(page, 1, LAST_PAGE);
    }

    /** Where nothing was asked nothing is found, instead of everything. */
    boolean asksNothing() {
        return words.asksNothing() && !choices.any();
    }

    /** Whether something says which of the found is better than another. */
    boolean ranks() {
        return !words.isEmpty() || choices.like() != null;
    }

    public int from() {
        return (page - 1) * PAGE;
    }

    Question with(Words other) {
        return new Question(other, choices, order, page);
    }
}

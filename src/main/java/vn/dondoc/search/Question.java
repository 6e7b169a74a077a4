package vn.dondoc.search;

import org.jspecify.annotations.Nullable;
import vn.dondoc.suggestion.DocumentType;

/** What somebody looks for: his words, the filters beside them, the order, and the page from 1. */
record Question(
        Words words,
        @Nullable DocumentType type,
        @Nullable Integer year,
        @Nullable State state,
        Order order,
        int page) {

    static final int PAGE = 20;

    /** Deeper pages cost more and more and nobody reads them: the words should be narrowed instead. */
    static final int LAST_PAGE = 50;

    /** What became of a document. */
    enum State {
        CONFIRMED,
        UNCONFIRMED,
        PAST
    }

    enum Order {
        BEST,
        NEWEST
    }

    Question {
        page = Math.clamp(page, 1, LAST_PAGE);
    }

    boolean hasFilters() {
        return type != null || year != null || state != null;
    }

    public int from() {
        return (page - 1) * PAGE;
    }
}

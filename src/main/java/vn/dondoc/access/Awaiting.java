package vn.dondoc.access;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for the word of a leader of the Committee: a bean of this type is all it takes to stand on his page. What his word
 * does is decided here, in the package that owns the thing.
 */
public interface Awaiting {

    /** Names the kind: the message {@code deciding.source.<name>} says it in words. */
    String source();

    /** What waits and this viewer may see, at most a few hundred. */
    List<Awaited> of(Viewer viewer);

    /** Takes the leader's word about one of them, in the transaction in which the word is kept. */
    Told answer(Viewer viewer, UUID id, Word word);

    /** Yes, no, or neither: how it is to be done. */
    enum Verdict {
        AGREE,
        REFUSE,
        INSTRUCT
    }

    /**
     * What the leader says. {@code day} is one he sets himself; number and day of the paper are of his signed letter, null for what he said on
     * this page.
     */
    record Word(
            Verdict verdict,
            String text,
            @Nullable LocalDate day,
            @Nullable String number,
            @Nullable LocalDate paperOn) {

        public boolean signed() {
            return number != null && paperOn != null;
        }
    }

    /** What his word came to. */
    sealed interface Told {

        /** The thing is decided and has moved. */
        record Moved() implements Told {}

        /** His word stands, and the Office still has something to write or to do before the thing moves. */
        record Noted() implements Told {}

        /** Nothing happened; {@code messageKey} says why. */
        record Refused(String messageKey) implements Told {}
    }
}

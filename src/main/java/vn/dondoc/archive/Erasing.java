package vn.dondoc.archive;

import java.io.IOException;

/**
 * Whoever keeps a copy or a trace of documents implements this, so that one act can remove all of them. The steps are called in their order,
 * each for all implementations before the next; after a kill they are called again, so each must be safe to repeat. Beans with a lower
 * {@code @Order} stand further down the way of the data and go first.
 */
public interface Erasing {

    /** Names what is kept here: a message below {@code erasing.place}. */
    String place();

    /** Adds what is known here of the documents. */
    default void gather(Erasure erasure) {}

    /** Removes files; returns how many there were. */
    default int eraseFiles(Erasure erasure) throws IOException {
        return 0;
    }

    /** Removes rows and blanks texts, within one transaction for all; returns how many there were. */
    default int eraseRows(Erasure erasure) {
        return 0;
    }

    /** Removes what is left behind by removed rows, after their transaction. */
    default void eraseTraces(Erasure erasure) throws IOException {}
}

package vn.dondoc.reading;

/**
 * One of the instruments that a file holds: {@code [start, end)} in UTF-16 units of {@link Reading.Text#text()}, from block
 * {@code firstBlock} up to, but not with, block {@code endBlock}. {@code title} are the words that it opens with.
 */
public record Instrument(Kind kind, int firstBlock, int endBlock, int start, int end, String title) {

    /** What it is beside the others. */
    public enum Kind {
        /** Has a letterhead of its own. */
        INSTRUMENT,
        /** Comes into force by the instrument before it: "Ban hành kèm theo Quyết định số …". */
        ISSUED_WITH,
        /** Hangs on the instrument before it: phụ lục, biểu mẫu, danh mục. */
        ANNEX
    }
}

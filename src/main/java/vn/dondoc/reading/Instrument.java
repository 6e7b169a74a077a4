package vn.dondoc.reading;

import java.util.List;

/**
 * One of the instruments that a file holds: {@code [start, end)} in UTF-16 units of {@link Reading.Text#text()}, from block
 * {@code firstBlock} up to, but not with, block {@code endBlock}. {@code title} are the words that it opens with.
 */
public record Instrument(Kind kind, int firstBlock, int endBlock, int start, int end, String title) {

    /** This and what follows it up to the end of {@code last}, as a text by itself, {@link #start} units further to the front. */
    public Reading.Text upTo(Instrument last, Reading.Text whole) {
        List<Block> own = whole.blocks().subList(firstBlock, last.endBlock).stream()
                .map(block -> new Block(
                        block.kind(),
                        block.start() - start,
                        block.end() - start,
                        block.page(),
                        block.level(),
                        block.cell()))
                .toList();
        return new Reading.Text(whole.text().substring(start, last.end), own, List.of(), whole.pages(), whole.notes());
    }

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

package vn.dondoc.reading.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.Block;
import vn.dondoc.reading.Box;
import vn.dondoc.reading.Furniture;
import vn.dondoc.reading.PageSize;
import vn.dondoc.reading.Print;
import vn.dondoc.reading.Reading;

/** A text in the making: pieces are added in reading order, and take their places in the displayed text. */
public final class Draft {

    /** Two thousand pages, beyond any directive; a file that unpacks to more is an attack or a mistake. */
    private static final int MOST_CHARACTERS = 5_000_000;

    /** What the server, too, can hold of one file. */
    private static final int MOST_BLOCKS = 200_000;

    /** Titles and addressees are shorter than this; a line that a person broke is not. */
    private static final int SHORTEST_BROKEN = 35;

    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Furniture> furniture = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<PageSize> pageSizes = new ArrayList<>();
    private final List<Box> boxes = new ArrayList<>();

    /** The next page's size; a page that was never told has no boxes either. */
    public void page(double width, double height) {
        pageSizes.add(new PageSize((float) width, (float) height));
    }

    /** A paragraph, list item or heading, as its own first words tell. */
    public void paragraph(String raw, int page, boolean heading) {
        paragraph(PlacedText.of(raw), page, heading);
    }

    void paragraph(PlacedText raw, int page, boolean heading) {
        PlacedText placed = DisplayText.of(raw);
        String shown = placed.text();
        Markers.Marker marker = Markers.of(shown);
        if (marker.isItem()) {
            add(Block.Kind.LIST_ITEM, placed, page, marker.level(), null);
        } else {
            boolean title = heading || marker == Markers.Marker.HEADING || Markers.isAllCapitals(shown);
            add(title ? Block.Kind.HEADING : Block.Kind.PARAGRAPH, placed, page, 0, null);
        }
    }

    /** A paragraph of a flowing text; one that only goes on with the sentence before it was cut by a hard line break, and is joined again. */
    public void flowing(String raw, int page, boolean heading) {
        String shown = DisplayText.of(raw);
        if (!heading && !blocks.isEmpty() && continues(blocks.getLast(), shown)) {
            Block last = blocks.removeLast();
            text.append(' ').append(shown);
            blocks.add(new Block(last.kind(), last.start(), text.length(), last.page(), last.level(), null));
        } else {
            paragraph(raw, page, heading);
        }
    }

    private boolean continues(Block last, String shown) {
        boolean sentence = last.kind() == Block.Kind.PARAGRAPH || last.kind() == Block.Kind.LIST_ITEM;
        if (!sentence
                || last.end() - last.start() < SHORTEST_BROKEN
                || shown.length() < 2
                || Markers.of(shown).isItem()) {
            return false;
        }
        boolean ended = ".;:!?…/".indexOf(text.charAt(text.length() - 1)) >= 0;
        return !ended && Character.isLowerCase(shown.charAt(0)) && Character.isLowerCase(shown.charAt(1));
    }

    /** A paragraph of a table cell. */
    public void cell(String raw, int page, Block.Cell cell) {
        cell(PlacedText.of(raw), page, cell);
    }

    void cell(PlacedText raw, int page, Block.Cell cell) {
        PlacedText shown = DisplayText.of(raw);
        add(Block.Kind.TABLE_CELL, shown, page, Markers.of(shown.text()).level(), cell);
    }

    public void furniture(String raw, int page) {
        String shown = DisplayText.of(raw);
        if (!shown.isEmpty() && furniture.size() < MOST_BLOCKS) {
            furniture.add(new Furniture(page, shown));
        }
    }

    public void note(String note) {
        if (!notes.contains(note)) {
            notes.add(note);
        }
    }

    public boolean isEmpty() {
        return blocks.isEmpty();
    }

    public Reading.Text finish(int pages) {
        return new Reading.Text(text.toString(), blocks, furniture, pages, notes, new Print(pageSizes, boxes));
    }

    private void add(Block.Kind kind, PlacedText placed, int page, int level, Block.@Nullable Cell cell) {
        String shown = placed.text();
        if (shown.isEmpty()) {
            return;
        }
        if (text.length() + shown.length() > MOST_CHARACTERS || blocks.size() >= MOST_BLOCKS) {
            throw new TextTooLongException();
        }
        if (!blocks.isEmpty()) {
            text.append(continuesRow(blocks.getLast().cell(), cell) ? '\t' : '\n');
        }
        int start = text.length();
        text.append(shown);
        placed.boxes().forEach(box -> boxes.add(box.shifted(start)));
        blocks.add(new Block(kind, start, text.length(), page, level, cell));
    }

    private static boolean continuesRow(Block.@Nullable Cell before, Block.@Nullable Cell cell) {
        return before != null
                && cell != null
                && before.table() == cell.table()
                && before.row() == cell.row()
                && before.column() != cell.column();
    }
}

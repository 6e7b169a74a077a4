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
import vn.dondoc.vietnamese.LegacyEncoding;

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
    private final LoneFurniture lone = new LoneFurniture();
    private final List<PageSize> pageSizes = new ArrayList<>();
    private final List<Box> boxes = new ArrayList<>();

    private final List<Piece> pieces = new ArrayList<>();
    private int letters;

    /** Kept until all is seen: what it is coded in shows only in the whole. */
    private record Piece(What what, PlacedText raw, int page, boolean heading, Block.@Nullable Cell cell) {}

    private enum What {
        PARAGRAPH,
        FLOWING,
        CELL,
        FURNITURE
    }

    private void keep(What what, PlacedText raw, int page, boolean heading, Block.@Nullable Cell cell) {
        letters += raw.text().length();
        if (letters > MOST_CHARACTERS) {
            throw new TextTooLongException();
        }
        pieces.add(new Piece(what, raw, page, heading, cell));
    }

    /** The next page's size; a page that was never told has no boxes either. */
    public void page(double width, double height) {
        pageSizes.add(new PageSize((float) width, (float) height));
    }

    /** A paragraph, list item or heading, as its own first words tell. */
    public void paragraph(String raw, int page, boolean heading) {
        paragraph(PlacedText.of(raw), page, heading);
    }

    void paragraph(PlacedText raw, int page, boolean heading) {
        keep(What.PARAGRAPH, raw, page, heading, null);
    }

    private void layParagraph(PlacedText raw, int page, boolean heading) {
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
        keep(What.FLOWING, PlacedText.of(raw), page, heading, null);
    }

    private void layFlowing(String raw, int page, boolean heading) {
        String shown = DisplayText.of(raw);
        if (!heading && lone.takes(shown)) {
            layFurniture(raw, page);
            return;
        }
        if (!heading && !blocks.isEmpty() && continues(blocks.getLast(), shown)) {
            Block last = blocks.removeLast();
            text.append(' ').append(shown);
            blocks.add(new Block(last.kind(), last.start(), text.length(), last.page(), last.level(), null));
        } else {
            layParagraph(PlacedText.of(raw), page, heading);
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
        keep(What.CELL, raw, page, false, cell);
    }

    private void layCell(PlacedText raw, int page, Block.@Nullable Cell cell) {
        PlacedText shown = DisplayText.of(raw);
        add(Block.Kind.TABLE_CELL, shown, page, Markers.of(shown.text()).level(), cell);
    }

    public void furniture(String raw, int page) {
        keep(What.FURNITURE, PlacedText.of(raw), page, false, null);
    }

    private void layFurniture(String raw, int page) {
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
        return pieces.stream()
                .allMatch(piece ->
                        piece.what() == What.FURNITURE || piece.raw().text().isBlank());
    }

    public Reading.Text finish(int pages) {
        List<String> raw = pieces.stream().map(piece -> piece.raw().text()).toList();
        var encoding = LegacyText.encodingOf(raw);
        encoding.ifPresent(coded -> {
            note(LegacyText.NOTE + coded.title());
            if (LegacyText.lostSoftHyphens(raw, coded)) {
                note("Chữ ư đã mất trong tệp: hãy so với bản gốc");
            }
        });
        for (Piece piece : pieces) {
            lay(piece, encoding.map(coded -> inUnicode(piece.raw(), coded)).orElse(piece.raw()));
        }
        pieces.clear();
        return new Reading.Text(text.toString(), blocks, furniture, pages, notes, new Print(pageSizes, boxes));
    }

    private static PlacedText inUnicode(PlacedText raw, LegacyEncoding coded) {
        return raw.spelled(LegacyText.decoded(raw.text(), coded));
    }

    private void lay(Piece piece, PlacedText raw) {
        switch (piece.what()) {
            case PARAGRAPH -> layParagraph(raw, piece.page(), piece.heading());
            case FLOWING -> layFlowing(raw.text(), piece.page(), piece.heading());
            case CELL -> layCell(raw, piece.page(), piece.cell());
            case FURNITURE -> layFurniture(raw.text(), piece.page());
        }
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

package vn.dondoc.reading.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.layout.Draft;
import vn.dondoc.reading.layout.LegacyText;
import vn.dondoc.reading.layout.Line;
import vn.dondoc.reading.layout.Markers;
import vn.dondoc.reading.layout.PlacedText;
import vn.dondoc.vietnamese.LegacyEncoding;
import vn.dondoc.vietnamese.LegacyEncodings;
import vn.dondoc.vietnamese.Syllables;

/** The lines of one page's text layer, cut at wide gaps, from top to bottom. */
final class PdfLines extends PDFTextStripper {

    /** In widths of a blank: what is wider separates columns. */
    private static final double WIDE_GAP = 4;

    private static final double LEAST_GAIN = 0.01;

    /** In points; what is taller holds several lines. */
    private static final float TALLEST_STAMPED_LINE = 36;

    private static final int LEAST_NAMELESS = 8;
    private static final double NAMELESS = 0.01;

    private final List<PdfLine> lines = new ArrayList<>();
    private final List<TextPosition> positions = new ArrayList<>();
    private final PdfFrame frame;
    private PlacedText.Joiner text = new PlacedText.Joiner();
    private final List<PdfStamp> stamps = new ArrayList<>();
    private final List<PdfStamp> captions = new ArrayList<>();
    private @Nullable PdfStamp inAnnotation;
    private int glyphs;
    private int nameless;
    private @Nullable LegacyEncoding converted;

    private List<Line> chosen = List.of();

    private PdfLines(PdfFrame frame) {
        this.frame = frame;
        setStartPage(frame.page());
        setEndPage(frame.page());
    }

    static PdfLayer of(PDDocument pdf, int page, Draft draft) throws IOException {
        PdfLines lines = new PdfLines(PdfFrame.of(pdf.getPage(page - 1), page));
        lines.getText(pdf);
        LegacyEncoding converted = lines.converted;
        if (converted != null) {
            draft.note(LegacyText.NOTE + converted.title());
        }
        lines.captions.forEach(caption -> draft.furniture(caption.text(), page));
        return new PdfLayer(lines.chosen, lines.lacksLetters());
    }

    @Override
    protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement) throws IOException {
        glyphs++;
        nameless += font.toUnicode(code) == null ? 1 : 0;
        super.showGlyph(place, font, code, displacement);
    }

    private boolean lacksLetters() {
        return nameless > LEAST_NAMELESS && nameless > NAMELESS * glyphs;
    }

    /** Pages whose accents come from another font need sorting by position; others are garbled by it. */
    private void chooseOrder() throws IOException {
        List<Line> asWritten = inOrder(false);
        double score = score(asWritten);
        List<Line> sorted = score < 1 - LEAST_GAIN ? inOrder(true) : asWritten;
        chosen = sorted != asWritten && score(sorted) > score + LEAST_GAIN ? sorted : asWritten;
    }

    /** The page was gone through once; only its letters are written out again. */
    private List<Line> inOrder(boolean sorted) throws IOException {
        lines.clear();
        setSortByPosition(sorted);
        super.writePage();
        endLine();
        return inRows(stamped());
    }

    private static double score(List<Line> lines) {
        return Syllables.score(String.join("\n", lines.stream().map(Line::text).toList()));
    }

    @Override
    protected void writeString(String words, List<TextPosition> places) {
        int length = places.stream().mapToInt(p -> p.getUnicode().length()).sum();
        int from = 0;
        int at = 0;
        int first = 0;
        for (int i = 0; i < places.size() && length == words.length(); i++) {
            if (i > first && isElsewhere(places.get(i - 1), places.get(i))) {
                write(words.substring(from, at), places.subList(first, i));
                endLine();
                from = at;
                first = i;
            }
            at += places.get(i).getUnicode().length();
        }
        write(words.substring(from), places.subList(first, places.size()));
    }

    private void write(String words, List<TextPosition> places) {
        TextPosition before = lastInked(positions);
        TextPosition after = firstInked(places);
        if (before != null && after != null && !Markers.isBare(text.text().toString()) && isWide(before, after)) {
            endLine();
        }
        positions.addAll(places);
        text.append(frame.placed(words, places));
    }

    /** Back to the left and on another base line: a cell beside, whose lines stand half a line lower. */
    private static boolean isElsewhere(TextPosition before, TextPosition after) {
        double size = before.getFontSizeInPt();
        return after.getXDirAdj() < before.getXDirAdj() - 2 * size
                && Math.abs(after.getYDirAdj() - before.getYDirAdj()) > 0.3 * size;
    }

    @Override
    protected void writeWordSeparator() {
        text.append(" ");
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void writeParagraphEnd() {
        endLine();
    }

    /**
     * Number and date are often put on as annotations, each a small signature field with words of its own; a large one holds the
     * signer's caption, which is no text.
     */
    @Override
    protected void writePage() throws IOException {
        for (PDAnnotation annotation : getCurrentPage().getAnnotations()) {
            if (!annotation.isHidden() && annotation.getNormalAppearanceStream() != null) {
                PdfStamp stamp = new PdfStamp(frame);
                inAnnotation = stamp;
                showAnnotation(annotation);
                inAnnotation = null;
                (isCaption(annotation) ? captions : stamps).add(stamp);
            }
        }
        chooseOrder();
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        PdfStamp stamp = inAnnotation;
        if (stamp == null) {
            super.processTextPosition(position);
        } else {
            stamp.add(position);
        }
    }

    private static boolean isCaption(PDAnnotation annotation) {
        boolean signature =
                annotation.getCOSObject().getNameAsString(COSName.FT, "").equals("Sig");
        return signature && annotation.getRectangle().getHeight() > TALLEST_STAMPED_LINE;
    }

    /** Each stamp goes into the gap that was left for it; one without a gap is a line of its own. */
    private List<Line> stamped() {
        List<PdfLine> found = new ArrayList<>(lines);
        for (PdfStamp stamp : stamps) {
            if (stamp.isEmpty()) {
                continue;
            }
            int place = -1;
            for (int i = 0; i < found.size(); i++) {
                place = found.get(i).hasGapFor(stamp) ? i : place;
            }
            if (place < 0) {
                found.add(new PdfLine(stamp.line(frame.page()), List.of()));
            } else {
                found.set(place, found.get(place).with(stamp));
            }
        }
        return found.stream().map(PdfLine::line).toList();
    }

    private static @Nullable TextPosition firstInked(List<TextPosition> places) {
        return places.stream()
                .filter(p -> !p.getUnicode().isBlank())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable TextPosition lastInked(List<TextPosition> places) {
        return firstInked(places.reversed());
    }

    private static boolean isWide(TextPosition before, TextPosition after) {
        double blank = Math.max(before.getWidthOfSpace(), before.getFontSizeInPt() * 0.2);
        double gap = after.getXDirAdj() - before.getXDirAdj() - before.getWidthDirAdj();
        boolean sameRow = Math.abs(after.getYDirAdj() - before.getYDirAdj()) < before.getHeightDir();
        return sameRow && (gap > WIDE_GAP * blank || gap < -2 * blank);
    }

    private void endLine() {
        PlacedText raw = text.joined().stripped();
        PlacedText words = raw.spelled(decoded(raw.text()));
        if (!words.text().isBlank() && !positions.isEmpty()) {
            lines.add(new PdfLine(line(words), List.copyOf(positions)));
        }
        text = new PlacedText.Joiner();
        positions.clear();
    }

    private Line line(PlacedText words) {
        List<TextPosition> inked =
                positions.stream().filter(p -> !p.getUnicode().isBlank()).toList();
        List<TextPosition> shown = inked.isEmpty() ? positions : inked;
        double left = shown.stream().mapToDouble(TextPosition::getXDirAdj).min().orElse(0);
        double right = shown.stream()
                .mapToDouble(p -> p.getXDirAdj() + p.getWidthDirAdj())
                .max()
                .orElse(0);
        double base = shown.getFirst().getYDirAdj();
        double size =
                shown.stream().mapToDouble(TextPosition::getFontSizeInPt).max().orElse(1);
        boolean strong = shown.stream().allMatch(PdfLines::isBold);
        return new Line(
                frame.page(),
                words.text(),
                left,
                right,
                base - size * 0.75,
                base + size * 0.25,
                strong,
                size,
                words.boxes());
    }

    private static boolean isBold(TextPosition position) {
        String font = position.getFont().getName();
        return font != null && font.contains("Bold");
    }

    private String decoded(String words) {
        String font =
                positions.isEmpty() ? null : positions.getFirst().getFont().getName();
        boolean composed = words.chars().anyMatch(c -> c >= 0x1EA0 && c <= 0x1EF9);
        return font == null || composed || !LegacyText.isConverted()
                ? words
                : LegacyEncodings.ofFont(font)
                        .map(e -> {
                            converted = e;
                            return e.decode(words);
                        })
                        .orElse(words);
    }

    /** Top to bottom by rows; within a row from left to right. */
    private static List<Line> inRows(List<Line> lines) {
        List<Line> rows = new ArrayList<>(lines);
        rows.sort(Comparator.comparingDouble(Line::top));
        return rows;
    }
}

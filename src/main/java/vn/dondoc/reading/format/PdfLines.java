package vn.dondoc.reading.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.layout.Line;
import vn.dondoc.vietnamese.LegacyEncodings;
import vn.dondoc.vietnamese.Syllables;

/** The lines of one page's text layer, cut at wide gaps, from top to bottom. */
final class PdfLines extends PDFTextStripper {

    /** In widths of a blank: what is wider separates columns. */
    private static final double WIDE_GAP = 6;

    private final int page;
    private final List<Line> lines = new ArrayList<>();
    private final List<TextPosition> positions = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private PdfLines(int page, boolean sorted) {
        this.page = page;
        setSortByPosition(sorted);
        setStartPage(page);
        setEndPage(page);
    }

    /** Pages whose accents come from another font need sorting by position; others are garbled by it. */
    static List<Line> of(PDDocument pdf, int page) throws IOException {
        List<Line> asWritten = read(pdf, page, false);
        List<Line> sorted = read(pdf, page, true);
        return score(sorted) > score(asWritten) + 0.01 ? sorted : asWritten;
    }

    private static List<Line> read(PDDocument pdf, int page, boolean sorted) throws IOException {
        PdfLines lines = new PdfLines(page, sorted);
        lines.getText(pdf);
        lines.endLine();
        return inRows(lines.lines);
    }

    private static double score(List<Line> lines) {
        return Syllables.score(String.join("\n", lines.stream().map(Line::text).toList()));
    }

    @Override
    protected void writeString(String words, List<TextPosition> places) {
        TextPosition before = lastInked(positions);
        TextPosition after = firstInked(places);
        if (before != null && after != null && isWide(before, after)) {
            endLine();
        }
        positions.addAll(places);
        text.append(words);
    }

    @Override
    protected void writeWordSeparator() {
        text.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void writeParagraphEnd() {
        endLine();
    }

    /** Numbers and dates are often stamped onto the page: annotations with words of their own. Signatures are not text. */
    @Override
    protected void writePage() throws IOException {
        for (PDAnnotation annotation : getCurrentPage().getAnnotations()) {
            boolean signature =
                    annotation.getCOSObject().getNameAsString(COSName.FT, "").equals("Sig");
            if (!annotation.isHidden() && !signature && annotation.getNormalAppearanceStream() != null) {
                showAnnotation(annotation);
            }
        }
        super.writePage();
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
        String words = decoded(text.toString().strip());
        if (!words.isBlank() && !positions.isEmpty()) {
            lines.add(line(words));
        }
        text.setLength(0);
        positions.clear();
    }

    private Line line(String words) {
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
        return new Line(page, words, left, right, base - size * 0.75, base + size * 0.25, strong, size);
    }

    private static boolean isBold(TextPosition position) {
        String font = position.getFont().getName();
        return font != null && font.contains("Bold");
    }

    private String decoded(String words) {
        String font =
                positions.isEmpty() ? null : positions.getFirst().getFont().getName();
        boolean composed = words.chars().anyMatch(c -> c >= 0x1EA0 && c <= 0x1EF9);
        return font == null || composed
                ? words
                : LegacyEncodings.ofFont(font).map(e -> e.decode(words)).orElse(words);
    }

    /** Top to bottom by rows; within a row from left to right. */
    private static List<Line> inRows(List<Line> lines) {
        List<Line> rows = new ArrayList<>(lines);
        rows.sort(Comparator.comparingDouble(Line::top));
        return rows;
    }
}

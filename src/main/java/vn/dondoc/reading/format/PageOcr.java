package vn.dondoc.reading.format;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.dondoc.reading.layout.Line;
import vn.dondoc.reading.scan.GreyPicture;
import vn.dondoc.reading.scan.RedInk;
import vn.dondoc.reading.scan.UprightPage;
import vn.dondoc.vietnamese.Syllables;

/** Reads the picture of one page: made ready, read, and read again the other way up when no words came of it. */
final class PageOcr {

    /** What was seen, in points, and what was done to the page. */
    record Seen(List<Line> lines, List<String> notes) {}

    private static final int FIRST = 1;
    /** Below it the page may stand on its head. */
    private static final double POOR = 0.5;

    private static final int FEW_LETTERS = 60;

    /** Of a page's height: more than any space between the parts of a letter but that for a signature. */
    private static final double HOLE = 0.11;

    /** Of the pixels: print covers more, a signature less. */
    private static final double PRINTED = 0.035;

    private PageOcr() {}

    /** {@code points}: for each pixel of the picture; {@code twoShades}: it was scanned without greys. */
    static Seen read(BufferedImage image, int page, double points, boolean twoShades) throws IOException {
        RedInk ink = RedInk.in(image);
        UprightPage upright = UprightPage.of(ink, twoShades);
        double scale = points / upright.factor();
        List<Line> lines = lines(new OcrFrame(upright, page, scale, 0));
        if (isPoor(lines) && upright.picture().inkIn(0, upright.picture().height()) > PRINTED / 4) {
            UprightPage other = upright.upsideDown();
            List<Line> turned = lines(new OcrFrame(other, page, scale, 0));
            if (syllables(turned) > syllables(lines)) {
                upright = other;
                lines = turned;
            }
        }
        List<String> notes = new ArrayList<>();
        if (upright.isTurned()) {
            notes.add("Trang %d: đã xoay %d°".formatted(page, Math.floorMod(upright.quarters(), 4) * 90));
        }
        if (page == FIRST) {
            lines = new ArrayList<>(lines);
            lines.addAll(StampedMarks.on(upright.isTurned() ? ink.turned(upright.quarters()) : ink, lines, points));
            lines = Tesseract.sorted(lines);
        }
        return new Seen(lines, notes);
    }

    private static List<Line> lines(OcrFrame frame) throws IOException {
        GreyPicture picture = frame.upright().picture();
        List<Line> lines = new ArrayList<>(Tesseract.page(frame));
        int[] hole = widestGap(lines, picture.height(), frame.scale());
        if (hole[1] - hole[0] > HOLE * picture.height() && picture.inkIn(hole[0], hole[1]) > PRINTED) {
            List<Line> found = Tesseract.block(frame, hole[0], hole[1]);
            if (Syllables.score(text(found)) > POOR) {
                lines.addAll(found);
            }
        }
        return Tesseract.sorted(lines);
    }

    /** Its analysis of the page sometimes takes a paragraph for a picture; read as one block, the gap gives its words back. */
    private static int[] widestGap(List<Line> lines, int height, double scale) {
        double end = 0;
        double from = 0;
        double widest = 0;
        for (Line line : Tesseract.sorted(lines)) {
            if (line.top() - end > widest) {
                widest = line.top() - end;
                from = end;
            }
            end = Math.max(end, line.bottom());
        }
        if (height * scale - end > widest) {
            from = end;
            widest = height * scale - end;
        }
        int top = Math.clamp(Math.round(from / scale), 0, height - 1);
        return new int[] {top, Math.clamp(Math.round((from + widest) / scale), top + 1, height)};
    }

    private static boolean isPoor(List<Line> lines) {
        String text = text(lines);
        return Syllables.score(text) < POOR
                || text.chars().filter(Character::isLetter).count() < FEW_LETTERS;
    }

    private static double syllables(List<Line> lines) {
        String text = text(lines);
        return Syllables.score(text) * text.length();
    }

    private static String text(List<Line> lines) {
        return String.join("\n", lines.stream().map(Line::text).toList());
    }
}

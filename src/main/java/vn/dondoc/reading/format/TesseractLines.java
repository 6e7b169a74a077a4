package vn.dondoc.reading.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.dondoc.reading.layout.Line;
import vn.dondoc.reading.layout.Markers;

/** Reads tesseract's table of words into lines. */
final class TesseractLines {

    private static final int COLUMNS = 12;
    private static final String LINE = "4";
    private static final String WORD = "5";
    private static final double LEAST_CONFIDENCE = 10;
    private static final double WIDE_GAP_IN_HEIGHTS = 2;

    private final int page;
    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private double left;
    private double right;
    private double top;
    private double bottom;

    private TesseractLines(int page) {
        this.page = page;
    }

    static List<Line> of(String table, int page) {
        TesseractLines lines = new TesseractLines(page);
        table.lines().skip(1).map(row -> row.split("\t", COLUMNS)).forEach(lines::row);
        lines.endLine();
        lines.lines.sort(Comparator.comparingDouble(line -> (line.top() + line.bottom()) / 2));
        return lines.lines;
    }

    /** level, page, block, paragraph, line, word, left, top, width, height, confidence, text. */
    private void row(String[] row) {
        if (row.length < COLUMNS) {
            return;
        }
        double x = Double.parseDouble(row[6]);
        double y = Double.parseDouble(row[7]);
        switch (row[0]) {
            case LINE -> {
                endLine();
                top = y;
                bottom = y + Double.parseDouble(row[9]);
            }
            case WORD -> {
                if (!row[11].isBlank() && Double.parseDouble(row[10]) >= LEAST_CONFIDENCE) {
                    word(row[11].strip(), x, x + Double.parseDouble(row[8]));
                }
            }
            default -> {}
        }
    }

    private void word(String word, double from, double to) {
        if (!text.isEmpty()
                && !Markers.isBare(text.toString())
                && from - right > WIDE_GAP_IN_HEIGHTS * (bottom - top)) {
            endLine();
        }
        if (text.isEmpty()) {
            left = from;
        } else {
            text.append(' ');
        }
        text.append(word);
        right = to;
    }

    private void endLine() {
        if (!text.isEmpty()) {
            lines.add(new Line(page, text.toString(), left, right, top, bottom, false, bottom - top));
            text.setLength(0);
        }
    }
}

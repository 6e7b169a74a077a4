package vn.dondoc.reading.format;

import java.util.ArrayList;
import java.util.List;
import vn.dondoc.reading.layout.Line;

/** Reads tesseract's table of words into lines. */
final class TesseractLines {

    private static final int COLUMNS = 12;
    private static final double LEAST_CONFIDENCE = 10;
    private static final double WIDE_GAP_IN_HEIGHTS = 2.2;

    private final int page;
    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private String place = "";
    private double left;
    private double right;
    private double top;
    private double bottom;

    private TesseractLines(int page) {
        this.page = page;
    }

    static List<Line> of(String table, int page) {
        TesseractLines lines = new TesseractLines(page);
        table.lines().skip(1).map(row -> row.split("\t", COLUMNS)).forEach(lines::word);
        lines.endLine();
        return lines.lines;
    }

    /** level, page, block, paragraph, line, word, left, top, width, height, confidence, text. */
    private void word(String[] row) {
        if (row.length < COLUMNS || row[11].isBlank() || Double.parseDouble(row[10]) < LEAST_CONFIDENCE) {
            return;
        }
        String where = String.join(" ", row[2], row[3], row[4]);
        double x = Double.parseDouble(row[6]);
        double y = Double.parseDouble(row[7]);
        double height = Double.parseDouble(row[9]);
        if (!where.equals(place) || x - right > WIDE_GAP_IN_HEIGHTS * Math.min(height, bottom - top)) {
            endLine();
            place = where;
            left = x;
            top = y;
            bottom = y + height;
        }
        text.append(text.isEmpty() ? "" : " ").append(row[11].strip());
        right = x + Double.parseDouble(row[8]);
        top = Math.min(top, y);
        bottom = Math.max(bottom, y + height);
    }

    private void endLine() {
        if (!text.isEmpty()) {
            lines.add(new Line(page, text.toString(), left, right, top, bottom, false, bottom - top));
            text.setLength(0);
        }
    }
}

package vn.dondoc.reading.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.dondoc.reading.Box;
import vn.dondoc.reading.Place;
import vn.dondoc.reading.layout.Line;
import vn.dondoc.reading.layout.Markers;
import vn.dondoc.reading.layout.PlacedText;

/** Reads tesseract's table of words into lines. */
final class TesseractLines {

    private static final int COLUMNS = 12;
    private static final String PAGE = "1";
    private static final String LINE = "4";
    private static final String WORD = "5";
    private static final double LEAST_CONFIDENCE = 10;
    private static final double WIDE_GAP_IN_HEIGHTS = 2;

    private final int page;
    private final List<Line> lines = new ArrayList<>();
    private PlacedText.Joiner text = new PlacedText.Joiner();
    private double pageWidth = 1;
    private double pageHeight = 1;
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
            case PAGE -> {
                pageWidth = Double.parseDouble(row[8]);
                pageHeight = Double.parseDouble(row[9]);
            }
            case LINE -> {
                endLine();
                top = y;
                bottom = y + Double.parseDouble(row[9]);
            }
            case WORD -> {
                if (!row[11].isBlank() && Double.parseDouble(row[10]) >= LEAST_CONFIDENCE) {
                    word(row[11].strip(), x, x + Double.parseDouble(row[8]), y, Double.parseDouble(row[9]));
                }
            }
            default -> {}
        }
    }

    private void word(String word, double from, double to, double y, double height) {
        if (!text.text().isEmpty()
                && !Markers.isBare(text.text().toString())
                && from - right > WIDE_GAP_IN_HEIGHTS * (bottom - top)) {
            endLine();
        }
        if (text.text().isEmpty()) {
            left = from;
        } else {
            text.append(" ");
        }
        Place place = new Place(
                page, (float) (from / pageWidth), (float) (y / pageHeight), (float) ((to - from) / pageWidth), (float)
                        (height / pageHeight));
        text.append(new PlacedText(word, List.of(new Box(0, word.length(), place))));
        right = to;
    }

    private void endLine() {
        if (!text.text().isEmpty()) {
            PlacedText words = text.joined();
            lines.add(new Line(page, words.text(), left, right, top, bottom, false, bottom - top, words.boxes()));
            text = new PlacedText.Joiner();
        }
    }
}

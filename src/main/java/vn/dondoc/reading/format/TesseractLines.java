package vn.dondoc.reading.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.dondoc.reading.Box;
import vn.dondoc.reading.Place;
import vn.dondoc.reading.layout.Line;
import vn.dondoc.reading.layout.Markers;
import vn.dondoc.reading.layout.PlacedText;
import vn.dondoc.vietnamese.Syllables;

/** Reads tesseract's table of words into lines. */
final class TesseractLines {

    private static final int COLUMNS = 12;
    private static final String LINE = "4";
    private static final String WORD = "5";
    private static final double LEAST_CONFIDENCE = 10;
    private static final double DOUBTFUL = 55;
    private static final double DOUBTFUL_SIGN = 92;
    private static final Pattern SHORT_MARK = Pattern.compile("[IVX]+|[\\p{L}][.)]|[-–+•]");
    private static final double WIDE_GAP_IN_HEIGHTS = 2;

    /** A list may count in letters, but in none with a tone on it. */
    private static final Pattern LONE_LETTER = Pattern.compile("[\\p{L}&&[^A-Za-zĐđ]]");

    private final OcrFrame frame;
    private final List<Line> lines = new ArrayList<>();
    private PlacedText.Joiner text = new PlacedText.Joiner();
    private double left;
    private double right;
    private double top;
    private double bottom;
    private double confidence;
    private int words;

    private TesseractLines(OcrFrame frame) {
        this.frame = frame;
    }

    static List<Line> of(String table, OcrFrame frame) {
        TesseractLines lines = new TesseractLines(frame);
        table.lines().skip(1).map(row -> row.split("\t", COLUMNS)).forEach(lines::row);
        lines.endLine();
        return Tesseract.sorted(lines.lines);
    }

    /** level, page, block, paragraph, line, word, left, top, width, height, confidence, text. */
    private void row(String[] row) {
        if (row.length < COLUMNS) {
            return;
        }
        switch (row[0]) {
            case LINE -> {
                endLine();
                top = frame.scale() * (frame.down() + Double.parseDouble(row[7]));
                bottom = top + frame.scale() * Double.parseDouble(row[9]);
            }
            case WORD -> {
                if (!row[11].isBlank() && Double.parseDouble(row[10]) >= LEAST_CONFIDENCE) {
                    word(row, Double.parseDouble(row[6]), frame.down() + Double.parseDouble(row[7]));
                    confidence += Double.parseDouble(row[10]);
                    words++;
                } else {
                    unread(row);
                }
            }
            default -> {}
        }
    }

    /** A word that could not be made out leaves no gap between columns. */
    private void unread(String[] row) {
        double from = frame.scale() * Double.parseDouble(row[6]);
        if (!text.text().isEmpty() && from - right <= WIDE_GAP_IN_HEIGHTS * (bottom - top)) {
            right = Math.max(right, from + frame.scale() * Double.parseDouble(row[8]));
        }
    }

    private void word(String[] row, double x, double y) {
        String word = row[11].strip();
        double width = Double.parseDouble(row[8]);
        double from = frame.scale() * x;
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
        Place place = frame.place(x, y, width, Double.parseDouble(row[9]));
        text.append(new PlacedText(word, List.of(new Box(0, word.length(), place))));
        right = from + frame.scale() * width;
    }

    private void endLine() {
        if (!text.text().isEmpty() && !isScrawl()) {
            PlacedText joined = text.joined();
            lines.add(new Line(
                    frame.page(), joined.text(), left, right, top, bottom, false, bottom - top, joined.boxes()));
        }
        text = new PlacedText.Joiner();
        confidence = 0;
        words = 0;
    }

    /** What is made of signatures, seals and specks: the program doubts it, and no language has such words. */
    private boolean isScrawl() {
        double sure = confidence / words;
        String line = text.text().toString();
        boolean worded = line.chars().filter(Character::isLetter).count() > 2
                || line.chars().anyMatch(Character::isDigit)
                || SHORT_MARK.matcher(line).matches();
        return LONE_LETTER.matcher(line).matches()
                || !worded && sure < DOUBTFUL_SIGN
                || sure < DOUBTFUL && Syllables.score(line) < 0.6;
    }
}

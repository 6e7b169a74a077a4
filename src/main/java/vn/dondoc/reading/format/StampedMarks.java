package vn.dondoc.reading.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.dondoc.reading.layout.Line;
import vn.dondoc.reading.scan.RedInk;
import vn.dondoc.reading.scan.Stamps;
import vn.dondoc.vietnamese.Vietnamese;

/** Độ mật and độ khẩn stamped upon a first page, read by themselves: lines that the main reading, from which red was removed, lacks. */
final class StampedMarks {

    private static final int FIRST = 1;
    private static final double HEIGHT = 14;
    private static final int LONGEST_MARK = 25;
    private static final Pattern SECRET = Pattern.compile(".*?\\b((tuyet|toi) )?mat\\b.*");
    private static final Pattern URGENT = Pattern.compile(".*?\\b(hoa ?toc|thuong khan|khan)\\b.*");

    private StampedMarks() {}

    static List<Line> on(RedInk page, List<Line> print, double scale) throws IOException {
        Stamps stamps = Stamps.on(page);
        if (stamps.isEmpty()) {
            return List.of();
        }
        List<Line> words = Tesseract.sheet(stamps.sheet());
        List<Line> marks = new ArrayList<>();
        for (Stamps.Place place : stamps.places()) {
            String text = String.join(
                    " ",
                    words.stream()
                            .filter(w ->
                                    w.top() + w.bottom() > 2 * place.from() && w.top() + w.bottom() < 2 * place.to())
                            .map(Line::text)
                            .toList());
            String mark = mark(text);
            if (!mark.isEmpty()
                    && print.stream()
                            .noneMatch(line -> mark(line.text()).equals(mark)
                                    && line.text().length() < LONGEST_MARK)) {
                marks.add(line(mark, place, page.width() * scale));
            }
        }
        return marks;
    }

    static boolean isMark(Line line) {
        return line.text().length() < LONGEST_MARK && !mark(line.text()).isEmpty();
    }

    /** In capitals, as stamps are cut; tones are what a stamp loses first. */
    static String mark(String text) {
        if (text.chars().anyMatch(Character::isLowerCase)
                && text.chars().filter(Character::isLowerCase).count() > 2) {
            return "";
        }
        String folded = Vietnamese.fold(text).replaceAll("[^a-z]+", " ").strip();
        if (SECRET.matcher(folded).matches()) {
            return folded.contains("tuyet") ? "TUYỆT MẬT" : folded.contains("toi") ? "TỐI MẬT" : "MẬT";
        }
        if (!URGENT.matcher(folded).matches()) {
            return "";
        }
        return folded.contains("thuong") ? "THƯỢNG KHẨN" : folded.contains("toc") ? "HỎA TỐC" : "KHẨN";
    }

    /** Above all print, where nothing can run into it: stamps stand wherever there was room. */
    private static Line line(String mark, Stamps.Place place, double width) {
        return new Line(FIRST, mark, place.left() * width, place.right() * width, -HEIGHT, 0, true, HEIGHT);
    }
}

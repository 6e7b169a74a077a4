package vn.dondoc.suggestion.header;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.suggestion.Guess;

/** "Lào Cai, ngày 06 tháng 4 năm 2026": nothing where the day was left blank or an OCR lost it. */
final class PlaceDate {

    static final Pattern LINE = Pattern.compile(",? ?(?<w>ngay).{0,14}?thang.{0,8}?nam ?(?:(?:19|20)\\d\\d)?");
    private static final Pattern DATE =
            Pattern.compile("ngay ?(?<d>\\d{1,2}) ?thang ?(?<m>\\d{1,2}) ?nam ?(?<y>(?:19|20)\\d{2})(?!\\d)");
    /** A place stands before it: words with capitals, the comma sometimes lost by an OCR. */
    private static final Pattern PLACE = Pattern.compile("(?:^|[\\s\\u00A0])\\p{Lu}[\\p{L}.'’`°*\"]*\\s*,\\s*$");

    private static final Pattern PLACE_ONLY =
            Pattern.compile("^(?:.*[Hh][aạ]nh [Pp]h[uúủ]c\\s+)?(?:\\p{Lu}\\p{Ll}+[\\s-]+){1,5}$");

    private static final Pattern BROKEN = Pattern.compile(", ?ngay(?: \\d{1,2})?$");

    private PlaceDate() {}

    static @Nullable Guess<LocalDate> in(Letter letter) {
        List<Line> lines = letter.linesAboveAddressee();
        for (int i = 0; i < lines.size(); i++) {
            Line line = whole(letter, lines, i);
            Matcher written = LINE.matcher(line.plain());
            if (written.find() && place(line, written.start("w"))) {
                Matcher date = DATE.matcher(line.plain());
                return date.find(written.start("w")) && date.start() == written.start("w")
                        ? read(letter, line, date)
                        : null;
            }
        }
        return null;
    }

    /** A date that was broken behind "ngày" or its day is read with the next line. */
    private static Line whole(Letter letter, List<Line> lines, int i) {
        Line line = lines.get(i);
        boolean broken = i + 1 < lines.size() && BROKEN.matcher(line.plain()).find();
        return broken ? Line.of(letter.text(), line.start(), lines.get(i + 1).end()) : line;
    }

    /** Whether a line is the place and the date; a sentence that cites a date is not. */
    static boolean stands(Line line) {
        Matcher written = LINE.matcher(line.plain());
        return written.find() && place(line, written.start("w"));
    }

    private static boolean place(Line line, int date) {
        String before = line.raw().substring(0, line.text().start(date) - line.start());
        return !line.raw().startsWith("(")
                && (PLACE.matcher(before).find() || PLACE_ONLY.matcher(before).find());
    }

    /** What follows the year on the same line, such as the title, as a line of its own. */
    static List<Line> apart(String text, Line line) {
        Matcher written = LINE.matcher(line.plain());
        if (!written.find() || written.end() == line.plain().length() || !place(line, written.start("w"))) {
            return List.of(line);
        }
        return List.of(
                line.part(text, 0, written.end()),
                line.part(text, written.end(), line.plain().length()));
    }

    private static @Nullable Guess<LocalDate> read(Letter letter, Line line, Matcher date) {
        try {
            var day = LocalDate.of(
                    Integer.parseInt(date.group("y")),
                    Integer.parseInt(date.group("m")),
                    Integer.parseInt(date.group("d")));
            return Cited.from(
                    letter, line.text().start(date.start()), line.text().end(date.end()), day, "header.date", 0.97);
        } catch (DateTimeException illegible) {
            return null;
        }
    }
}

package vn.dondoc.suggestion.header;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.suggestion.Guess;

/** "Lào Cai, ngày 06 tháng 4 năm 2026": nothing where the day was left blank or an OCR lost it. */
final class PlaceDate {

    static final Pattern LINE = Pattern.compile(", ?ngay.{0,14}?thang.{0,8}?nam");
    private static final Pattern DATE =
            Pattern.compile(", ?(?<w>ngay) ?(?<d>\\d{1,2}) ?thang ?(?<m>\\d{1,2}) ?nam ?(?<y>(?:19|20)\\d{2})(?!\\d)");

    private PlaceDate() {}

    static @Nullable Guess<LocalDate> in(Letter letter) {
        for (Line line : letter.head()) {
            if (!LINE.matcher(line.plain()).find() || !place(line)) {
                continue;
            }
            Matcher date = DATE.matcher(line.plain());
            return date.find() ? read(letter, line, date) : null;
        }
        return null;
    }

    /** A place is a name of a few words, alone or behind the number; a sentence that cites a date is not. */
    private static boolean place(Line line) {
        int comma = line.plain().indexOf(',');
        return comma <= 60
                && line.plain().length() <= 110
                && !line.plain().startsWith("hom nay")
                && !line.plain().startsWith("(");
    }

    private static @Nullable Guess<LocalDate> read(Letter letter, Line line, Matcher date) {
        try {
            var day = LocalDate.of(
                    Integer.parseInt(date.group("y")),
                    Integer.parseInt(date.group("m")),
                    Integer.parseInt(date.group("d")));
            int start = line.text().start(date.start("w"));
            return Cited.from(letter, start, line.text().end(date.end()), day, "header.date", 0.97);
        } catch (DateTimeException illegible) {
            return null;
        }
    }
}

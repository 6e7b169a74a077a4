package vn.dondoc.suggestion.deadline;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.LunarDate;

/** "Tết Nguyên đán Giáp Thìn" is its first day, "27 tháng Chạp" and "rằm tháng Giêng" the solar day they fall on. */
final class LunarForm implements Form {

    private static final Pattern TET =
            Pattern.compile("tet (?:nguyen dan|am lich)(?: (?:giap|at|binh|dinh|mau|ky|canh|tan|nham|quy) [a-z]{2,4})?"
                    + "(?: nam)?(?: (?<y>\\d{4}))?");
    private static final Pattern LUNAR =
            Pattern.compile("(?:ngay )?(?:mung )?(?:(?<d>\\d{1,2})|ram) thang (?<m>gieng|chap)(?: nam (?<y>\\d{4}))?");

    @Override
    public @Nullable Point at(Passage passage, int index) {
        Matcher tet = Form.match(TET, passage, index);
        if (tet != null) {
            LocalDate day = passage.day(Form.year(tet.group("y"), null, passage), LunarDate::newYear);
            return day == null ? null : Point.of(tet.end(), day);
        }
        Matcher lunar = Form.match(LUNAR, passage, index);
        return lunar == null ? null : day(lunar, passage);
    }

    private static @Nullable Point day(Matcher lunar, Passage passage) {
        int number = lunar.group("d") == null ? 15 : Integer.parseInt(lunar.group("d"));
        boolean last = lunar.group("m").equals("chap");
        // the twelfth month ends where the next lunar year begins, so it belongs to the solar year of that Tết
        LocalDate day = passage.day(
                Form.year(lunar.group("y"), null, passage),
                year -> last
                        ? new LunarDate(year - 1, 12, number, false).solar()
                        : new LunarDate(year, 1, number, false).solar());
        return day == null ? null : Point.of(lunar.end(), day);
    }
}

package vn.dondoc.suggestion.deadline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.suggestion.words.NumberWords;

/** A day by number: "20/6/2024", "20-6-2024", "20 tháng 6 năm 2024", with its hour and its weekday; of two days joined by a dash the later. */
final class DayForm implements Form {

    static final String WEEKDAY = "(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)";
    static final String HOUR =
            "\\d{1,2} ?(?:gio|h|g)(?![a-z]) ?(?:\\d{1,2})?(?: ?(?:phut|'))?(?: (?:sang|trua|chieu|toi))?";
    static final String LEAD = "(?:(?:luc|vao) )?(?:(?:buoi )?(?:sang|chieu|toi) )?(?:" + HOUR
            + ",? ?(?:cua )?)?(?:\\(?" + WEEKDAY + "\\)?,? ?)?(?:\\(?ngay ?)?(?:\\(?" + WEEKDAY
            + "\\)?,? ?)?(?:\\(?ngay ?)?(?:(?:le )?quoc khanh )?(?:mung |mong )?";
    private static final String RANGE = "(?:\\d{1,2}(?:/\\d{1,4}){0,2} ?- ?(?:ngay )?|\\d{1,2} va (?:ngay )?)?";
    private static final String YEAR = "(?:(?:,? nam | ?/ ?)(?<y>\\d{4})(?!\\d)|,? nam (?<yw>nay|sau|toi))?";
    private static final Pattern SLASHES = Pattern.compile("(?<lead>" + LEAD + ")" + RANGE
            + "(?<d>\\d{1,2}) ?/ ?(?<m>\\d{1,2})(?: ?/ ?(?<y>\\d{4}|\\d{2}))?(?!\\d|/\\d)(?: nam (?<yw>nay|sau))?");
    private static final Pattern DOTS = Pattern.compile("(?<lead>" + LEAD
            + ")(?<d>\\d{1,2}) ?([-.]) ?(?<m>\\d{1,2})(?: ?\\3 ?(?<y>\\d{4}|\\d{2}))?(?![\\d.-]?\\d)(?<yw>)?");
    private static final Pattern WORDS = Pattern.compile("(?<lead>" + LEAD + ")(?:\\d{1,2} ?- ?)?(?<d>\\d{1,2}|"
            + NumberWords.PATTERN + ")(?: \\(\\d{1,2}\\))? ?thang ?(?<m>\\d{1,2}(?!\\d)|[ivx]{1,4}(?![a-z])|"
            + "(?!nam(?: \\d| nay| sau))" + NumberWords.PATTERN + ")" + YEAR);
    // "3/4 số xã", "15/30 hồ sơ", "2.5 triệu": looks like a day and is a share or an amount
    private static final Pattern SHARE = Pattern.compile(
            " ?(?:%|so |ho so|phan|xa|huyen|don vi|nhiem vu|trieu|ty |ha |km|m2|nguoi|dai bieu|chi tieu)");

    @Override
    public @Nullable Point at(Passage passage, int index) {
        Matcher words = Form.match(WORDS, passage, index);
        if (words != null) {
            return point(words, passage);
        }
        Matcher slashes = Form.match(SLASHES, passage, index);
        if (slashes != null && !share(slashes, passage)) {
            return point(slashes, passage);
        }
        Matcher dots = Form.match(DOTS, passage, index);
        return dots != null && !share(dots, passage) && !section(dots, passage, index) ? point(dots, passage) : null;
    }

    private static boolean share(Matcher matcher, Passage passage) {
        return matcher.group("y") == null
                && !matcher.group("lead").contains("ngay")
                && SHARE.matcher(passage.after(matcher.end(), 12)).lookingAt();
    }

    /** "từ 5.1 đến 5.8": numbers of sections, unless "ngày" or "trước" says that they are days. */
    private static boolean section(Matcher matcher, Passage passage, int index) {
        return matcher.group("y") == null
                && !matcher.group("lead").contains("ngay")
                && !passage.plain().substring(0, index).endsWith("truoc ");
    }

    private static @Nullable Point point(Matcher matcher, Passage passage) {
        int day = NumberWords.read(matcher.group("d"));
        int month = NumberWords.read(matcher.group("m"));
        int written = Form.year(matcher.group("y"), matcher.group("yw"), passage);
        LocalDate date = passage.day(written, year -> date(year, month, day));
        return date == null ? null : Point.of(matcher.end(), date);
    }

    /** Null for a day that the calendar does not have, such as 30/02: a person has to look. */
    private static @Nullable LocalDate date(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException impossible) {
            return null;
        }
    }
}

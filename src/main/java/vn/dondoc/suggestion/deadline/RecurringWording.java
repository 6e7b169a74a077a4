package vn.dondoc.suggestion.deadline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.Deadline;
import vn.dondoc.calendar.Deadline.Every;

/** A duty that comes back: "định kỳ hằng tháng trước ngày 20", "ngày 15 của tháng cuối quý", "6 tháng (trước ngày 20/6), năm (trước ngày 30/11)". */
final class RecurringWording implements Wording {

    private static final String TERM =
            "(?:(?:cham nhat(?: la| den| vao)*|truoc|vao|den|khong qua|muon nhat)(?: het| cuoi)? )?";
    private static final String DAY = "(?:" + DayForm.HOUR + ",? ?)?(?:ngay )?(?:(?<wd>" + DayForm.WEEKDAY
            + ")|(?<d>\\d{1,2})(?:(?:/| thang )(?<m>\\d{1,2}))?)";
    private static final String EACH = "(?:hang|moi|cac|theo)";
    private static final String PERIOD = "(?<p>ngay|tuan|thang|quy(?! dinh| che| mo| hoach)|6 thang|06 thang|nam)";

    /** A day, then what it comes back with. */
    private static final Sought DAY_FIRST = new Sought(
            "(?<![a-z\\d])(?:dinh ky )?" + TERM + DAY
                    + "(?:,? va (?:truoc )?(?:ngay )?(?<d2>\\d{1,2})(?:/\\d{1,2}| thang \\d{1,2})|, thang \\d{1,2})?"
                    + ",? (?:cua )?(?:(?:thang )?(?:cuoi |dau )?(?:cua )?)?(?:hang|moi) " + PERIOD
                    + "(?! ?\\d)(?![a-z])",
            "hang ",
            "moi ");

    private static final Sought QUARTER_DAY = new Sought(
            "(?<![a-z\\d])" + TERM
                    + "(?:ngay )?(?<d>\\d{1,2})(?: cua)? thang (?:cuoi|dau)(?: cua)?(?: moi| hang)? quy(?: sau| tiep theo| ke tiep)?(?! [iv\\d])",
            "quy");
    private static final Sought MONTH_AFTER = new Sought(
            "(?<![a-z\\d])" + TERM
                    + "(?:ngay )?(?<d>\\d{1,2}) (?:cua )?thang (?:sau|ke tiep|lien ke|tiep theo)(?![a-z])",
            "thang sau",
            "thang ke",
            "thang lien",
            "thang tiep");
    private static final Sought YEAR_AFTER = new Sought(
            "(?<![a-z\\d])" + TERM
                    + "(?:ngay )?(?<d>\\d{1,2})(?:/| thang )\\d{1,2} (?:cua )?nam (?:sau|truoc|lien ke|ke tiep)(?: lien ke)?(?![a-z])",
            "nam sau",
            "nam truoc",
            "nam lien",
            "nam ke");

    /** "… 6 tháng (trước ngày 20/6), năm (trước ngày 30/11)". */
    private static final Sought YEAR_BESIDE = new Sought(
            "(?<=thang \\(truoc ngay \\d{1,2}/\\d{1,2}\\)(?:,| va) )(?:ca )?nam \\(truoc ngay (?<d>\\d{1,2})/\\d{1,2}\\)",
            "nam (truoc");

    private static final Sought HOUR_DAILY = new Sought(
            "(?<![a-z\\d])" + TERM + DayForm.HOUR + " ?(?:cua )?(?:hang|moi) ngay(?! ?\\d)", "hang ngay", "moi ngay");

    /** What it comes back with, then perhaps the day. */
    private static final Sought PERIOD_FIRST = new Sought(
            "(?<![a-z\\d])(?<lead>dinh ky,? )?(?<each>hang|moi|theo|tung) " + PERIOD + "(?! ?\\d)(?![a-z])",
            "hang ",
            "moi ",
            "theo ",
            "tung ");

    private static final Sought HALF_YEARS = new Sought(
            "(?<![a-z\\d/])(?:dinh ky,? |bao cao (?:dinh ky )?|so ket )(?:hang )?(?<q>quy,? (?:va )?)?(?:0?6|sau) thang(?! dau| cuoi|/| mot)",
            "thang");
    private static final Sought BY_COUNT = new Sought(
            "(?<![a-z\\d])(?:dinh ky |cu )?(?<n>\\d{1,2}|" + "mot|hai|ba|sau"
                    + ") ?(?<u>ngay|tuan|thang|quy|nam)(?: ?/ ?(?:1 |01 |mot )?lan| (?:1|01|mot) lan| bao cao(?: (?:1|01|mot) lan)?(?= ))",
            "lan",
            "bao cao");
    private static final Sought TIMES = new Sought(
            "(?<![a-z\\d])(?<n>\\d{1,2}|mot|hai|bon) lan ?(?:/ ?(?:1 )?|trong |moi |mot )(?<u>ngay|tuan|thang|quy|nam)(?![a-z])",
            " lan");
    private static final Sought LAST_DAY = new Sought(
            "(?<![a-z\\d])(?:" + TERM + ")(?:" + DayForm.WEEKDAY
                    + " tuan cuoi|ngay lam viec cuoi cung|ngay cuoi(?: cung)?) (?:cua )?(?:hang |moi )?(?<p>thang|quy|nam)(?![a-z])(?! \\d)",
            "cuoi");
    private static final Pattern DAY_AFTER = Pattern.compile(",? ?(?:\\(|vao |gui [a-z ]{0,40}|bao cao [a-z ]{0,40})?"
            + "(?:cham nhat(?: la| den| vao)*|truoc|vao|den|khong qua)(?: het| cuoi)? " + DAY
            + "\\)?(?! ?/ ?\\d{4})(?!/\\d)");

    /** "Hằng tháng họp, báo cáo kết quả … trước ngày 25": a bare day further on in the clause. */
    private static final Pattern FAR_DAY = Pattern.compile(
            "[^.;()\\d]{1,120}?\\(?(?:cham nhat(?: la| den| vao)*|truoc|vao|khong qua) (?:het )?ngay (?<d>\\d{1,2})\\)?(?!\\d| ?[/.-] ?\\d| ?thang (?:\\d|[a-z]+ nam))");

    @Override
    public List<Found> in(Passage passage) {
        List<Found> found = new ArrayList<>();
        collect(passage, QUARTER_DAY, m -> new Deadline.Recurring(Every.QUARTER, day(m.group("d"))), found);
        collect(passage, HOUR_DAILY, m -> new Deadline.Recurring(Every.DAY, null), found);
        collect(passage, DAY_FIRST, RecurringWording::dayFirst, found);
        collect(passage, MONTH_AFTER, m -> new Deadline.Recurring(Every.MONTH, day(m.group("d"))), found);
        collect(passage, YEAR_AFTER, m -> new Deadline.Recurring(Every.YEAR, day(m.group("d"))), found);
        collect(passage, YEAR_BESIDE, m -> new Deadline.Recurring(Every.YEAR, day(m.group("d"))), found);
        collect(passage, LAST_DAY, m -> new Deadline.Recurring(every(m.group("p")), null), found);
        collect(passage, BY_COUNT, RecurringWording::byCount, found);
        collect(passage, TIMES, RecurringWording::times, found);
        collect(
                passage,
                HALF_YEARS,
                m -> new Deadline.Recurring(m.group("q") == null ? Every.HALF_YEAR : Every.QUARTER, null),
                found);
        collect(
                passage,
                PERIOD_FIRST,
                m -> NotRecurring.allows(m, passage) ? new Deadline.Recurring(every(m.group("p")), null) : null,
                found);
        return found;
    }

    private interface Meaning {
        Deadline.@Nullable Recurring of(Matcher matcher);
    }

    private static void collect(Passage passage, Sought sought, Meaning meaning, List<Found> found) {
        Matcher matcher = sought.in(passage.plain());
        while (matcher != null && matcher.find()) {
            Deadline.Recurring recurring = meaning.of(matcher);
            if (recurring != null) {
                Found deadline = withDay(matcher, recurring, passage);
                if (found.stream().noneMatch(deadline::overlaps)) {
                    found.add(deadline);
                }
            }
        }
    }

    /** "Định kỳ hằng tuần, trước 16 giờ 00 ngày thứ Sáu": the day stands behind. */
    private static Found withDay(Matcher matcher, Deadline.Recurring recurring, Passage passage) {
        Matcher after = recurring.day() == null ? Form.match(DAY_AFTER, passage, matcher.end()) : null;
        if (after == null) {
            boolean far =
                    recurring.day() == null && (recurring.every() == Every.MONTH || recurring.every() == Every.QUARTER);
            Matcher later = far ? Form.match(FAR_DAY, passage, matcher.end()) : null;
            return later == null
                    ? new Found(matcher.start(), matcher.end(), recurring, "deadline.recurring")
                    : new Found(
                            matcher.start(),
                            later.end(),
                            new Deadline.Recurring(recurring.every(), day(later.group("d"))),
                            "deadline.recurring.day");
        }
        Integer day =
                after.group("wd") == null ? day(after.group("d")) : Integer.valueOf(Weekdays.number(after.group("wd")));
        return new Found(
                matcher.start(), after.end(), new Deadline.Recurring(recurring.every(), day), "deadline.recurring.day");
    }

    private static Deadline.@Nullable Recurring dayFirst(Matcher matcher) {
        if (matcher.group("wd") != null) {
            return matcher.group("p").equals("tuan")
                    ? new Deadline.Recurring(Every.WEEK, Weekdays.number(matcher.group("wd")))
                    : null;
        }
        boolean twice = matcher.group("d2") != null && matcher.group("p").equals("nam");
        return new Deadline.Recurring(twice ? Every.HALF_YEAR : every(matcher.group("p")), day(matcher.group("d")));
    }

    private static Deadline.@Nullable Recurring byCount(Matcher matcher) {
        int n = number(matcher.group("n"));
        return switch (matcher.group("u")) {
            case "ngay" ->
                n == 1
                        ? new Deadline.Recurring(Every.DAY, null)
                        : n == 7 ? new Deadline.Recurring(Every.WEEK, null) : null;
            case "tuan" -> new Deadline.Recurring(Every.WEEK, null);
            case "thang" ->
                new Deadline.Recurring(
                        n == 3 ? Every.QUARTER : n == 6 ? Every.HALF_YEAR : n >= 12 ? Every.YEAR : Every.MONTH, null);
            case "quy" -> new Deadline.Recurring(n == 2 ? Every.HALF_YEAR : Every.QUARTER, null);
            default -> new Deadline.Recurring(Every.YEAR, null);
        };
    }

    private static Deadline.Recurring times(Matcher matcher) {
        int n = number(matcher.group("n"));
        Every every = every(matcher.group("u"));
        if (every == Every.YEAR) {
            every = n == 2 ? Every.HALF_YEAR : n == 4 ? Every.QUARTER : n == 12 ? Every.MONTH : Every.YEAR;
        }
        return new Deadline.Recurring(every, null);
    }

    private static int number(String words) {
        return vn.dondoc.suggestion.words.NumberWords.read(words);
    }

    private static @Nullable Integer day(@Nullable String digits) {
        int day = digits == null ? 0 : Integer.parseInt(digits);
        return day >= 1 && day <= 31 ? day : null;
    }

    private static Every every(String period) {
        return switch (period) {
            case "ngay" -> Every.DAY;
            case "tuan" -> Every.WEEK;
            case "thang" -> Every.MONTH;
            case "quy" -> Every.QUARTER;
            case "nam" -> Every.YEAR;
            default -> Every.HALF_YEAR;
        };
    }
}

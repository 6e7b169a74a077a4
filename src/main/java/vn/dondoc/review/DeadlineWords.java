package vn.dondoc.review;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.Deadline;
import vn.dondoc.calendar.Deadline.Anchor;
import vn.dondoc.calendar.Deadline.Every;
import vn.dondoc.calendar.Deadline.Unit;
import vn.dondoc.suggestion.DeadlineReader;
import vn.dondoc.suggestion.FoundDeadline;
import vn.dondoc.vietnamese.Vietnamese;

/** Says a deadline in the few words a person would type, and understands what people type. */
final class DeadlineWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu");
    private static final DeadlineReader READER = new DeadlineReader();

    private static final Pattern DATE =
            Pattern.compile("(truoc )?(?:ngay )?(\\d{1,2})[/.-](\\d{1,2})(?:[/.-](\\d{4}))?");
    private static final Pattern SPAN = Pattern.compile(
            "(?:trong (?:thoi han )?)?(\\d{1,3}) (gio|ngay lam viec|ngay|thang)(?: (?:ke tu|tu|sau) (.+))?");
    private static final Pattern RECURRING = Pattern.compile(
            "(?:dinh ky )?hang (ngay|tuan|thang|quy|6 thang|nam)(?:,? (?:truoc )?(?:ngay|thu) (\\d{1,2}|chu nhat))?");
    /** What a person leaves out because the field's name says it. */
    private static final List<String> LEFT_OUT =
            List.of("", "trước ngày ", "chậm nhất ngày ", "trong thời hạn ", "trong ");

    private DeadlineWords() {}

    static String say(Deadline deadline) {
        return switch (deadline) {
            case Deadline.On(LocalDate date, boolean before) -> (before ? "trước ngày " : "") + DAY.format(date);
            case Deadline.Within(int n, Unit unit, Anchor anchor) -> n + " " + say(unit) + " kể từ " + say(anchor);
            case Deadline.Recurring(Every every, Integer day) ->
                "hằng " + say(every) + (day == null ? "" : day(every, day));
            case Deadline.Immediate() -> "ngay";
            case Deadline.None() -> "";
        };
    }

    /** Null where the words are no deadline that anybody here understands. Nothing typed means that the document sets none. */
    static @Nullable Deadline read(String typed, @Nullable LocalDate issuedOn) {
        String words = Vietnamese.fold(typed).strip().replaceAll("\\s+", " ");
        if (words.isEmpty() || words.equals("khong") || words.equals("khong co thoi han")) {
            return new Deadline.None();
        }
        if (words.equals("ngay") || words.equals("ngay lap tuc")) {
            return new Deadline.Immediate();
        }
        Deadline ours = date(words, issuedOn);
        ours = ours == null ? span(words) : ours;
        ours = ours == null ? recurring(words) : ours;
        return ours == null ? asInADocument(typed.strip(), issuedOn) : ours;
    }

    /** A day as people type it, 20/6/2026; null where it is none. */
    static @Nullable LocalDate day(String typed) {
        return date(Vietnamese.fold(typed).strip(), null) instanceof Deadline.On(LocalDate day, boolean before)
                ? day
                : null;
    }

    private static @Nullable Deadline date(String words, @Nullable LocalDate issuedOn) {
        Matcher date = DATE.matcher(words);
        if (!date.matches()) {
            return null;
        }
        try {
            int day = Integer.parseInt(date.group(2));
            int month = Integer.parseInt(date.group(3));
            if (date.group(4) != null) {
                return new Deadline.On(
                        LocalDate.of(Integer.parseInt(date.group(4)), month, day), date.group(1) != null);
            }
            if (issuedOn == null) {
                return null;
            }
            LocalDate sameYear = LocalDate.of(issuedOn.getYear(), month, day);
            // "15/1" in a document of December means the January to come.
            LocalDate meant = sameYear.isBefore(issuedOn.minusMonths(2)) ? sameYear.plusYears(1) : sameYear;
            return new Deadline.On(meant, date.group(1) != null);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static @Nullable Deadline span(String words) {
        Matcher span = SPAN.matcher(words);
        if (!span.matches() || Integer.parseInt(span.group(1)) == 0) {
            return null;
        }
        Unit unit = switch (span.group(2)) {
            case "gio" -> Unit.HOUR;
            case "ngay lam viec" -> Unit.WORKING_DAY;
            case "ngay" -> Unit.DAY;
            default -> Unit.MONTH;
        };
        return new Deadline.Within(Integer.parseInt(span.group(1)), unit, anchor(span.group(3)));
    }

    private static Anchor anchor(@Nullable String words) {
        if (words == null || words.contains("ban hanh") || words.contains("ky")) {
            return Anchor.ISSUE;
        }
        return words.contains("nhan") ? Anchor.RECEIPT : Anchor.EVENT;
    }

    private static @Nullable Deadline recurring(String words) {
        Matcher recurring = RECURRING.matcher(words);
        if (!recurring.matches()) {
            return null;
        }
        Every every = switch (recurring.group(1)) {
            case "ngay" -> Every.DAY;
            case "tuan" -> Every.WEEK;
            case "thang" -> Every.MONTH;
            case "quy" -> Every.QUARTER;
            case "6 thang" -> Every.HALF_YEAR;
            default -> Every.YEAR;
        };
        String day = recurring.group(2);
        if (day == null) {
            return new Deadline.Recurring(every, null);
        }
        int number = day.startsWith("chu") ? 8 : Integer.parseInt(day);
        return new Deadline.Recurring(every, every == Every.WEEK ? number - 1 : number);
    }

    private static @Nullable Deadline asInADocument(String typed, @Nullable LocalDate issuedOn) {
        return LEFT_OUT.stream()
                .map(leftOut -> leftOut + typed)
                .flatMap(text -> READER.in(text, 0, text.length(), issuedOn).stream())
                .map(FoundDeadline::deadline)
                .findFirst()
                .orElse(null);
    }

    private static String say(Unit unit) {
        return switch (unit) {
            case HOUR -> "giờ";
            case DAY -> "ngày";
            case WORKING_DAY -> "ngày làm việc";
            case MONTH -> "tháng";
        };
    }

    private static String say(Anchor anchor) {
        return switch (anchor) {
            case ISSUE -> "ngày ban hành";
            case RECEIPT -> "ngày nhận được văn bản";
            case EVENT -> "khi xảy ra sự việc";
        };
    }

    private static String say(Every every) {
        return switch (every) {
            case DAY -> "ngày";
            case WEEK -> "tuần";
            case MONTH -> "tháng";
            case QUARTER -> "quý";
            case HALF_YEAR -> "6 tháng";
            case YEAR -> "năm";
        };
    }

    private static String day(Every every, int day) {
        if (every != Every.WEEK) {
            return ", ngày " + day;
        }
        return day == 7 ? ", ngày chủ nhật" : ", thứ " + (day + 1);
    }
}

package vn.dondoc.suggestion.deadline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.suggestion.words.NumberWords;

/** A month, to its last day; "đầu tháng" is its first, "giữa tháng" its fifteenth (Civil Code 2015, Article 146). */
final class MonthForm implements Form {

    private static final Pattern MONTH =
            Pattern.compile("(?:(?<part>dau|giua|cuoi|het) )?thang (?:\\d{1,2} ?(?:-|,|va) ?(?:thang )?)?"
                    + "(?<m>\\d{1,2}|[ivx]{1,4}(?![a-z]))(?!\\d| ?- ?\\d{1,2} ?-)"
                    + "(?: ?[/-] ?(?<y>\\d{4})(?!\\d)|,? nam (?<y2>\\d{4})|,? nam (?<yw>nay|sau|toi))?");

    @Override
    public @Nullable Point at(Passage passage, int index) {
        Matcher month = Form.match(MONTH, passage, index);
        if (month == null) {
            return null;
        }
        int number = NumberWords.read(month.group("m"));
        if (number < 1 || number > 12) {
            return null;
        }
        String digits = month.group("y") == null ? month.group("y2") : month.group("y");
        String part = month.group("part");
        LocalDate day = passage.day(
                Form.year(digits, month.group("yw"), passage), year -> day(YearMonth.of(year, number), part));
        if (day == null) {
            return null;
        }
        return "dau".equals(part) || "giua".equals(part)
                ? Point.of(month.end(), day)
                : Point.period(month.end(), day.withDayOfMonth(1), day);
    }

    private static LocalDate day(YearMonth month, @Nullable String part) {
        return switch (part) {
            case "dau" -> month.atDay(1);
            case "giua" -> month.atDay(15);
            case null, default -> month.atEndOfMonth();
        };
    }
}

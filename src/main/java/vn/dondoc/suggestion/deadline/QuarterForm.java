package vn.dondoc.suggestion.deadline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.suggestion.words.NumberWords;

/** A quarter, to its last day: "quý III/2024", "Quý 3 năm 2024", "quý I, II/2024". */
final class QuarterForm implements Form {

    private static final String NUMBER = "(?:i{1,3}|l{1,3}|iv|lv|1{1,3}|1v|[1-4])(?![a-z\\d])";
    private static final Pattern QUARTER =
            Pattern.compile("(?:(?<part>dau|giua|cuoi|het) )?quy (?:" + NUMBER + " ?(?:,|-|va) ?(?:quy )?)?(?<q>"
                    + NUMBER + ")" + "(?: ?[/-] ?(?<y>\\d{4})(?!\\d)|,? nam (?<y2>\\d{4})|,? nam (?<yw>nay|sau|toi))?");

    @Override
    public @Nullable Point at(Passage passage, int index) {
        Matcher quarter = Form.match(QUARTER, passage, index);
        if (quarter == null) {
            return null;
        }
        int number = NumberWords.readRoman(quarter.group("q"));
        String digits = quarter.group("y") == null ? quarter.group("y2") : quarter.group("y");
        LocalDate last = passage.day(
                Form.year(digits, quarter.group("yw"), passage),
                year -> YearMonth.of(year, number * 3).atEndOfMonth());
        if (last == null) {
            return null;
        }
        LocalDate first = last.withDayOfMonth(1).minusMonths(2);
        return "dau".equals(quarter.group("part"))
                ? Point.of(quarter.end(), first)
                : Point.period(quarter.end(), first, last);
    }
}

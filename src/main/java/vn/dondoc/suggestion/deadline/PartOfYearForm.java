package vn.dondoc.suggestion.deadline;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A year and its parts: "6 tháng đầu năm 2024", "nửa cuối năm", "9 tháng năm 2024", "cuối năm", "cả năm", "năm 2024". */
final class PartOfYearForm implements Form {

    private static final String YEAR = "(?: ?(?:nam )?(?<y>(?:19|20)\\d{2})(?!\\d)| nay(?<now>))?";
    private static final Pattern HALF =
            Pattern.compile("(?:(?:0?6|sau) thang|nua) (?<half>dau|cuoi)(?: nam| cua nam)?" + YEAR);
    private static final Pattern NINE = Pattern.compile("(?:0?9|chin) thang(?: dau)? nam" + YEAR);
    private static final Pattern WHOLE = Pattern.compile(
            "(?:(?<part>dau|giua|cuoi|het|ca) )?nam ?(?:(?<y>(?:19|20)\\d{2})(?!\\d| ?- ?\\d)|(?<yw>nay|sau|toi))");
    private static final Pattern BARE = Pattern.compile("(?<part>dau|giua|cuoi|ca|trong) nam(?! \\d)(?![a-z])");

    @Override
    public @Nullable Point at(Passage passage, int index) {
        Matcher half = Form.match(HALF, passage, index);
        if (half != null) {
            boolean first = half.group("half").equals("dau");
            return part(half, passage, first ? 1 : 7, first ? 6 : 12);
        }
        Matcher nine = Form.match(NINE, passage, index);
        if (nine != null) {
            return part(nine, passage, 1, 9);
        }
        Matcher whole = Form.match(WHOLE, passage, index);
        if (whole != null) {
            return year(whole, passage, Form.year(whole.group("y"), whole.group("yw"), passage), whole.group("part"));
        }
        Matcher bare = Form.match(BARE, passage, index);
        return bare == null ? null : year(bare, passage, 0, bare.group("part"));
    }

    private static @Nullable Point part(Matcher matcher, Passage passage, int firstMonth, int lastMonth) {
        LocalDate last = passage.day(
                Form.year(matcher.group("y"), null, passage),
                year -> LocalDate.of(year, lastMonth, 1).plusMonths(1).minusDays(1));
        return last == null ? null : Point.period(matcher.end(), LocalDate.of(last.getYear(), firstMonth, 1), last);
    }

    /** Civil Code 2015, Article 146: the beginning of a year is 1 January, its middle the last day of June. */
    private static @Nullable Point year(Matcher matcher, Passage passage, int written, @Nullable String part) {
        LocalDate last = passage.day(written, year -> switch (part) {
            case "dau" -> LocalDate.of(year, 1, 1);
            case "giua" -> LocalDate.of(year, 6, 30);
            case null, default -> LocalDate.of(year, 12, 31);
        });
        if (last == null) {
            return null;
        }
        return "dau".equals(part) || "giua".equals(part)
                ? Point.of(matcher.end(), last)
                : Point.period(matcher.end(), LocalDate.of(last.getYear(), 1, 1), last);
    }
}

package vn.dondoc.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Days from one to another, both with; null means open. Typed as a day, a month or a year ("20/6/2026", "6/2026", "2026"), from one to
 * another ("1/2026..6/2026"), or before or after one ("<20/6/2026", ">=2025").
 */
record Span(@Nullable LocalDate from, @Nullable LocalDate to) {

    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})[/.-](\\d{4})");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern COMPARED = Pattern.compile("(?<sign>[<>]=?|=)?(?<days>.+)");

    static Optional<Span> of(String typed) {
        try {
            int dots = typed.indexOf("..");
            if (dots < 0) {
                return Optional.ofNullable(compared(typed));
            }
            var first = typed.substring(0, dots);
            var last = typed.substring(dots + 2).replaceFirst("^\\.", "");
            if (first.isEmpty() && last.isEmpty()) {
                return Optional.empty();
            }
            var from = first.isEmpty() ? new Span(null, null) : said(first);
            var to = last.isEmpty() ? new Span(null, null) : said(last);
            return from == null || to == null ? Optional.empty() : Optional.of(new Span(from.from, to.to));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static @Nullable Span compared(String typed) {
        var parts = COMPARED.matcher(typed);
        if (!parts.matches()) {
            return null;
        }
        var said = said(parts.group("days"));
        if (said == null || said.from == null || said.to == null) {
            return null;
        }
        return switch (parts.group("sign") == null ? "=" : parts.group("sign")) {
            case "<" -> new Span(null, said.from.minusDays(1));
            case "<=" -> new Span(null, said.to);
            case ">" -> new Span(said.to.plusDays(1), null);
            case ">=" -> new Span(said.from, null);
            default -> said;
        };
    }

    private static @Nullable Span said(String typed) {
        var day = DAY.matcher(typed);
        if (day.matches()) {
            return single(LocalDate.of(number(day.group(3)), number(day.group(2)), number(day.group(1))));
        }
        var iso = ISO_DAY.matcher(typed);
        if (iso.matches()) {
            return single(LocalDate.of(number(iso.group(1)), number(iso.group(2)), number(iso.group(3))));
        }
        var month = MONTH.matcher(typed);
        if (month.matches()) {
            var whole = YearMonth.of(number(month.group(2)), number(month.group(1)));
            return new Span(whole.atDay(1), whole.atEndOfMonth());
        }
        if (YEAR.matcher(typed).matches()) {
            return new Span(LocalDate.of(number(typed), 1, 1), LocalDate.of(number(typed), 12, 31));
        }
        return null;
    }

    private static Span single(LocalDate day) {
        return new Span(day, day);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}

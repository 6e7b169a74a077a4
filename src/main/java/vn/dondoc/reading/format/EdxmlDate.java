package vn.dondoc.reading.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as builders of packages write them: 2026/06/20, 2026-06-20T08:00:00, 20/06/2026. */
final class EdxmlDate {

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:\\D.*)?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})(?:\\D.*)?");

    private EdxmlDate() {}

    static @Nullable LocalDate of(@Nullable String written) {
        String text = written == null ? "" : written.strip();
        var year = YEAR_FIRST.matcher(text);
        if (year.matches()) {
            return date(year.group(1), year.group(2), year.group(3));
        }
        var day = DAY_FIRST.matcher(text);
        return day.matches() ? date(day.group(3), day.group(2), day.group(1)) : null;
    }

    private static @Nullable LocalDate date(String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException none) {
            return null;
        }
    }
}

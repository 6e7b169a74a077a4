package vn.dondoc.suggestion.task;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.Reading;
import vn.dondoc.suggestion.ProposedHeader;
import vn.dondoc.vietnamese.Vietnamese;

/** The day a document counts from: its date, or, in a draft whose day is blank, the first day of its month or year. */
final class DocumentDay {

    private static final int LETTERHEAD = 1500;
    private static final Pattern PLACE_AND_DATE =
            Pattern.compile("ngay[^\\n]{0,14}?thang\\s*(\\d{0,2})[^\\n]{0,6}?nam\\s*((?:19|20)\\d\\d)");
    private static final Pattern YEAR = Pattern.compile("\\b(20\\d\\d)\\b");

    private DocumentDay() {}

    static @Nullable LocalDate of(Reading.Text reading, ProposedHeader header) {
        if (header.issuedOn() != null) {
            return header.issuedOn().value();
        }
        String top = Vietnamese.foldKeepingLength(
                reading.text().substring(0, Math.min(LETTERHEAD, reading.text().length())));
        Matcher date = PLACE_AND_DATE.matcher(top);
        if (date.find()) {
            int month = date.group(1).isEmpty() ? 1 : Integer.parseInt(date.group(1));
            return LocalDate.of(Integer.parseInt(date.group(2)), Math.clamp(month, 1, 12), 1);
        }
        int latest = 0;
        Matcher years = YEAR.matcher(top);
        while (years.find()) {
            latest = Math.max(latest, Integer.parseInt(years.group(1)));
        }
        return latest == 0 ? null : LocalDate.of(latest, 1, 1);
    }
}

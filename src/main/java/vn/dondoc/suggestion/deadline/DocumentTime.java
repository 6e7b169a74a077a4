package vn.dondoc.suggestion.deadline;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.suggestion.words.PlainText;

/**
 * The day a document bears; and where it bears none, the day from which a missing year is guessed: the month of a letterhead whose day
 * is blank, else the latest year among the dates that the text names.
 */
final class DocumentTime {

    private static final int LETTERHEAD = 2000;
    private static final Pattern BLANK_DAY =
            Pattern.compile(", ?ngay[^a-z,;]{0,12}thang ?(\\d{0,2})[ ._]{0,10}nam ?(20\\d\\d)");
    private static final Pattern DATED = Pattern.compile("(?:/\\d{1,2}/|thang \\d{1,2} nam )((?:19|20)\\d\\d)(?!\\d)");

    private final @Nullable LocalDate issuedOn;
    private final String text;
    private @Nullable LocalDate reference;
    private boolean sought;

    DocumentTime(@Nullable LocalDate issuedOn, String text) {
        this.issuedOn = issuedOn;
        this.text = text;
    }

    @Nullable
    LocalDate issuedOn() {
        return issuedOn;
    }

    @Nullable
    LocalDate reference() {
        if (issuedOn != null) {
            return issuedOn;
        }
        if (!sought) {
            reference = sought();
            sought = true;
        }
        return reference;
    }

    private @Nullable LocalDate sought() {
        String head = PlainText.of(text, 0, Math.min(text.length(), LETTERHEAD)).plain();
        Matcher blank = BLANK_DAY.matcher(head);
        if (blank.find()) {
            int month = blank.group(1).isEmpty() ? 1 : Integer.parseInt(blank.group(1));
            return LocalDate.of(Integer.parseInt(blank.group(2)), Math.clamp(month, 1, 12), 1);
        }
        int latest = 0;
        Matcher dated = DATED.matcher(PlainText.of(text, 0, text.length()).plain());
        while (dated.find()) {
            latest = Math.max(latest, Integer.parseInt(dated.group(1)));
        }
        return latest == 0 ? null : LocalDate.of(latest, 1, 1);
    }
}

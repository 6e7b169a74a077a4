package vn.dondoc.suggestion.header;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.suggestion.Guess;

/** A decision whose letterhead is lost is still named by what it issues: "(Ban hành kèm theo Quyết định số 26/2015/QĐ-UBND ngày 24 tháng 6 năm 2015 …)". */
final class AttachedTo {

    private static final Pattern ISSUED_WITH = Pattern.compile(
            "\\((?:Ban hành )?[Kk]èm theo Quyết định số:? ?(?<num>\\d{1,5}(?:/\\d{4})?/QĐ-\\p{Lu}[\\p{Lu}\\p{Ll}]{1,9})"
                    + ",?\\s+(?<w>ngày\\s+(?<d>\\d{1,2})(?:/|\\s+tháng\\s+)(?<m>\\d{1,2})(?:/|\\s+năm\\s+)(?<y>\\d{4}))");

    private final Letter letter;
    private final @Nullable Matcher found;

    AttachedTo(Letter letter) {
        this.letter = letter;
        Matcher matcher = ISSUED_WITH.matcher(letter.text());
        this.found = matcher.find() ? matcher : null;
    }

    @Nullable
    Guess<String> number() {
        return found == null
                ? null
                : Cited.from(
                        letter,
                        found.start("num"),
                        found.end("num"),
                        found.group("num"),
                        "header.number.attached",
                        0.8);
    }

    @Nullable
    Guess<LocalDate> date() {
        if (found == null) {
            return null;
        }
        try {
            var day = LocalDate.of(
                    Integer.parseInt(found.group("y")),
                    Integer.parseInt(found.group("m")),
                    Integer.parseInt(found.group("d")));
            return Cited.from(letter, found.start("w"), found.end("w"), day, "header.date.attached", 0.8);
        } catch (DateTimeException illegible) {
            return null;
        }
    }
}

package vn.dondoc.intake;

import java.util.Locale;
import java.util.regex.Pattern;
import vn.dondoc.vietnamese.Vietnamese;
import vn.dondoc.work.Priority;

/**
 * What the name of a file or the subject of a mail says about urgency, before anybody has read a word: only the order of the work follows
 * from it, so a name that is misread does no harm.
 */
final class UrgentWords {

    private static final Pattern HIGHEST = words("hoa ?toc");
    private static final Pattern HIGH = words("thuong ?khan");

    /** Unmarked "khan" is also a syllable of "khó khăn", "khan hiếm" and of names. */
    private static final Pattern RAISED_UNMARKED =
            words("khan cap|cong van khan|cv khan|van ban khan|cong dien|khan truong");

    private static final Pattern RAISED = words("khẩn");

    private UrgentWords() {}

    static Priority in(String name) {
        var plain = Vietnamese.canonicalTones(name).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", " ");
        var folded = Vietnamese.fold(plain);
        if (HIGHEST.matcher(folded).find()) {
            return Priority.HIGHEST;
        } else if (HIGH.matcher(folded).find()) {
            return Priority.HIGH;
        }
        var raised =
                RAISED.matcher(plain).find() || RAISED_UNMARKED.matcher(folded).find();
        return raised ? Priority.RAISED : Priority.NORMAL;
    }

    private static Pattern words(String words) {
        return Pattern.compile("(?<!\\p{L})(?:" + words + ")(?!\\p{L})");
    }
}

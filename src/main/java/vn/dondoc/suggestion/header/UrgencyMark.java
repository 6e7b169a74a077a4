package vn.dondoc.suggestion.header;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.suggestion.Guess;
import vn.dondoc.suggestion.Urgency;

/** The urgency stamp: a line of its own in the letterhead, in capitals; in the body the words only speak of such a stamp. */
final class UrgencyMark {

    private static final Pattern MARK = Pattern.compile("^\\W*(?<m>hoa toc|thuong khan|khan)(?: hen gio.{0,30})?\\W*$");

    private UrgencyMark() {}

    static boolean stands(Line line) {
        return line.capitals() && MARK.matcher(line.plain()).find();
    }

    static Guess<Urgency> in(Letter letter) {
        for (Line line : letter.head()) {
            Matcher mark = MARK.matcher(line.plain());
            if (line.capitals() && mark.find()) {
                Urgency urgency = switch (mark.group("m")) {
                    case "hoa toc" -> Urgency.HOA_TOC;
                    case "thuong khan" -> Urgency.THUONG_KHAN;
                    default -> Urgency.KHAN;
                };
                return Cited.from(letter, line, urgency, "header.urgency", 0.97);
            }
        }
        return new Guess<>(Urgency.NONE, null);
    }
}

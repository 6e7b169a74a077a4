package vn.dondoc.suggestion.deadline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a term from a length of time that is told, earliest, conditional, or counted backwards. */
final class NotASpan {

    private static final Pattern EARLIEST =
            Pattern.compile("(?:toi thieu|it nhat|khong it hon|tren|truoc|truoc khi het|truoc khi het thoi han|qua) $");
    private static final Pattern OTHER_PERIOD = Pattern.compile(
            "(?:bao hanh|hieu luc|phat (?:tien|hanh chinh)|bi phat|han che|nhiem ky|nghi phep|thu tuc hanh chinh|luu tru|bao hiem|gia tri|thue dat|hoat dong|kinh nghiem|lien tuc)[^,:]{0,60}$");
    private static final Pattern BACKWARDS = Pattern.compile(
            " ?(?:truoc(?! ngay \\d)|so voi|gan day|qua(?![a-z])|tiep theo|dau (?:nam|cua)|cuoi (?:nam|cua)|dau(?![a-z])|cuoi(?![a-z])|/lan|mot lan|1 lan|lan|/ ?(?:1 )?lan|nam \\d{4}|\\d|/)");
    private static final Pattern DATE_FOLLOWS = Pattern.compile(" ?(?:\\d{1,2}[/. -]\\d|mai|thang)");
    private static final Pattern REPORTED = Pattern.compile(
            "^ ?,? ?(?:phai |de nghi |yeu cau |cac |so )?(?:bao cao|gui|trinh|hoan thanh|thuc hien|to chuc|thi |ma )");

    private NotASpan() {}

    static boolean allows(String term, Matcher span, boolean anchored, Passage passage) {
        String before = passage.before(span.start(), 120);
        String after = passage.after(span.end(), 40);
        if (EARLIEST.matcher(before).find()
                || OTHER_PERIOD.matcher(before + term + " ").find()
                || BACKWARDS.matcher(after).lookingAt()) {
            return false;
        }
        String unit = span.group("u");
        if (unit.equals("ngay") && DATE_FOLLOWS.matcher(after).lookingAt()) {
            return false; // "trong 2 ngày 20/6"
        }
        if ((unit.equals("nam") || unit.equals("thang") || unit.equals("quy") || unit.equals("gio") || unit.equals("h"))
                && written(span)
                && !unit.equals("gio")) {
            return term.contains("han") || term.contains("vong"); // "năm tháng", "tư năm": words of other things
        }
        if (term.startsWith("qua")) {
            return false; // "quá 15 ngày mà chưa …" is a condition
        }
        if (term.equals("sau") || term.startsWith("sau ")) {
            return after(before, after, anchored);
        }
        if (term.isEmpty()) {
            return anchored && !unit.equals("nam") || alone(span, passage);
        }
        if (unit.equals("nam")) {
            return term.contains("han") || term.contains("vong");
        }
        return !(unit.equals("gio") || unit.equals("h")) || !term.startsWith("cham nhat") || anchored;
    }

    /** "Sau 10 ngày kể từ ngày ký" is when a decision takes effect; "sau 10 ngày, báo cáo" is when something is due. */
    private static boolean after(String before, String after, boolean anchored) {
        return !anchored && (REPORTED.matcher(after).find() || before.isBlank());
    }

    private static boolean written(Matcher span) {
        return span.group("w") != null;
    }

    private static boolean alone(Matcher span, Passage passage) {
        return passage.plain().substring(0, span.start()).isBlank()
                && passage.plain().substring(span.end()).chars().noneMatch(Character::isLetterOrDigit);
    }
}

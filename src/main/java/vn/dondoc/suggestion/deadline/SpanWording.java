package vn.dondoc.suggestion.deadline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.Deadline;
import vn.dondoc.calendar.Deadline.Anchor;
import vn.dondoc.calendar.Deadline.Unit;
import vn.dondoc.suggestion.words.NumberWords;

/** A number of days, hours or months: "trong thời hạn 05 ngày làm việc kể từ ngày nhận được văn bản này". */
final class SpanWording implements Wording {

    private static final String NUMBER = "(?:tu )?(?:\\d{1,3} ?(?:-|den) ?)?(?:(?<n>\\d{1,3}) ?|(?<w>"
            + NumberWords.PATTERN + ") )(?:\\((?:\\d{1,3}|[a-z ]{2,14})\\) ?)?";
    private static final String UNIT =
            "(?<u>ngay lam viec|ngay dem|ngay lich|ngay(?![a-z])|gio lam viec|gio|h(?![a-z])|tieng|tuan|thang|quy|nam)(?![a-z\\d])";
    private static final String TERM =
            "(?<t>(?:cham nhat|muon nhat)(?: la| trong| khong qua| sau| thoi han| thoi gian| vong)*"
                    + "|(?:ngay )?trong(?: thoi han| vong| thoi gian| khoang)?(?: toi da| khong qua| cham nhat| la)*"
                    + "|(?:khong|chua|khong duoc|khong de) (?:qua|vuot qua)|toi da(?: la| khong qua)?"
                    + "|thoi (?:han|gian)(?: [a-z]+){0,8}?(?: la| toi da| khong qua| trong| cham nhat)*:?(?: toi da| khong qua| trong| cham nhat)*"
                    + "|(?:sau|qua)(?: thoi han| thoi gian)?|han)";
    private static final Pattern SPAN = Pattern.compile("(?<![a-z\\d])(?:" + TERM + " )?(?:\\()?" + NUMBER + UNIT);
    private static final Pattern ANCHOR = Pattern.compile(
            ",? ?\\(?(?:(?:ke|tinh) (?:tu|sau)|tu|sau|ke|khi)(?: khi| ngay| luc| thoi diem| gio)? (?<what>[^,.;:()]{2,90}?)(?= phai | de (?!nghi)| thi (?!hanh)|[,.;:()]|$)");
    private static final Pattern RECEIVED = Pattern.compile("(?<![a-z])(?:nhan|tiep nhan|den|gui den)(?![a-z])");
    private static final Pattern ISSUED = Pattern.compile(
            "^(?:ngay |khi )?(?:duoc )?(?:ky|ban hanh|phat hanh|co hieu luc)|van ban(?: nay)?(?: [a-z,]+){0,12} (?:ban hanh|phat hanh)"
                    + "|(?:nghi quyet|quyet dinh|cong van|van ban|thong bao|ke hoach|chi thi|cong dien)(?: nay)?(?: [a-z]+){0,6} (?:hieu luc|duoc ban hanh|ban hanh|ky|phat hanh)");

    private static final Sought NEXT_DAY = new Sought(
            "(?<![a-z])(?:(?:cham nhat(?: la)?|trong|vao) )?ngay lam viec (?:tiep theo|ke tiep|lien ke|hom sau)",
            "ngay lam viec");

    @Override
    public List<Found> in(Passage passage) {
        List<Found> found = new ArrayList<>();
        Matcher next = NEXT_DAY.in(passage.plain());
        while (next != null && next.find()) {
            found.add(new Found(
                    next.start(),
                    next.end(),
                    new Deadline.Within(1, Unit.WORKING_DAY, Anchor.EVENT),
                    "deadline.span.next"));
        }
        Matcher span = SPAN.matcher(passage.plain());
        while (span.find()) {
            Found deadline = deadline(span, passage);
            if (deadline != null) {
                found.add(deadline);
            }
        }
        return found;
    }

    private static @Nullable Found deadline(Matcher span, Passage passage) {
        String term = span.group("t") == null ? "" : span.group("t");
        Matcher anchor = Form.match(ANCHOR, passage, span.end());
        int n = NumberWords.read(span.group("n") == null ? span.group("w") : span.group("n"));
        if (n < 1 || !NotASpan.allows(term, span, anchor != null, passage)) {
            return null;
        }
        int end = anchor == null ? span.end() : trimmed(passage.plain(), anchor.end());
        Anchor from = anchor == null ? unsaid(term, passage, span.start()) : anchor(anchor.group("what"));
        return new Found(span.start(), end, within(n, span.group("u"), from), "deadline.span");
    }

    private static Deadline within(int n, String unit, Anchor anchor) {
        return switch (unit) {
            case "ngay lam viec" -> new Deadline.Within(n, Unit.WORKING_DAY, anchor);
            case "gio", "h", "tieng", "gio lam viec" -> new Deadline.Within(n, Unit.HOUR, anchor);
            case "tuan" -> new Deadline.Within(7 * n, Unit.DAY, anchor);
            case "thang" -> new Deadline.Within(n, Unit.MONTH, anchor);
            case "quy" -> new Deadline.Within(3 * n, Unit.MONTH, anchor);
            case "nam" -> new Deadline.Within(12 * n, Unit.MONTH, anchor);
            default -> new Deadline.Within(n, Unit.DAY, anchor);
        };
    }

    private static Anchor anchor(String what) {
        if (ISSUED.matcher(what).find()) {
            return Anchor.ISSUE;
        }
        return RECEIVED.matcher(what).find() ? Anchor.RECEIPT : Anchor.EVENT;
    }

    /** "Thời hạn kiểm tra 10 ngày" runs from that inspection; any other span without an anchor runs from the document. */
    private static Anchor unsaid(String term, Passage passage, int start) {
        boolean named = term.matches("thoi (?:han|gian)(?! hoan thanh| thuc hien| bao cao)(?: [a-z]+){2,}.*")
                || passage.before(start, 30)
                        .matches(".*thoi (?:han|gian) (?!hoan thanh|thuc hien|bao cao)[a-z]+ [a-z]+(?: [a-z]+)? $");
        return named ? Anchor.EVENT : Anchor.ISSUE;
    }

    private static int trimmed(String plain, int end) {
        int trimmed = end;
        while (plain.charAt(trimmed - 1) == ' ') {
            trimmed--;
        }
        return trimmed;
    }
}

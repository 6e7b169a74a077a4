package vn.dondoc.suggestion.deadline;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells a term from a day that is cited, past, effective, a meeting's or the end of a statistic. */
final class NotADeadline {

    private static final int SENTENCE = 160;
    private static final Pattern EFFECT =
            Pattern.compile("hieu luc|het han su dung|co gia tri|bao hanh|ap dung (?:tu|ke tu)|thi hanh (?:tu|ke tu)");
    private static final Pattern STATISTICS = Pattern.compile(
            "(?:tinh|so lieu|luy ke|uoc|cap nhat|tu dau nam|tu thang|tu quy|ket qua tu)(?: [a-z\\d/]+){0,4} $");
    private static final Pattern MEETING = Pattern.compile(
            "(?:hop|hoi nghi|lam viec|lam viec voi|tham du|to chuc|dien ra|khai mac|bat dau)(?: [a-z]+){0,6} ?$");
    private static final Pattern PLAN = Pattern.compile(
            "(?:quy hoach|ke hoach|chien luoc|dinh huong|tam nhin|giai doan|nhiem ky|thoi ky|chuong trinh|de an|du an|muc tieu|danh muc)[^,:]{0,100}$");
    private static final Pattern ASKED = Pattern.compile(
            "(?:hoan thanh|hoan thien|xong|dut diem|trinh|bao cao|gui|nop|phan dau|dam bao|bao dam|tham muu|ban hanh|khac phuc|thuc hien|trien khai|xay dung|xu ly|giai quyet|to chuc|thoi gian|thoi han)(?![a-z])");
    private static final Pattern PAST = Pattern.compile("(?<![a-z])(?:da|duoc) (?:[a-z]+ ){0,8}$");
    private static final Pattern CLAUSE_START =
            Pattern.compile("(?:^|[:,;.+-]) ?(?:phan dau |tu nay |[a-z\\d]{1,2}[).] )?$");
    private static final Pattern SENT =
            Pattern.compile("(?:gui|nop|trinh|bao cao|ket thuc|hoan thanh|xong|ve)(?: [a-z()]+,?){0,12} $");

    private static final Pattern EXPECTED = Pattern.compile("(?<![a-z])du kien(?: [a-z]+){0,5} $");
    /** "Đề xuất kế hoạch cổ phần hóa trong năm 2025": the year belongs to the plan. */
    private static final Pattern PLANNED = Pattern.compile(
            "(?:de xuat|xay dung|lap|tham muu)(?: [a-z]+){0,2} (?:ke hoach|phuong an|du toan)[^,;]{0,60}$");

    /** "Đánh giá kết quả thực hiện các chỉ tiêu trong 6 tháng đầu năm": the time whose results are judged. */
    private static final Pattern RESULTS = Pattern.compile(
            "(?:danh gia|so ket|tong ket|thong ke)[^,;:.]{0,30} (?:ket qua|tinh hinh|viec|thuc trang)[^,;:.]{0,60}$");

    /** "Thời gian ký", "thời gian họp" say when something happened; these labels say when work is due. */
    private static final Pattern LABEL = Pattern.compile(
            "(?:thoi (?:gian|han|diem)|han|tien do)(?: ?\\([^)]*\\))? ?:|[^:]*(?:hoan thanh|thuc hien|trinh|bao cao|gui|nop|xong|trien khai|giai quyet|xu ly|tra loi|ban hanh|phe duyet|san pham|yeu cau|nhiem vu|ket thuc|tham muu|khac phuc|cuoi|chot)[^:]*:");
    /** "Đến 01/6/2026 đạt 24 ha", "Đến ngày 12/6/2026, Sở Xây dựng có Văn bản số …" tell how things stood. */
    private static final Pattern TOLD =
            Pattern.compile(" dat \\d|,? [^.;]{0,60}?(?:nhan duoc|co (?:van ban|cong van|bao cao) so)");

    private static final Pattern TOLD_DONE = Pattern.compile(",? [^.;]{0,60}?(?<!\\p{L})đã(?!\\p{L})");

    private NotADeadline() {}

    static boolean allows(String term, int start, Point point, Passage passage) {
        String before = passage.before(start, SENTENCE);
        if (past(point, passage.issuedOn())
                || EXPECTED.matcher(before).find()
                || EFFECT.matcher(before).find()) {
            return false;
        }
        if (!term.equals("BEFORE")
                        && TOLD.matcher(passage.after(point.end(), 90)).lookingAt()
                || TOLD_DONE.matcher(passage.markedAfter(point.end(), 90)).lookingAt() && !term.equals("BEFORE")) {
            return false;
        }
        return switch (term) {
            case "BEFORE" ->
                !isDone(before, start, passage)
                        || point.day() && PAST.matcher(before).replaceAll("").endsWith("phai ");
            case "UNTIL" -> until(before, point, passage.text().capital(start));
            case "ON" -> SENT.matcher(before).find() && !MEETING.matcher(before).find();
            case "END" ->
                point.day()
                        || CLAUSE_START.matcher(before).find()
                        || SENT.matcher(before).find();
            case "WITHIN" -> point.day() || !isDone(before, start, passage) && within(before, point, passage);
            case "LABEL" ->
                LABEL.matcher(passage.plain().substring(start, point.end())).lookingAt();
            default -> true;
        };
    }

    /** A day before the document's own is told, not set. */
    private static boolean past(Point point, @Nullable LocalDate issuedOn) {
        return issuedOn != null && point.last().isBefore(issuedOn);
    }

    private static boolean until(String before, Point point, boolean head) {
        if (STATISTICS.matcher(before).find()
                || PLAN.matcher(before).find()
                || MEETING.matcher(before).find()) {
            return false;
        }
        return point.day()
                || head
                || CLAUSE_START.matcher(before).find()
                || ASKED.matcher(before).find() && !year(point);
    }

    /** "Đến năm 2030" inside a sentence names the reach of a plan, at its beginning a term. */
    private static boolean year(Point point) {
        return LocalDate.of(point.last().getYear(), 12, 31).equals(point.last())
                && point.first().getDayOfYear() == 1;
    }

    /** "đã hoàn thành trước ngày …"; stone (đá) has the same letters. */
    private static boolean isDone(String before, int start, Passage passage) {
        var past = PAST.matcher(before);
        if (!past.find()) {
            return false;
        }
        String marked = passage.markedAfter(start - before.length() + past.start(), 3);
        return !marked.startsWith("đá ") && !marked.startsWith("da ") && !marked.startsWith("dạ ");
    }

    private static boolean within(String before, Point point, Passage passage) {
        LocalDate today = passage.issuedOn();
        boolean running = today != null && year(point) && point.last().getYear() < today.getYear();
        return !running
                && !RESULTS.matcher(before).find()
                && !(year(point) && PLANNED.matcher(before).find());
    }
}

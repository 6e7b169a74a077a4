package vn.dondoc.suggestion.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.Deadline;

/** A word that sets a term, then a day or a period: "trước ngày 20/6/2024", "trong quý III", "Thời gian hoàn thành: tháng 9". */
final class DatedWording implements Wording {

    /** The words that set a term; those that only some verbs allow are judged in {@link NotADeadline}. */
    private enum Term {
        BEFORE("(?:(?:cham nhat|xong|hoan thanh|hoan thanh xong) (?:la )?)?truoc(?: het| cuoi)?", "truoc"),
        AT_LATEST("(?:cham nhat|muon nhat)(?: la| den| vao| trong| het| cuoi)*", "cham nhat", "muon nhat"),
        NOT_AFTER("khong (?:cham hon|muon hon|qua|de qua|duoc qua)", "khong "),
        LIMIT("han (?:cuoi cung|cuoi|chot|nop|gui)(?: la| den| vao| trong| truoc| nop| gui| bao cao)*:?", "han "),
        LABEL(
                "(?:thoi (?:gian|han|diem)|han|tien do)(?: (?:[a-z]+,? ){0,8}[a-z]+)?(?: \\([^)]{0,40}\\))? ?:(?: (?:truoc|trong|den|den het|xong truoc|cham nhat|hoan thanh|hoan thanh trong|hoan thanh truoc|xong|cham nhat la))?",
                ":"),
        DONE(
                "(?:hoan thanh|xong|ket thuc|dut diem)(?: xong| dut diem)?(?: trong| vao| den)?(?: het| cuoi)?",
                "hoan thanh",
                "xong",
                "ket thuc",
                "dut diem"),
        UNTIL("(?:gia han |keo dai |lui )?den(?: het| cuoi)?", "den"),
        END("cuoi|het gio hanh chinh|het", "cuoi", "het"),
        ON("vao", "vao"),
        WITHIN("(?:ngay )?trong(?: khoang)?(?: thoi gian)?", "trong");

        private final Sought sought;

        Term(String pattern, String... oneOf) {
            this.sought = new Sought("(?<![a-z\\d])(?:" + pattern + ")(?![a-z\\d])", oneOf);
        }
    }

    private static final Sought TODAY =
            new Sought("(?<![a-z])(?:ngay )?trong ngay(?: hom nay)?(?= ?[.,;:)]| ?$| de | va )", "trong ngay");

    @Override
    public List<Found> in(Passage passage) {
        List<Found> found = new ArrayList<>();
        for (Term term : Term.values()) {
            Matcher matcher = term.sought.in(passage.plain());
            while (matcher != null && matcher.find()) {
                Found deadline = after(term, matcher.start(), matcher.end(), passage);
                if (deadline != null && found.stream().noneMatch(deadline::overlaps)) {
                    found.add(deadline);
                }
            }
        }
        today(passage, found);
        if (found.isEmpty()) {
            alone(passage, found);
        }
        return found;
    }

    private static @Nullable Found after(Term term, int start, int end, Passage passage) {
        int index = end;
        while (index < passage.plain().length() && " (,".indexOf(passage.plain().charAt(index)) >= 0) {
            index++;
        }
        Point point = Form.any(passage, index);
        if (point == null || !NotADeadline.allows(term.name(), start, point, passage)) {
            return null;
        }
        boolean before =
                term == Term.BEFORE || passage.plain().substring(start, end).endsWith("truoc");
        return new Found(
                start,
                point.end(),
                due(point, before),
                "deadline.date." + term.name().toLowerCase(java.util.Locale.ROOT));
    }

    /** "Trước tháng 6" ends with May; "trước ngày 20/6" keeps the day named, because the regulation says what it means. */
    private static Deadline due(Point point, boolean before) {
        if (before && !point.day()) {
            return new Deadline.On(point.first().minusDays(1), false);
        }
        return new Deadline.On(point.last(), before);
    }

    /** "Trong ngày" is the day of the document. */
    private static void today(Passage passage, List<Found> found) {
        LocalDate issuedOn = passage.issuedOn();
        Matcher today = TODAY.in(passage.plain());
        while (issuedOn != null && today != null && today.find()) {
            var deadline =
                    new Found(today.start(), today.end(), new Deadline.On(issuedOn, false), "deadline.date.today");
            if (found.stream().noneMatch(deadline::overlaps)) {
                found.add(deadline);
            }
        }
    }

    /** A table's cell, or an answer typed by a person, holds nothing but the day. */
    private static void alone(Passage passage, List<Found> found) {
        String plain = passage.plain().strip();
        int start = passage.plain().indexOf(plain);
        Point point = plain.isEmpty() ? null : Form.any(passage, start);
        if (point != null && passage.plain().substring(point.end()).chars().noneMatch(Character::isLetterOrDigit)) {
            found.add(new Found(start, point.end(), new Deadline.On(point.last(), false), "deadline.date.alone"));
        }
    }
}

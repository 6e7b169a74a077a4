package vn.dondoc.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.figures.RegisteredDirective;
import vn.dondoc.figures.Registrations;
import vn.dondoc.regulation.Regulations;

/** Whether the Office itself enters directives by the days that the regulation gives it. */
@Component
class RegistrationLateness implements Author {

    private final Groundwork ground;
    private final Registrations registrations;
    private final Regulations regulations;
    private final WorkingCalendar calendar;

    RegistrationLateness(
            Groundwork ground, Registrations registrations, Regulations regulations, WorkingCalendar calendar) {
        this.ground = ground;
        this.registrations = registrations;
        this.regulations = regulations;
        this.calendar = calendar;
    }

    /** One directive with its last day; {@code days} are the working days it came too late, 0 where it did not. */
    record Judged(RegisteredDirective directive, @Nullable LocalDate by, int days) {}

    @Override
    public Set<ReportKind> kinds() {
        return Set.of(ReportKind.REGISTRATION);
    }

    @Override
    public Draft draft(Report order) {
        Letterhead head = ground.letterhead();
        List<Judged> all = judged(order);
        List<Judged> late = all.stream().filter(one -> one.days() > 0).toList();
        String words = order.kind().periodWords(order.period());
        var front = new Front(
                "BÁO CÁO",
                "Thời hạn cập nhật, chuyển theo dõi văn bản giao nhiệm vụ " + words,
                "BC-VP",
                List.of("Lãnh đạo " + head.office()),
                List.of("Như trên;", "Các phòng, đơn vị thuộc Văn phòng;", "Lưu: VT, TH."));
        return new Draft(
                ground.snapshot(
                        order, front, List.of(grid("Văn bản cập nhật chậm", late, "Không có văn bản cập nhật chậm."))),
                words(all, late, words, head));
    }

    /** Those in time, too: they were judged. */
    @Override
    public List<Grid> counted(Report report) {
        return List.of(grid("Văn bản đã xét thời hạn cập nhật", judged(report), "Trong kỳ không có văn bản nào."));
    }

    /** What the queue said counts; where it never stood there, the regulation of its day. */
    List<Judged> judged(Report order) {
        return registrations.of(Groundwork.REPORTING, order.period(), order.asOf()).stream()
                .map(this::judged)
                .toList();
    }

    private Judged judged(RegisteredDirective one) {
        LocalDate by = one.registerBy() != null ? one.registerBy() : byRegulation(one);
        int days = by == null || !one.registeredOn().isAfter(by) ? 0 : calendar.between(by, one.registeredOn());
        return new Judged(one, by, Math.max(by != null && one.registeredOn().isAfter(by) ? 1 : 0, days));
    }

    private @Nullable LocalDate byRegulation(RegisteredDirective one) {
        return regulations
                .inForceOn(one.issuedOn())
                .flatMap(profile -> profile.registerBy(calendar, one.issuedOn(), one.tasks(), one.agencies()))
                .orElse(null);
    }

    private Grid grid(String caption, List<Judged> some, String empty) {
        var rows = new ArrayList<Grid.Row>();
        int ordinal = 1;
        for (Judged one : some) {
            RegisteredDirective directive = one.directive();
            rows.add(Grid.Row.about(
                    directive.directive(),
                    ordinal++,
                    directive.number(),
                    directive.issuedOn(),
                    ground.shown(directive.subject()),
                    directive.tasks(),
                    one.by(),
                    directive.registeredOn(),
                    one.days()));
        }
        return new Grid(
                caption,
                "",
                List.of(
                        Grid.number("TT", 6),
                        Grid.text("Số, ký hiệu", 18),
                        Grid.day("Ngày ban hành", 14),
                        Grid.text("Trích yếu", 27),
                        Grid.number("Số nhiệm vụ", 9),
                        Grid.day("Hạn cập nhật", 14),
                        Grid.day("Ngày cập nhật", 14),
                        Grid.number("Chậm (ngày làm việc)", 10)),
                rows,
                empty,
                false,
                "");
    }

    static String sentence(List<Judged> all) {
        if (all.isEmpty()) {
            return "Trong kỳ không có văn bản giao nhiệm vụ nào được cập nhật.";
        }
        long judged = all.stream().filter(one -> one.by() != null).count();
        long late = all.stream().filter(one -> one.days() > 0).count();
        String open = judged == all.size()
                ? ""
                : " %s văn bản không xét thời hạn vì quy chế không quy định."
                        .formatted(Numbers.whole(all.size() - judged));
        return "Đã cập nhật, chuyển theo dõi %s văn bản giao nhiệm vụ ban hành trong kỳ; %s văn bản cập nhật đúng thời hạn, %s văn bản cập nhật chậm%s.%s"
                .formatted(
                        Numbers.whole(all.size()),
                        Numbers.whole(judged - late),
                        Numbers.whole(late),
                        judged == 0 ? "" : " (" + Numbers.percent(Math.round(1000.0 * late / judged) / 10.0) + ")",
                        open);
    }

    private static Narrative words(List<Judged> all, List<Judged> late, String period, Letterhead head) {
        return new Narrative(
                "Thực hiện %s về thời hạn phân loại, cập nhật, chuyển theo dõi, tình hình cập nhật văn bản %s như sau: %s"
                        .formatted(head.instrument(), period, lower(sentence(all))),
                late.isEmpty() ? List.of() : List.of(new Narrative.Section("NGUYÊN NHÂN VÀ BIỆN PHÁP KHẮC PHỤC", "")),
                "Trên đây là tình hình cập nhật, chuyển theo dõi văn bản giao nhiệm vụ %s./.".formatted(period));
    }

    static String lower(String sentence) {
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }
}

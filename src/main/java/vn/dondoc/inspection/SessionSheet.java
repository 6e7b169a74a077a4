package vn.dondoc.inspection;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.dondoc.access.Viewer;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.calendar.Period;
import vn.dondoc.figures.AgencyCounts;
import vn.dondoc.figures.Figures;
import vn.dondoc.figures.PeriodFigures;
import vn.dondoc.regulation.OwnAuthority;
import vn.dondoc.rendering.OfficialPaper;
import vn.dondoc.rendering.OfficialPaper.Alignment;
import vn.dondoc.rendering.OfficialPaper.Column;
import vn.dondoc.rendering.OfficialPaper.Heading;
import vn.dondoc.rendering.OfficialPaper.Paragraph;
import vn.dondoc.rendering.OfficialPaper.Part;
import vn.dondoc.rendering.OfficialPaper.Table;

/** What the head of the task force reports at the monthly session of the Committee (NH Đ.12.1đ): tasks, inspections, who is late. */
@Component
class SessionSheet {

    private static final int WORST = 10;
    private static final List<Column> OVERDUE = List.of(
            new Column("STT", 8, Alignment.CENTER),
            new Column("Cơ quan, đơn vị", 44),
            new Column("Tổng số", 16, Alignment.CENTER),
            new Column("Đã thực hiện", 16, Alignment.CENTER),
            new Column("Quá hạn", 16, Alignment.CENTER));
    private static final List<Column> INSPECTIONS = List.of(
            new Column("STT", 8, Alignment.CENTER),
            new Column("Cuộc kiểm tra", 40),
            new Column("Đối tượng", 30),
            new Column("Tình trạng", 22));

    /** All that the sheet says. */
    record Sheet(
            YearMonth month,
            PeriodFigures figures,
            List<AgencyCounts> worst,
            List<Inspection> inspections,
            List<DueReport> late) {}

    private final Figures figures;
    private final Inspections inspections;
    private final Inspecting inspecting;
    private final OwnAuthority authority;
    private final Clock clock;

    SessionSheet(Figures figures, Inspections inspections, Inspecting inspecting, OwnAuthority authority, Clock clock) {
        this.figures = figures;
        this.inspections = inspections;
        this.inspecting = inspecting;
        this.authority = authority;
        this.clock = clock;
    }

    Sheet of(Viewer viewer, YearMonth month) {
        LocalDate today = LocalDate.now(clock);
        LocalDate last = month.atEndOfMonth();
        Instant end =
                last.plusDays(1).atStartOfDay(OfficeClock.ZONE).toInstant().minusMillis(1);
        Instant asOf = end.isAfter(clock.instant()) ? clock.instant() : end;
        PeriodFigures counted = figures.of(viewer, new Period(month.atDay(1), last), asOf);
        List<AgencyCounts> worst = counted.agencies().stream()
                .filter(one -> one.lead().overdue() > 0)
                .sorted(Comparator.comparingInt(one -> -one.lead().overdue()))
                .limit(WORST)
                .toList();
        List<Inspection> all = inspections.list(viewer, true);
        List<Inspection> ofMonth =
                all.stream().filter(one -> touches(one, month)).toList();
        List<DueReport> late = all.stream()
                .flatMap(one -> DueReport.of(one, inspecting.rules(one)).stream())
                .filter(report -> report.open() && report.late(last.isBefore(today) ? last : today))
                .toList();
        return new Sheet(month, counted, worst, ofMonth, late);
    }

    private static boolean touches(Inspection one, YearMonth month) {
        LocalDate start = one.decision().startsOn();
        LocalDate ended = one.work().endedOn();
        LocalDate concluded = one.outcome().concluded().day();
        boolean begun = start != null && !YearMonth.from(start).isAfter(month);
        boolean open = one.stage() == Stage.ISSUED
                || ended != null && !YearMonth.from(ended).isBefore(month);
        return begun && open && one.stage() != Stage.CANCELLED
                || concluded != null && YearMonth.from(concluded).equals(month);
    }

    OfficialPaper paper(Sheet sheet) {
        Rules rules = inspecting.rules();
        var own = authority.of(rules.profile());
        var counts = sheet.figures().tasks();
        var parts = new ArrayList<Part>();
        parts.add(new Heading("I. TÌNH HÌNH THỰC HIỆN NHIỆM VỤ"));
        parts.add(new Paragraph(
                "Tính đến ngày %s, tổng số %d nhiệm vụ (chuyển từ tháng trước %d, giao trong tháng %d): đã thực hiện %d, trong đó quá hạn %d; đang thực hiện %d; chưa thực hiện %d; chờ xác nhận %d. Đang quá hạn: %d."
                        .formatted(
                                Frame.said(sheet.figures().closing()),
                                counts.total(),
                                counts.carriedOver(),
                                counts.assigned(),
                                counts.done(),
                                counts.doneLate(),
                                counts.inProgress(),
                                counts.notStarted(),
                                counts.awaiting(),
                                counts.overdue())));
        if (!sheet.worst().isEmpty()) {
            var rows = new ArrayList<List<String>>();
            for (AgencyCounts one : sheet.worst()) {
                rows.add(List.of(
                        Integer.toString(rows.size() + 1),
                        one.agency(),
                        Integer.toString(one.lead().total()),
                        Integer.toString(one.lead().done()),
                        Integer.toString(one.lead().overdue())));
            }
            parts.add(new Table("Cơ quan, đơn vị có nhiệm vụ quá hạn (lượt giao)", OVERDUE, rows));
        }
        parts.add(new Heading("II. KẾT QUẢ KIỂM TRA"));
        parts.addAll(inspected(sheet));
        parts.add(new Paragraph("Tổ công tác kính báo cáo Ủy ban nhân dân xem xét, chỉ đạo./."));
        return new OfficialPaper(
                own.officeLetterhead(),
                "        /BC-TCT",
                OfficialPaper.placeAndDate(own.place(), null),
                "BÁO CÁO",
                "Kết quả kiểm tra, theo dõi, đôn đốc thực hiện nhiệm vụ tháng %d/%d\n(phục vụ phiên họp Ủy ban nhân dân thường kỳ)"
                        .formatted(sheet.month().getMonthValue(), sheet.month().getYear()),
                List.of(own.name()),
                parts,
                new OfficialPaper.Signature(List.of("TỔ TRƯỞNG TỔ CÔNG TÁC", "CHÁNH VĂN PHÒNG"), ""),
                List.of("Như trên", "Thành viên Tổ công tác", "Lưu: VT"));
    }

    private static List<Part> inspected(Sheet sheet) {
        var parts = new ArrayList<Part>();
        if (sheet.inspections().isEmpty()) {
            parts.add(new Paragraph("Trong tháng không có cuộc kiểm tra nào."));
        } else {
            var rows = new ArrayList<List<String>>();
            for (Inspection one : sheet.inspections()) {
                String conclusion = one.outcome().concluded().complete()
                        ? "Đã kết luận, số " + one.outcome().concluded().number()
                        : one.work().endedOn() == null ? "Đang kiểm tra" : "Đã kết thúc, chờ kết luận";
                rows.add(List.of(
                        Integer.toString(rows.size() + 1),
                        one.head().title(),
                        String.join(
                                "; ",
                                one.head().units().stream().map(Unit::name).toList()),
                        conclusion));
            }
            parts.add(new Table("", INSPECTIONS, rows));
        }
        if (!sheet.late().isEmpty()) {
            parts.add(new Paragraph("Quá hạn báo cáo kết quả kiểm tra: "
                    + Frame.sentence(String.join(
                            "; ",
                            sheet.late().stream()
                                    .map(report -> report.who() + " (hạn " + Frame.said(report.dueOn()) + ")")
                                    .toList()))));
        }
        return parts;
    }
}

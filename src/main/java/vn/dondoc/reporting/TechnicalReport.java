package vn.dondoc.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.Period;

/** Each quarter: backups, incidents, what people asked for. Where nothing is kept it says so. */
@Component
class TechnicalReport implements Author {

    private static final String RUNNING = "TÌNH HÌNH VẬN HÀNH";
    private static final String INCIDENTS = "SỰ CỐ, YÊU CẦU HỖ TRỢ VÀ GÓP Ý";

    private final Groundwork ground;
    private final BackupDays backups;
    private final AccessReport access;
    private final ObjectProvider<OperationLog> logs;

    TechnicalReport(Groundwork ground, BackupDays backups, AccessReport access, ObjectProvider<OperationLog> logs) {
        this.ground = ground;
        this.backups = backups;
        this.access = access;
        this.logs = logs;
    }

    @Override
    public Set<ReportKind> kinds() {
        return Set.of(ReportKind.TECHNICAL);
    }

    @Override
    public Draft draft(Report order) {
        Letterhead head = ground.letterhead();
        Period period = new Period(order.period().from(), Groundwork.closing(order));
        String words = order.kind().periodWords(order.period());
        OperationLog log = logs.getIfAvailable();
        List<OperationLog.Entry> entries = log == null ? List.of() : log.of(period);
        var front = new Front(
                "BÁO CÁO",
                "Yêu cầu kỹ thuật, tình hình vận hành %s %s".formatted(access.software(), words),
                "BC-VP",
                head.addressees(),
                List.of("Như trên;", "Lưu: VT, TH."));
        return new Draft(
                ground.snapshot(order, front, log == null ? List.of() : List.of(grid(shown(entries)))),
                new Narrative(
                        "Thực hiện %s, %s báo cáo tình hình kỹ thuật, vận hành %s %s như sau:"
                                .formatted(head.instrument(), head.office(), access.software(), words),
                        List.of(
                                new Narrative.Section(RUNNING, running(period, access.uses(order))),
                                new Narrative.Section(INCIDENTS, incidents(log, entries)),
                                new Narrative.Section("ĐỀ XUẤT, KIẾN NGHỊ", "")),
                        "Trên đây là báo cáo kỹ thuật %s./.".formatted(words)));
    }

    private String running(Period period, List<AccessReport.Use> uses) {
        List<LocalDate> made = backups.of(period);
        String backedUp = made.isEmpty()
                ? "Sao lưu dữ liệu: trong kỳ chưa ghi nhận lần sao lưu nào trên phần mềm."
                : "Sao lưu dữ liệu: %s lần trong kỳ, lần gần nhất ngày %s."
                        .formatted(Numbers.whole(made.size()), PeriodWords.day(made.getLast()));
        return backedUp + "\n" + AccessReport.sentences(uses);
    }

    private static String incidents(
            @org.jspecify.annotations.Nullable OperationLog log, List<OperationLog.Entry> entries) {
        if (log == null) {
            return "Chưa có số liệu: sổ sự cố, góp ý chưa được mở trên phần mềm.";
        }
        if (entries.isEmpty()) {
            return "Trong kỳ không phát sinh sự cố, yêu cầu hỗ trợ hoặc góp ý.";
        }
        long incidents = entries.stream().filter(OperationLog.Entry::incident).count();
        long open = entries.stream().filter(entry -> entry.settled().isEmpty()).count();
        return "Ghi nhận %s sự cố và %s yêu cầu, góp ý; còn %s nội dung chưa xử lý xong."
                .formatted(Numbers.whole(incidents), Numbers.whole(entries.size() - incidents), Numbers.whole(open));
    }

    /** What people wrote may name citizens. */
    private List<OperationLog.Entry> shown(List<OperationLog.Entry> entries) {
        return entries.stream()
                .map(one -> new OperationLog.Entry(
                        one.on(), one.incident(), one.from(), ground.shown(one.text()), ground.shown(one.settled())))
                .toList();
    }

    private static Grid grid(List<OperationLog.Entry> entries) {
        var rows = new ArrayList<Grid.Row>();
        for (OperationLog.Entry entry : entries) {
            rows.add(Grid.Row.of(
                    rows.size() + 1,
                    entry.on(),
                    entry.incident() ? "Sự cố" : "Góp ý, yêu cầu",
                    entry.from(),
                    entry.text(),
                    entry.settled().isEmpty() ? "Đang xử lý" : entry.settled()));
        }
        return new Grid(
                "",
                "",
                List.of(
                        Grid.number("TT", 6),
                        Grid.day("Ngày", 14),
                        Grid.text("Loại", 14),
                        Grid.text("Nơi phản ánh", 20),
                        Grid.text("Nội dung", 28),
                        Grid.text("Kết quả xử lý", 22)),
                rows,
                "Không có.",
                false,
                INCIDENTS);
    }
}

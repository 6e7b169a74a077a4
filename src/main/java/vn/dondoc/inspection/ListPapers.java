package vn.dondoc.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.dondoc.figures.ListedTask;
import vn.dondoc.figures.Standing;
import vn.dondoc.rendering.OfficialPaper;
import vn.dondoc.rendering.OfficialPaper.Alignment;
import vn.dondoc.rendering.OfficialPaper.Column;
import vn.dondoc.rendering.OfficialPaper.Paragraph;
import vn.dondoc.rendering.OfficialPaper.Part;
import vn.dondoc.rendering.OfficialPaper.Table;

/** The lists of a dossier: tasks as they stood on a day, what was asked and answered, how often was urged, the plan. */
final class ListPapers {

    private static final List<Column> TASKS = List.of(
            new Column("STT", 7, Alignment.CENTER),
            new Column("Văn bản giao", 20),
            new Column("Nội dung nhiệm vụ", 41),
            new Column("Thời hạn", 14, Alignment.CENTER),
            new Column("Tình trạng", 18));
    private static final List<Column> REQUESTS = List.of(
            new Column("STT", 7, Alignment.CENTER),
            new Column("Đơn vị", 20),
            new Column("Yêu cầu", 30),
            new Column("Hạn", 13, Alignment.CENTER),
            new Column("Trả lời", 30));
    private static final List<Column> REMINDERS = List.of(
            new Column("Ngày", 14, Alignment.CENTER),
            new Column("Cơ quan", 26),
            new Column("Hình thức", 18),
            new Column("Nội dung", 42));

    private ListPapers() {}

    static OfficialPaper tasks(Frame frame, LocalDate day, List<ScopeTasks.OfUnit> units) {
        var parts = new ArrayList<Part>();
        parts.add(new Paragraph("Theo số liệu theo dõi vào cuối ngày " + Frame.said(day) + ", phục vụ "
                + DecisionPaper.lower(frame.one().head().title()) + "."));
        for (ScopeTasks.OfUnit unit : units) {
            var rows = new ArrayList<List<String>>();
            for (ListedTask task : unit.tasks()) {
                rows.add(List.of(
                        Integer.toString(rows.size() + 1),
                        task.number() + " ngày " + Frame.said(task.issuedOn()),
                        task.content(),
                        task.dueOn() == null ? "Không có" : Frame.said(task.dueOn()),
                        words(task.standing())));
            }
            parts.add(new Table(unit.unit().name(), TASKS, rows));
        }
        return list(frame, "DANH SÁCH", "Nhiệm vụ thuộc phạm vi kiểm tra", parts);
    }

    static OfficialPaper requests(Frame frame) {
        var rows = new ArrayList<List<String>>();
        for (Request ask : frame.one().work().requests()) {
            rows.add(List.of(
                    Integer.toString(ask.no()),
                    frame.one().unit(ask.unit()).map(Unit::name).orElse(""),
                    ask.text(),
                    Frame.said(ask.dueOn()),
                    ask.answer() == null
                            ? "Chưa trả lời"
                            : ask.answer() + " (ngày " + Frame.said(ask.answeredOn()) + ")"));
        }
        return list(frame, "DANH SÁCH", "Yêu cầu cung cấp hồ sơ, tài liệu", List.of(new Table("", REQUESTS, rows)));
    }

    static OfficialPaper reminders(Frame frame, List<Reminded.Reminder> all) {
        var rows = all.stream()
                .map(one -> List.of(Frame.said(one.on()), one.agency(), one.way(), one.text()))
                .toList();
        return list(frame, "DANH SÁCH", "Các lần đôn đốc", List.of(new Table("", REMINDERS, rows)));
    }

    static OfficialPaper plan(Frame frame, Plan plan) {
        var approval = plan.approval();
        List<Part> parts = new ArrayList<>(List.of(
                new Paragraph("1. Đối tượng kiểm tra: "
                        + Frame.sentence(String.join(
                                "; ", plan.units().stream().map(Unit::name).toList()))),
                new Paragraph("2. Nội dung kiểm tra:\n" + plan.contents())));
        if (!plan.team().isEmpty()) {
            parts.add(new Paragraph("3. Dự kiến thành phần Đoàn kiểm tra: " + Frame.sentence(plan.team())));
        }
        if (approval != null) {
            parts.add(new Paragraph("Kế hoạch được %s phê duyệt tại văn bản số %s ngày %s."
                    .formatted(
                            approval.by(),
                            approval.paper().number(),
                            Frame.said(approval.paper().day()))));
        }
        return list(frame, "KẾ HOẠCH", "Kiểm tra năm " + plan.year(), parts);
    }

    private static OfficialPaper list(Frame frame, String type, String title, List<Part> parts) {
        return frame.unsigned(type, title, parts);
    }

    static String words(Standing standing) {
        return switch (standing) {
            case DONE_IN_TIME -> "Đã thực hiện trong hạn";
            case DONE_LATE -> "Đã thực hiện quá hạn";
            case AWAITING_CONFIRMATION -> "Đã báo cáo, chờ xác nhận";
            case RETURNED -> "Chuyển lại";
            case IN_PROGRESS_IN_TIME -> "Đang thực hiện, trong hạn";
            case IN_PROGRESS_OVERDUE -> "Đang thực hiện, quá hạn";
            case NOT_STARTED_IN_TIME -> "Chưa thực hiện, trong hạn";
            case NOT_STARTED_OVERDUE -> "Chưa thực hiện, quá hạn";
        };
    }
}

package vn.dondoc.reporting;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.figures.CountedTask;
import vn.dondoc.figures.ListedTask;
import vn.dondoc.figures.Standing;
import vn.dondoc.rendering.OfficialPaper.Alignment;
import vn.dondoc.rendering.OfficialPaper.Column;
import vn.dondoc.rendering.OfficialPaper.Table;

/** Tasks as the summary table: document; task and deadline; situation. */
final class TaskRows {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");

    private static final List<Column> COLUMNS = List.of(
            new Column("TT", 6, Alignment.CENTER),
            new Column("Văn bản giao nhiệm vụ (tên, số, ký hiệu, trích yếu, ngày, tháng, năm)", 25),
            new Column("Nội dung, cơ quan chủ trì", 33, Alignment.LEFT, "Nhiệm vụ được giao"),
            new Column("Thời hạn thực hiện", 12, Alignment.CENTER, "Nhiệm vụ được giao"),
            new Column("Tình hình, kết quả thực hiện", 24));

    private TaskRows() {}

    static Table of(List<CountedTask> tasks) {
        var rows = new ArrayList<List<String>>();
        int ordinal = 1;
        for (CountedTask task : tasks) {
            rows.add(List.of(
                    String.valueOf(ordinal++),
                    "Văn bản số %s ngày %s: %s".formatted(task.number(), day(task.issuedOn()), task.subject()),
                    task.content() + "\n(" + task.agencies() + ")",
                    due(task.dueOn()),
                    situation(task)));
        }
        return new Table("", COLUMNS, rows, Set.of(), "Không có nhiệm vụ nào.");
    }

    static String due(@Nullable LocalDate dueOn) {
        return dueOn == null ? "Không có thời hạn" : day(dueOn);
    }

    static String situation(CountedTask task) {
        return situation(task.standing(), task.completedOn(), task.lastSaid());
    }

    static String situation(ListedTask task) {
        return situation(task.standing(), task.completedOn(), task.lastSaid());
    }

    private static String situation(Standing standing, @Nullable LocalDate completedOn, @Nullable String said) {
        return words(standing)
                + (completedOn == null || !done(standing) ? "" : " (" + day(completedOn) + ")")
                + (said == null ? "" : ". " + said);
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

    private static boolean done(Standing standing) {
        return standing == Standing.DONE_IN_TIME || standing == Standing.DONE_LATE;
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}

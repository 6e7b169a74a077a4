package vn.dondoc.reporting;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.figures.CountedTask;
import vn.dondoc.figures.Standing;

/** Tasks as the rows of the summary table: document; task and deadline; situation. */
final class TaskRows {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");

    private TaskRows() {}

    static List<Map<String, Object>> of(List<CountedTask> tasks) {
        var rows = new ArrayList<Map<String, Object>>();
        int ordinal = 1;
        for (CountedTask task : tasks) {
            rows.add(Map.of(
                    "section",
                    "tasks",
                    "kind",
                    "task",
                    "ordinal",
                    ordinal++,
                    "document",
                    "Văn bản số %s ngày %s: %s".formatted(task.number(), day(task.issuedOn()), task.subject()),
                    "task",
                    task.content() + "\n(" + task.agencies() + ")",
                    "due",
                    due(task.dueOn()),
                    "situation",
                    situation(task)));
        }
        return rows;
    }

    static String due(@Nullable LocalDate dueOn) {
        return dueOn == null ? "Không có thời hạn" : day(dueOn);
    }

    static String situation(CountedTask task) {
        String said = task.lastSaid();
        return words(task.standing())
                + (task.completedOn() == null || !done(task.standing()) ? "" : " (" + day(task.completedOn()) + ")")
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

package vn.dondoc.reporting;

import static vn.dondoc.reporting.Grid.day;
import static vn.dondoc.reporting.Grid.number;
import static vn.dondoc.reporting.Grid.text;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import vn.dondoc.figures.AgencyCounts;
import vn.dondoc.figures.CountedTask;
import vn.dondoc.figures.Counts;
import vn.dondoc.figures.ListedTask;
import vn.dondoc.figures.PeriodFigures;
import vn.dondoc.figures.Standing;

/** The tables of tasks and of agencies that several reports have in common. */
final class TaskGrids {

    static final String NO_CAUSE = "Chưa nêu nguyên nhân";
    private static final String GIVEN = "Nhiệm vụ được giao";
    private static final String DONE = "Đã thực hiện";
    private static final String OPEN = "Chưa hoàn thành";

    private TaskGrids() {}

    /** By the regulations: document; task and deadline; situation. */
    static Grid summary(String caption, String note, List<ListedTask> rows) {
        var lines = new ArrayList<Grid.Row>();
        int ordinal = 1;
        for (ListedTask row : rows) {
            lines.add(Grid.Row.about(
                    row.task(), ordinal++, document(row), row.content(), due(row), TaskRows.situation(row)));
        }
        return new Grid(
                caption,
                note,
                List.of(
                        number("TT", 7),
                        text("Văn bản giao nhiệm vụ (tên, số, ký hiệu, trích yếu, ngày, tháng, năm)", 26),
                        text(GIVEN, "Nội dung", 30),
                        day(GIVEN, "Thời hạn", 13),
                        text("Tình hình, kết quả thực hiện", 24)),
                lines,
                "Trong kỳ không có nhiệm vụ nào.",
                true,
                "");
    }

    /** A short list within the text. */
    static Grid brief(String caption, String under, List<ListedTask> rows, String empty) {
        var lines = new ArrayList<Grid.Row>();
        int ordinal = 1;
        for (ListedTask row : rows) {
            lines.add(Grid.Row.about(
                    row.task(),
                    ordinal++,
                    "%s ngày %s".formatted(row.number(), PeriodWords.day(row.issuedOn())),
                    row.content(),
                    row.agencies(),
                    due(row)));
        }
        return new Grid(
                caption,
                "",
                List.of(
                        number("TT", 7),
                        text("Văn bản", 20),
                        text("Nội dung nhiệm vụ", 38),
                        text("Chủ trì", 21),
                        day("Thời hạn", 14)),
                lines,
                empty,
                false,
                under);
    }

    /** As {@link #brief}, told to the very agency that leads. */
    static Grid own(String caption, String under, List<ListedTask> rows) {
        return own(caption, under, rows, "Tình hình", TaskRows::situation);
    }

    static Grid explained(String caption, String under, List<ListedTask> rows, Map<UUID, String> causes) {
        return own(caption, under, rows, "Nguyên nhân, hướng xử lý", row -> causes.getOrDefault(row.id(), NO_CAUSE));
    }

    private static Grid own(
            String caption, String under, List<ListedTask> rows, String last, Function<ListedTask, String> says) {
        var lines = new ArrayList<Grid.Row>();
        int ordinal = 1;
        for (ListedTask row : rows) {
            lines.add(Grid.Row.about(
                    row.task(),
                    ordinal++,
                    "%s ngày %s".formatted(row.number(), PeriodWords.day(row.issuedOn())),
                    row.content(),
                    due(row),
                    says.apply(row)));
        }
        return new Grid(
                caption,
                "",
                List.of(
                        number("TT", 7),
                        text("Văn bản", 20),
                        text("Nội dung nhiệm vụ", 35),
                        day("Thời hạn", 14),
                        text(last, 24)),
                lines,
                "Không có.",
                false,
                under);
    }

    static Grid overdue(
            String caption,
            String note,
            List<ListedTask> rows,
            Map<UUID, String> causes,
            LocalDate closing,
            boolean apart,
            String under) {
        var lines = new ArrayList<Grid.Row>();
        int ordinal = 1;
        for (ListedTask row : rows) {
            lines.add(Grid.Row.about(
                    row.task(),
                    ordinal++,
                    row.agencies(),
                    "%s ngày %s".formatted(row.number(), PeriodWords.day(row.issuedOn())),
                    row.content(),
                    due(row),
                    days(row, closing),
                    causes.getOrDefault(row.id(), NO_CAUSE)));
        }
        return new Grid(
                caption,
                note,
                List.of(
                        number("TT", 8),
                        text("Cơ quan chủ trì", 17),
                        text("Văn bản giao nhiệm vụ", 17),
                        text("Nội dung nhiệm vụ", 27),
                        day("Thời hạn", 14),
                        number("Số ngày quá hạn", 9),
                        text("Nguyên nhân, hướng xử lý", 24)),
                lines,
                "Không có nhiệm vụ quá hạn.",
                apart,
                under);
    }

    /** What each agency leads; the tasks of the whole in the last line, never added to the parts. */
    static Grid agencies(String caption, String note, PeriodFigures figures, boolean apart, String under) {
        var lines = new ArrayList<Grid.Row>();
        int ordinal = 1;
        for (AgencyCounts agency : figures.agencies()) {
            lines.add(counts(false, ordinal++, agency.agency(), agency.lead()));
        }
        lines.add(counts(true, null, FigureRows.TOTAL, figures.tasks()));
        return new Grid(
                caption,
                note,
                List.of(
                        number("TT", 5),
                        text("Cơ quan chủ trì", 34),
                        number("Tổng số", 10),
                        number(DONE, "Trong hạn", 10),
                        number(DONE, "Quá hạn", 10),
                        number(OPEN, "Trong hạn", 10),
                        number(OPEN, "Quá hạn", 10),
                        number("Tỷ lệ trong hạn (%)", 11)),
                lines,
                "Trong kỳ không có nhiệm vụ nào.",
                apart,
                under);
    }

    private static Grid.Row counts(
            boolean total, @org.jspecify.annotations.Nullable Integer ordinal, String name, Counts counts) {
        Object[] cells = {
            ordinal,
            name,
            counts.total(),
            counts.doneInTime(),
            counts.doneLate(),
            counts.pending() - counts.overdue(),
            counts.overdue(),
            counts.done() == 0 ? "" : (Object) counts.inTimeShare()
        };
        return total ? Grid.Row.total(cells) : Grid.Row.of(cells);
    }

    /** Every row that was counted, with who leads it: a task, or an assignment of one. */
    static Grid counted(String caption, List<ListedTask> rows) {
        var lines = new ArrayList<Grid.Row>();
        int ordinal = 1;
        for (ListedTask row : rows) {
            lines.add(Grid.Row.about(
                    row.task(),
                    ordinal++,
                    document(row),
                    row.content(),
                    row.agencies(),
                    due(row),
                    TaskRows.situation(row)));
        }
        return counted(caption, lines);
    }

    /** As a snapshot keeps them. */
    static Grid tasks(String caption, List<CountedTask> rows) {
        var lines = new ArrayList<Grid.Row>();
        for (CountedTask row : rows) {
            lines.add(Grid.Row.about(
                    row.task(),
                    lines.size() + 1,
                    "Văn bản số %s ngày %s: %s".formatted(row.number(), PeriodWords.day(row.issuedOn()), row.subject()),
                    row.content(),
                    row.agencies(),
                    row.dueOn() == null ? "Không có thời hạn" : row.dueOn(),
                    TaskRows.situation(row)));
        }
        return counted(caption, lines);
    }

    private static Grid counted(String caption, ArrayList<Grid.Row> lines) {
        return new Grid(
                caption,
                "",
                List.of(
                        number("TT", 5),
                        text("Văn bản giao nhiệm vụ", 24),
                        text("Nội dung nhiệm vụ", 30),
                        text("Chủ trì", 16),
                        day("Thời hạn", 11),
                        text("Tình hình, kết quả", 22)),
                lines,
                "Trong kỳ không có nhiệm vụ nào.",
                false,
                "");
    }

    static String document(ListedTask row) {
        return "Văn bản số %s ngày %s: %s".formatted(row.number(), PeriodWords.day(row.issuedOn()), row.subject());
    }

    static Object due(ListedTask row) {
        LocalDate due = row.dueOn();
        return due == null ? "Không có thời hạn" : due;
    }

    private static Object days(ListedTask row, LocalDate closing) {
        LocalDate due = row.dueOn();
        return due == null ? "" : (Object) ChronoUnit.DAYS.between(due, closing);
    }

    static boolean overdue(ListedTask row) {
        return row.standing() == Standing.IN_PROGRESS_OVERDUE || row.standing() == Standing.NOT_STARTED_OVERDUE;
    }
}

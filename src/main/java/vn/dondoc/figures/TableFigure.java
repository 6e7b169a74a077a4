package vn.dondoc.figures;

import java.util.List;

/**
 * One of the figures of the tables by agency, which are the same on paper, in a workbook and for the public: its name alone, and the two
 * lines of its head where it stands beside its kind.
 */
public record TableFigure(Measure measure, String name, String over, String head) {

    private static final String DONE = "Đã thực hiện";
    private static final String IN_PROGRESS = "Đang thực hiện";
    private static final String NOT_STARTED = "Chưa thực hiện";
    private static final String IN_TIME = "Trong hạn";
    private static final String LATE = "Quá hạn";

    /** What a total is made of: what stands before it in {@link #ALL}. */
    private static final List<TableFigure> ORIGIN = List.of(
            plain(Measure.CARRIED_OVER, "Kỳ trước chuyển sang", "Kỳ trước chuyển sang"),
            plain(Measure.ASSIGNED, "Giao trong kỳ", "Giao trong kỳ"));

    /** The total and how it stands. */
    public static final List<TableFigure> ON_PAPER = List.of(
            plain(Measure.TOTAL, "Tổng số", "Tổng số"),
            under(Measure.DONE_IN_TIME, DONE, IN_TIME),
            under(Measure.DONE_LATE, DONE, LATE),
            plain(Measure.AWAITING, "Đã báo cáo, chờ xác nhận", "Chờ xác nhận"),
            plain(Measure.RETURNED, "Chuyển lại", "Chuyển lại"),
            under(Measure.IN_PROGRESS_IN_TIME, IN_PROGRESS, IN_TIME),
            under(Measure.IN_PROGRESS_OVERDUE, IN_PROGRESS, LATE),
            under(Measure.NOT_STARTED_IN_TIME, NOT_STARTED, IN_TIME),
            under(Measure.NOT_STARTED_OVERDUE, NOT_STARTED, LATE),
            plain(Measure.WITHOUT_DEADLINE, "Không có thời hạn", "Không có thời hạn"));

    /** All of them, as a workbook has the room for. */
    public static final List<TableFigure> ALL =
            java.util.stream.Stream.concat(ORIGIN.stream(), ON_PAPER.stream()).toList();

    private static TableFigure plain(Measure measure, String name, String head) {
        return new TableFigure(measure, name, "", head);
    }

    private static TableFigure under(Measure measure, String over, String head) {
        return new TableFigure(
                measure,
                over + " " + head.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + head.substring(1),
                over,
                head);
    }
}

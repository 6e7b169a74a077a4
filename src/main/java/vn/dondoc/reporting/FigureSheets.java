package vn.dondoc.reporting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.figures.Counts;
import vn.dondoc.figures.PeriodFigures;
import vn.dondoc.rendering.Sheet;

/** Figures and tasks as sheets. */
public final class FigureSheets {

    private FigureSheets() {}

    /** What a report shows in tables, as sheets. */
    static List<Sheet> of(ReportKind kind, Snapshot snapshot) {
        var sheets = new ArrayList<Sheet>();
        if (kind.listsEverything()) {
            sheets.add(byAgency(snapshot.figures()));
            sheets.add(tasks(snapshot));
        }
        sheets.addAll(GridTables.sheets(snapshot.grids()));
        if (sheets.isEmpty()) {
            // No spreadsheet opens a workbook without a sheet.
            sheets.add(byAgency(snapshot.figures()));
        }
        return sheets;
    }

    /** One line for each agency, counting assignments, and a last one that counts tasks. */
    public static Sheet byAgency(PeriodFigures figures) {
        var rows = new ArrayList<List<@Nullable Object>>();
        figures.agencies().forEach(agency -> rows.add(line(agency.agency(), agency.lead(), agency.coordinating())));
        rows.add(line(FigureRows.TOTAL, figures.tasks(), null));
        return new Sheet(
                "Theo cơ quan",
                List.of(
                        new Sheet.Column("Cơ quan", 42),
                        new Sheet.Column("Kỳ trước chuyển sang", 12),
                        new Sheet.Column("Giao trong kỳ", 12),
                        new Sheet.Column("Tổng số", 12),
                        new Sheet.Column("Đã thực hiện trong hạn", 12),
                        new Sheet.Column("Đã thực hiện quá hạn", 12),
                        new Sheet.Column("Đã báo cáo, chờ xác nhận", 12),
                        new Sheet.Column("Chuyển lại", 12),
                        new Sheet.Column("Đang thực hiện trong hạn", 12),
                        new Sheet.Column("Đang thực hiện quá hạn", 12),
                        new Sheet.Column("Chưa thực hiện trong hạn", 12),
                        new Sheet.Column("Chưa thực hiện quá hạn", 12),
                        new Sheet.Column("Không có thời hạn", 12),
                        new Sheet.Column("Phối hợp", 12)),
                rows);
    }

    static Sheet tasks(Snapshot snapshot) {
        var rows = snapshot.tasks().stream()
                .map(task -> Arrays.<@Nullable Object>asList(
                        task.number(),
                        task.issuedOn(),
                        task.subject(),
                        task.content(),
                        task.agencies(),
                        task.dueOn(),
                        TaskRows.words(task.standing()),
                        task.completedOn(),
                        task.lastSaid()))
                .toList();
        return new Sheet(
                "Nhiệm vụ",
                List.of(
                        new Sheet.Column("Số, ký hiệu", 20),
                        new Sheet.Column("Ngày văn bản", 12),
                        new Sheet.Column("Trích yếu", 40),
                        new Sheet.Column("Nội dung nhiệm vụ", 60),
                        new Sheet.Column("Chủ trì", 36),
                        new Sheet.Column("Thời hạn", 12),
                        new Sheet.Column("Tình hình", 26),
                        new Sheet.Column("Ngày hoàn thành", 12),
                        new Sheet.Column("Kết quả thực hiện", 40)),
                rows);
    }

    private static List<@Nullable Object> line(String name, Counts counts, @Nullable Integer coordinating) {
        return Arrays.asList(
                name,
                counts.carriedOver(),
                counts.assigned(),
                counts.total(),
                counts.doneInTime(),
                counts.doneLate(),
                counts.awaiting(),
                counts.returned(),
                counts.inProgressInTime(),
                counts.inProgressOverdue(),
                counts.notStartedInTime(),
                counts.notStartedOverdue(),
                counts.withoutDeadline(),
                coordinating);
    }
}

package vn.dondoc.reporting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.figures.Counts;
import vn.dondoc.figures.PeriodFigures;
import vn.dondoc.figures.TableFigure;
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
                Stream.of(
                                Stream.of(new Sheet.Column("Cơ quan", 42)),
                                TableFigure.ALL.stream().map(one -> new Sheet.Column(one.name(), 12)),
                                Stream.of(new Sheet.Column("Phối hợp", 12)))
                        .flatMap(part -> part)
                        .toList(),
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
        var line = new ArrayList<@Nullable Object>();
        line.add(name);
        TableFigure.ALL.forEach(one -> line.add(counts.of(one.measure())));
        line.add(coordinating);
        return line;
    }
}

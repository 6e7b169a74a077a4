package vn.dondoc.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.dondoc.figures.AgencyCounts;
import vn.dondoc.figures.Counts;
import vn.dondoc.figures.PeriodFigures;
import vn.dondoc.figures.TableFigure;
import vn.dondoc.rendering.OfficialPaper.Alignment;
import vn.dondoc.rendering.OfficialPaper.Column;
import vn.dondoc.rendering.OfficialPaper.Table;

/** Figures as a table by agency: assignments above, tasks in the last line, never added to each other. */
public final class FigureRows {

    public static final String TOTAL = "Tổng số nhiệm vụ (không cộng các lượt giao)";

    private static final List<Column> COLUMNS = Stream.of(
                    Stream.of(new Column("TT", 4, Alignment.CENTER), new Column("Cơ quan", 24)),
                    TableFigure.ON_PAPER.stream().map(one -> figure(one.head(), one.over())),
                    Stream.of(figure("Phối hợp", "")))
            .flatMap(part -> part)
            .toList();

    private FigureRows() {}

    public static Table of(PeriodFigures figures) {
        var rows = new ArrayList<List<String>>();
        int ordinal = 1;
        for (AgencyCounts agency : figures.agencies()) {
            rows.add(row(
                    String.valueOf(ordinal++), agency.agency(), agency.lead(), Numbers.whole(agency.coordinating())));
        }
        rows.add(row("", TOTAL, figures.tasks(), ""));
        return new Table("", COLUMNS, rows, Set.of(rows.size() - 1));
    }

    private static List<String> row(String ordinal, String name, Counts counts, String coordinating) {
        Stream<String> numbers = TableFigure.ON_PAPER.stream().map(one -> Numbers.whole(counts.of(one.measure())));
        return Stream.of(Stream.of(ordinal, name), numbers, Stream.of(coordinating))
                .flatMap(part -> part)
                .toList();
    }

    private static Column figure(String title, String group) {
        return new Column(title, 7, Alignment.CENTER, group);
    }
}

package vn.dondoc.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.rendering.OfficialPaper;
import vn.dondoc.rendering.Sheet;

/** Counted tables as they are printed, and as sheets with numbers and days. */
final class GridTables {

    private static final int LONGEST_SHEET_NAME = 31;
    private static final int COLUMNS_OF_A_PORTRAIT = 6;

    private GridTables() {}

    static OfficialPaper.Table table(Grid grid, String caption) {
        var totals = IntStream.range(0, grid.rows().size())
                .filter(i -> grid.rows().get(i).total())
                .boxed()
                .toList();
        return new OfficialPaper.Table(
                caption,
                grid.columns().stream().map(GridTables::column).toList(),
                grid.rows().isEmpty()
                        ? List.of()
                        : grid.rows().stream()
                                .map(row -> cells(grid, row).toList())
                                .toList(),
                Set.copyOf(totals),
                grid.empty());
    }

    static OfficialPaper.Annex annex(Grid grid) {
        String note = grid.note().isEmpty() ? "" : "\n(" + grid.note() + ")";
        return new OfficialPaper.Annex(
                grid.caption() + note, table(grid, ""), grid.columns().size() > COLUMNS_OF_A_PORTRAIT);
    }

    /** Each with a name of its own, as a workbook wants it. */
    static List<Sheet> sheets(List<Grid> grids) {
        var names = new HashSet<String>();
        var sheets = new ArrayList<Sheet>();
        for (Grid grid : grids) {
            sheets.add(new Sheet(
                    name(grid, names),
                    grid.columns().stream()
                            .map(one -> new Sheet.Column(
                                    one.over().isEmpty() ? one.head() : one.over() + ": " + one.head(),
                                    Math.clamp(one.width() * 2L, 8, 60)))
                            .toList(),
                    grid.rows().stream().map(row -> values(grid, row)).toList()));
        }
        return sheets;
    }

    private static String name(Grid grid, Set<String> names) {
        String plain = grid.caption()
                .lines()
                .findFirst()
                .orElse("Bảng")
                .replaceAll("[\\[\\]:*?/\\\\]", " ")
                .strip();
        String name = plain.isEmpty() ? "Bảng" : plain.substring(0, Math.min(plain.length(), LONGEST_SHEET_NAME));
        for (int i = 2; !names.add(name); i++) {
            String tail = " " + i;
            name = plain.substring(0, Math.min(plain.length(), LONGEST_SHEET_NAME - tail.length())) + tail;
        }
        return name;
    }

    private static OfficialPaper.Column column(Grid.Column column) {
        return new OfficialPaper.Column(
                column.head(),
                column.width(),
                column.holds() == Grid.Holds.TEXT ? OfficialPaper.Alignment.LEFT : OfficialPaper.Alignment.CENTER,
                column.over());
    }

    static java.util.stream.Stream<String> cells(Grid grid, Grid.Row row) {
        return IntStream.range(0, grid.columns().size())
                .mapToObj(i -> shown(grid.columns().get(i).holds(), row.cells().get(i)));
    }

    private static String shown(Grid.Holds holds, @Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case Double number -> Numbers.decimal(number);
            case Number number -> Numbers.whole(number.longValue());
            case String text when holds == Grid.Holds.DAY && isDay(text) -> PeriodWords.day(LocalDate.parse(text));
            default -> cell.toString();
        };
    }

    private static List<@Nullable Object> values(Grid grid, Grid.Row row) {
        var values = new ArrayList<@Nullable Object>();
        for (int i = 0; i < grid.columns().size(); i++) {
            Object cell = row.cells().get(i);
            boolean day = grid.columns().get(i).holds() == Grid.Holds.DAY && cell instanceof String text && isDay(text);
            values.add(day ? LocalDate.parse(String.valueOf(cell)) : cell);
        }
        return values;
    }

    private static boolean isDay(String text) {
        return text.matches("\\d{4}-\\d{2}-\\d{2}");
    }
}

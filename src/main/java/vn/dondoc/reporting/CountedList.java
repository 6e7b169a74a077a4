package vn.dondoc.reporting;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A table of counted rows as the page shows it; a row about a task or a directive leads to it. */
record CountedList(String caption, List<String> heads, List<Line> rows, String empty, int first, int size) {

    record Line(@Nullable String address, List<String> cells) {

        boolean says(String words) {
            return cells.stream().anyMatch(cell -> cell.toLowerCase(Locale.ROOT).contains(words));
        }
    }

    /** The column whose words lead to what the row is about: the first behind the number. */
    public int leading() {
        return Math.min(1, heads.size() - 1);
    }

    static CountedList of(ReportKind kind, Grid grid, String words) {
        List<Line> rows = grid.rows().stream()
                .map(row ->
                        new Line(address(kind, row), GridTables.cells(grid, row).toList()))
                .filter(line -> words.isEmpty() || line.says(words))
                .toList();
        return new CountedList(
                grid.caption().isEmpty() ? grid.under() : grid.caption(),
                grid.columns().stream()
                        .map(one -> one.over().isEmpty() ? one.head() : one.over() + ": " + one.head())
                        .toList(),
                rows,
                grid.empty(),
                0,
                rows.size());
    }

    private static @Nullable String address(ReportKind kind, Grid.Row row) {
        if (row.about() == null) {
            return null;
        }
        boolean directive = kind == ReportKind.DOCUMENT_REGISTER || kind == ReportKind.REGISTRATION;
        return (directive ? "/van-ban/" : "/nhiem-vu/") + row.about();
    }

    /** Some of the rows, of which there are {@code size} altogether. */
    CountedList part(int from, int most) {
        List<Line> part = IntStream.range(Math.min(from, size), Math.min(from + most, size))
                .mapToObj(rows::get)
                .toList();
        return new CountedList(caption, heads, part, empty, from, size);
    }
}

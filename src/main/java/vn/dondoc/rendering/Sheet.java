package vn.dondoc.rendering;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table as a spreadsheet shows it: one frozen head, one line per row; a value is a text, a number, a LocalDate or null. */
public record Sheet(String name, List<Column> columns, List<? extends List<? extends @Nullable Object>> rows) {

    /** A column with its head and its width in characters. */
    public record Column(String head, int width) {}

    public Sheet {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}

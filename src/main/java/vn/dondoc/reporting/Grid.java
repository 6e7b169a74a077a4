package vn.dondoc.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A table as it was counted. {@code empty} is said where there are no rows; {@code apart} puts it on its own pages behind the signature,
 * {@code under} names the heading it stands under otherwise (empty: the opening).
 */
public record Grid(
        String caption, String note, List<Column> columns, List<Row> rows, String empty, boolean apart, String under) {

    /** What a column holds; numbers and days stay such in a workbook. */
    public enum Holds {
        TEXT,
        NUMBER,
        DAY
    }

    /** {@code over} is the common head of neighbours, empty where there is none; {@code width} is relative. */
    public record Column(String head, String over, int width, Holds holds) {}

    /** {@code about} is the task or directive whose words stand here: they go when it is erased. */
    public record Row(@Nullable UUID about, boolean total, List<@Nullable Object> cells) {

        public Row {
            var kept = new ArrayList<@Nullable Object>();
            cells.forEach(cell -> kept.add(cell instanceof LocalDate day ? day.toString() : cell));
            cells = Collections.unmodifiableList(kept);
        }

        static Row of(@Nullable Object... cells) {
            return new Row(null, false, Arrays.asList(cells));
        }

        static Row about(UUID subject, @Nullable Object... cells) {
            return new Row(subject, false, Arrays.asList(cells));
        }

        static Row total(@Nullable Object... cells) {
            return new Row(null, true, Arrays.asList(cells));
        }
    }

    public Grid {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** In the text, under this heading; an empty one is the opening. */
    boolean standsUnder(String heading) {
        return !apart && under.equals(heading);
    }

    static Column text(String head, int width) {
        return new Column(head, "", width, Holds.TEXT);
    }

    static Column number(String head, int width) {
        return new Column(head, "", width, Holds.NUMBER);
    }

    static Column number(String over, String head, int width) {
        return new Column(head, over, width, Holds.NUMBER);
    }

    static Column text(String over, String head, int width) {
        return new Column(head, over, width, Holds.TEXT);
    }

    static Column day(String over, String head, int width) {
        return new Column(head, over, width, Holds.DAY);
    }

    static Column day(String head, int width) {
        return new Column(head, "", width, Holds.DAY);
    }
}

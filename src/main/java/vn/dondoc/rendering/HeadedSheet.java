package vn.dondoc.rendering;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file below its row of headings, whatever the order of its columns: cells by column, and complaints by the cell's name. A
 * row is counted from 0 as in the file.
 */
public final class HeadedSheet<C extends Enum<C>> {

    /** A cell, named as the spreadsheet names it ("C12"), that cannot stand so. */
    public record Wrong(String cell, String why) {}

    /** Titles may stand above the headings. */
    private static final int FIRST_ROWS = 10;

    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");

    private final List<List<String>> rows;
    private final int head;
    private final Map<C, Integer> columns;
    private final List<Wrong> wrong = new ArrayList<>();

    private HeadedSheet(List<List<String>> rows, int head, Map<C, Integer> columns) {
        this.rows = rows;
        this.head = head;
        this.columns = columns;
    }

    /** Empty where none of the first rows has all the {@code needed} headings; {@code heading} tells the column a cell heads. */
    public static <C extends Enum<C>> Optional<HeadedSheet<C>> of(
            List<List<String>> rows, Class<C> type, Set<C> needed, Function<String, Optional<C>> heading) {
        for (int i = 0; i < Math.min(rows.size(), FIRST_ROWS); i++) {
            var columns = new EnumMap<C, Integer>(type);
            for (int c = 0; c < rows.get(i).size(); c++) {
                int at = c;
                heading.apply(rows.get(i).get(c)).ifPresent(column -> columns.putIfAbsent(column, at));
            }
            if (columns.keySet().containsAll(needed)) {
                return Optional.of(new HeadedSheet<>(rows, i, columns));
            }
        }
        return Optional.empty();
    }

    public boolean has(C column) {
        return columns.containsKey(column);
    }

    /** The rows in which anything is written. */
    public List<Integer> filled() {
        return IntStream.range(head + 1, rows.size())
                .filter(i -> rows.get(i).stream().anyMatch(cell -> !cell.isBlank()))
                .boxed()
                .toList();
    }

    /** What is written, lines kept; empty where the file lacks the column. */
    public String written(int row, C column) {
        Integer at = columns.get(column);
        List<String> cells = rows.get(row);
        return at == null || at >= cells.size() ? "" : cells.get(at).strip();
    }

    /** What is written, in one line. */
    public String text(int row, C column) {
        return written(row, column).replaceAll("\\s+", " ");
    }

    /** A day as 20/6/2026 or 2026-06-20; null where nothing is written, or something else, which is complained of. */
    public @Nullable LocalDate day(int row, C column) {
        String written = text(row, column);
        if (written.isEmpty()) {
            return null;
        }
        try {
            Matcher day = DAY.matcher(written);
            return day.matches()
                    ? LocalDate.of(
                            Integer.parseInt(day.group(3)),
                            Integer.parseInt(day.group(2)),
                            Integer.parseInt(day.group(1)))
                    : LocalDate.parse(written);
        } catch (DateTimeException e) {
            complain(row, column, "\"%s\" không phải là ngày dạng 20/6/2026".formatted(written));
            return null;
        }
    }

    public void complain(int row, C column, String why) {
        wrong.add(new Wrong(place(row, column), why));
    }

    /** In the order in which they were found. */
    public List<Wrong> wrong() {
        return List.copyOf(wrong);
    }

    /** "C12"; without the letter where the file lacks the column. */
    public String place(int row, C column) {
        Integer at = columns.get(column);
        return (at == null ? "" : letters(at)) + (row + 1);
    }

    /** The 28th column is AB. */
    private static String letters(int column) {
        return column < 26
                ? String.valueOf((char) ('A' + column))
                : letters(column / 26 - 1) + (char) ('A' + column % 26);
    }
}

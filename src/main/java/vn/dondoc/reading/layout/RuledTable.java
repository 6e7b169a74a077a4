package vn.dondoc.reading.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.Block;
import vn.dondoc.reading.Box;

/** A table by the lines drawn around its cells, some of which are merged: each merged one stands in the first of its rows and columns. */
public final class RuledTable {

    private static final int FEWEST_COLUMNS = 3;
    private static final int MOST_COLUMNS = 40;
    private static final int MOST_ROWS = 300;
    private static final int MOST_RULES = 1500;

    private final int page;
    private final double pageWidth;
    private final double pageHeight;
    private final List<Double> across;
    private final List<Double> down;

    /** For each place of the grid the first place of the cell that covers it. */
    private final int[][] first;

    private RuledTable(int page, double width, double height, List<Double> across, List<Double> down, int[][] first) {
        this.page = page;
        this.pageWidth = width;
        this.pageHeight = height;
        this.across = across;
        this.down = down;
        this.first = first;
    }

    /** Whether the lines of a page stand as in a table, so that its rules are worth looking for. */
    public static boolean isLikely(List<Line> lines) {
        int rows = 0;
        for (int i = 2; i < lines.size(); i++) {
            rows += lines.get(i).isBeside(lines.get(i - 1)) && lines.get(i).isBeside(lines.get(i - 2)) ? 1 : 0;
        }
        return rows >= 2;
    }

    /** The tables among the rules of a page of that size. */
    public static List<RuledTable> in(List<Rule> rules, int page, double width, double height) {
        List<Rule> whole = joined(rules);
        List<RuledTable> tables = new ArrayList<>();
        if (whole.size() <= MOST_RULES) {
            for (List<Rule> together : connected(whole)) {
                RuledTable table = table(together, page, width, height);
                if (table != null) {
                    tables.add(table);
                }
            }
        }
        return tables;
    }

    private static @Nullable RuledTable table(List<Rule> rules, int page, double width, double height) {
        List<Double> across = places(rules, true);
        List<Double> down = places(rules, false);
        int columns = across.size() - 1;
        int rows = down.size() - 1;
        if (columns < FEWEST_COLUMNS || columns > MOST_COLUMNS || rows < 2 || rows > MOST_ROWS) {
            return null;
        }
        int[][] first = new int[rows][columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                boolean left = column == 0 || wall(rules, true, across.get(column), middle(down, row));
                boolean top = row == 0 || wall(rules, false, down.get(row), middle(across, column));
                int own = row * columns + column;
                int before = left ? own : first[row][column - 1];
                int above = top ? own : first[row - 1][column];
                if (!left && !top && before != above) {
                    return null;
                }
                first[row][column] = left ? above : before;
            }
        }
        return areRectangles(first) ? new RuledTable(page, width, height, across, down, first) : null;
    }

    private static boolean areRectangles(int[][] first) {
        int columns = first[0].length;
        var cells = new TreeMap<Integer, int[]>();
        for (int row = 0; row < first.length; row++) {
            for (int column = 0; column < columns; column++) {
                int[] cell = cells.computeIfAbsent(first[row][column], any -> new int[3]);
                cell[0]++;
                cell[1] = Math.max(cell[1], row);
                cell[2] = Math.max(cell[2], column);
            }
        }
        return cells.entrySet().stream()
                .allMatch(entry -> entry.getValue()[0]
                        == (entry.getValue()[1] - entry.getKey() / columns + 1)
                                * (entry.getValue()[2] - entry.getKey() % columns + 1));
    }

    private static boolean wall(List<Rule> rules, boolean upright, double at, double beside) {
        return rules.stream()
                .anyMatch(rule ->
                        rule.upright() == upright && Math.abs(rule.at() - at) < Rule.NEAR && rule.covers(beside));
    }

    private static double middle(List<Double> places, int number) {
        return (places.get(number) + places.get(number + 1)) / 2;
    }

    private static List<Double> places(List<Rule> rules, boolean upright) {
        List<Double> places = new ArrayList<>();
        rules.stream()
                .filter(rule -> rule.upright() == upright)
                .map(Rule::at)
                .sorted()
                .forEach(at -> {
                    if (places.isEmpty() || at - places.getLast() >= Rule.NEAR) {
                        places.add(at);
                    }
                });
        return places;
    }

    /** Borders are drawn cell by cell; pieces of one line become it. */
    private static List<Rule> joined(List<Rule> rules) {
        List<Rule> whole = new ArrayList<>();
        for (boolean upright : new boolean[] {true, false}) {
            List<Rule> same = new ArrayList<>(
                    rules.stream().filter(rule -> rule.upright() == upright).toList());
            for (double at : places(same, upright)) {
                Predicate<Rule> here = rule -> rule.at() >= at && rule.at() < at + Rule.NEAR;
                Rule last = null;
                for (Rule rule : same.stream()
                        .filter(here)
                        .sorted(Comparator.comparingDouble(Rule::from))
                        .toList()) {
                    if (last != null && rule.from() <= last.to() + Rule.NEAR) {
                        last = new Rule(upright, at, last.from(), Math.max(last.to(), rule.to()));
                        whole.set(whole.size() - 1, last);
                    } else {
                        last = new Rule(upright, at, rule.from(), rule.to());
                        whole.add(last);
                    }
                }
            }
        }
        return whole;
    }

    private static List<List<Rule>> connected(List<Rule> rules) {
        List<List<Rule>> groups = new ArrayList<>();
        Set<Integer> left = new HashSet<>();
        for (int i = 0; i < rules.size(); i++) {
            left.add(i);
        }
        for (int i = 0; i < rules.size(); i++) {
            if (left.remove(i)) {
                List<Rule> group = new ArrayList<>(List.of(rules.get(i)));
                Deque<Rule> open = new ArrayDeque<>(group);
                while (!open.isEmpty()) {
                    Rule one = open.pop();
                    left.removeIf(other -> {
                        boolean touches = one.crosses(rules.get(other));
                        if (touches) {
                            group.add(rules.get(other));
                            open.push(rules.get(other));
                        }
                        return touches;
                    });
                }
                groups.add(group);
            }
        }
        return groups;
    }

    int columns() {
        return across.size() - 1;
    }

    int rows() {
        return down.size() - 1;
    }

    boolean holds(Line line) {
        double middle = (line.top() + line.bottom()) / 2;
        return line.page() == page
                && middle > down.getFirst()
                && middle < down.getLast()
                && line.centre() > across.getFirst()
                && line.centre() < across.getLast();
    }

    /** Lays the words into their cells; {@code offset}: the rows of this table that stood on the pages before. */
    void addTo(Draft draft, List<Line> lines, int table, int offset) {
        var cells = new TreeMap<Integer, PlacedText.Joiner>();
        for (Line line : lines) {
            int from = 0;
            int cell = -1;
            for (Box word : line.words()) {
                double middle = word.place().y() + word.place().height() / 2;
                int own = cell((word.place().x() + word.place().width() / 2) * pageWidth, middle * pageHeight);
                if (cell >= 0 && own != cell) {
                    append(cells, cell, line.placed().part(from, word.start()));
                    from = word.start();
                }
                cell = own;
            }
            int last = cell >= 0 ? cell : cell(line.centre(), (line.top() + line.bottom()) / 2);
            append(cells, last, line.placed().part(from, line.text().length()));
        }
        cells.forEach((place, words) -> {
            int row = place / columns();
            int column = place % columns();
            draft.cell(words.joined(), page, new Block.Cell(table, offset + row, column, height(place, row, column)));
        });
    }

    private int height(int cell, int row, int column) {
        int height = 1;
        while (row + height < rows() && first[row + height][column] == cell) {
            height++;
        }
        return height;
    }

    private static void append(TreeMap<Integer, PlacedText.Joiner> cells, int cell, PlacedText words) {
        cells.computeIfAbsent(cell, any -> new PlacedText.Joiner())
                .append(words.stripped())
                .append(" ");
    }

    private int cell(double x, double y) {
        return first[place(down, y)][place(across, x)];
    }

    private static int place(List<Double> walls, double at) {
        int place = 0;
        while (place < walls.size() - 2 && at > walls.get(place + 1)) {
            place++;
        }
        return place;
    }
}

package vn.dondoc.reading.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The footnotes of printed pages: at the foot, in smaller print than the text, the first beginning with its number. */
final class Footnotes {

    private static final Pattern NUMBERED =
            Pattern.compile("[(\\[]?(\\d{1,2}|[*¹²³⁴⁵⁶⁷⁸⁹†!'’\"“])[)\\]]?\\s?[\\p{L}(“\"].*");
    private static final double SMALLER = 0.91;
    private static final double WIDE = 0.7;
    private static final double GAP = 0.9;
    private static final int FEWEST_OF_TEXT = 6;
    private static final double MOST_OF_PAGE = 0.5;

    private Footnotes() {}

    /** Places of the lines that are footnotes. */
    static Set<Integer> in(List<Line> lines) {
        Set<Integer> notes = new HashSet<>();
        int from = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || lines.get(i).page() != lines.get(from).page()) {
                notes.addAll(onPage(lines, from, i, i == lines.size()));
                from = i;
            }
        }
        return notes;
    }

    private static Set<Integer> onPage(List<Line> lines, int from, int to, boolean lastPage) {
        double usual = median(lines, from, to);
        int first = to;
        int numbered = to;
        for (int i = to - 1; i >= from && isSmall(lines.get(i), usual); i--) {
            first = i;
            numbered = NUMBERED.matcher(lines.get(i).text()).matches() ? i : numbered;
        }
        if (numbered == to && !lastPage && first < to && standsApart(lines, from, first)) {
            numbered = first;
        }
        boolean fits = first - from >= FEWEST_OF_TEXT && to - numbered <= MOST_OF_PAGE * (to - from);
        Set<Integer> notes = new HashSet<>();
        for (int i = numbered; fits && i < to; i++) {
            notes.add(i);
        }
        return notes;
    }

    /** OCR loses the small raised number; the rule above, and its gap, it does not. */
    private static boolean standsApart(List<Line> lines, int from, int first) {
        if (first - 2 < from) {
            return false;
        }
        Line note = lines.get(first);
        Line above = lines.get(first - 1);
        double widest = lines.subList(from, first).stream()
                .mapToDouble(line -> line.right() - line.left())
                .max()
                .orElse(1);
        boolean wide = note.right() - note.left() > WIDE * widest;
        return wide && note.top() - above.bottom() > GAP * note.height();
    }

    /** A page number below them is not smaller than the text. */
    private static boolean isSmall(Line line, double usual) {
        return line.size() < SMALLER * usual || line.text().strip().length() < 4;
    }

    private static double median(List<Line> lines, int from, int to) {
        List<Double> sizes = new ArrayList<>(lines.subList(from, to).stream()
                .filter(l -> l.text().length() > 20)
                .map(Line::size)
                .sorted()
                .toList());
        return sizes.isEmpty() ? 0 : sizes.get(sizes.size() / 2);
    }
}

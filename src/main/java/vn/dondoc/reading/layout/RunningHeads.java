package vn.dondoc.reading.layout;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Heads and feet that run through a document: the same words, but for their numbers, first or last on most of its pages. */
final class RunningHeads {

    private static final int FEWEST_PAGES = 3;
    private static final int LONGEST = 120;

    private RunningHeads() {}

    /** Places of the lines that are such heads. */
    static Set<Integer> in(List<Line> lines) {
        Map<String, Set<Integer>> pages = new HashMap<>();
        Set<Integer> all = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            all.add(lines.get(i).page());
            if (isAtEdge(lines, i)) {
                pages.computeIfAbsent(pattern(lines.get(i)), any -> new HashSet<>())
                        .add(lines.get(i).page());
            }
        }
        Set<Integer> heads = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            if (isAtEdge(lines, i)
                    && pages.getOrDefault(pattern(lines.get(i)), Set.of()).size()
                            >= Math.max(FEWEST_PAGES, (all.size() + 1) / 2)) {
                heads.add(i);
            }
        }
        return heads;
    }

    private static boolean isAtEdge(List<Line> lines, int place) {
        Line line = lines.get(place);
        boolean first = place == 0 || lines.get(place - 1).page() != line.page();
        boolean last = place == lines.size() - 1 || lines.get(place + 1).page() != line.page();
        boolean item = Markers.of(line.text()).isItem();
        return (first || last)
                && !item
                && line.text().length() < LONGEST
                && line.text().chars().anyMatch(Character::isLetter);
    }

    private static String pattern(Line line) {
        return line.text().replaceAll("\\d+", "#").replaceAll("\\s+", " ").strip();
    }
}

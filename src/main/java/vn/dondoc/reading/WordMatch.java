package vn.dondoc.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words of a text again in a print of the same document, longest run first: printing changes their order in letterheads and
 * tables, and adds page numbers. Only what is letter for letter the same gets a box.
 */
final class WordMatch {

    private static final Pattern WORD = Pattern.compile("\\S+");

    /** Shorter runs are believed only where the run before them goes on, or where the word stands once. */
    private static final int LEAST_RUN = 3;

    /** A word and where it stands; no place where the print has none. */
    private record Word(
            int start, int end, String letters, @Nullable Place place) {}

    private final List<Word> wanted;
    private final List<Word> printed;
    private final Map<String, List<Integer>> places = new HashMap<>();
    private final int[] matched;
    private final boolean[] used;

    private WordMatch(String text, Reading.Text print) {
        wanted = words(text, List.of());
        printed = words(print.text(), print.print().boxes());
        matched = new int[wanted.size()];
        used = new boolean[printed.size()];
        for (int i = 0; i < printed.size(); i++) {
            places.computeIfAbsent(printed.get(i).letters(), any -> new ArrayList<>())
                    .add(i);
        }
    }

    /** Boxes of {@code text}, in its order. */
    static List<Box> boxes(String text, Reading.Text print) {
        return new WordMatch(text, print).boxes();
    }

    private List<Box> boxes() {
        int expected = 0;
        for (int i = 0; i < wanted.size(); ) {
            int best = bestPlace(i, expected);
            int run = best < 0 ? 0 : run(i, best);
            boolean sure = run >= LEAST_RUN || best == expected || isAlone(i);
            for (int k = 0; k < run; k++) {
                matched[i + k] = sure ? best + k + 1 : 0;
                used[best + k] |= sure;
            }
            expected = run > 0 && sure ? best + run : expected;
            i += Math.max(1, run);
        }
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < matched.length; i++) {
            Place place = matched[i] == 0 ? null : printed.get(matched[i] - 1).place();
            if (place != null) {
                boxes.add(new Box(wanted.get(i).start(), wanted.get(i).end(), place));
            }
        }
        return boxes;
    }

    private int bestPlace(int word, int expected) {
        return places.getOrDefault(wanted.get(word).letters(), List.of()).stream()
                .filter(place -> !used[place])
                .max(Comparator.<Integer>comparingInt(place -> run(word, place))
                        .thenComparingInt(place -> -Math.abs(place - expected)))
                .orElse(-1);
    }

    private int run(int word, int place) {
        int length = 0;
        while (word + length < wanted.size()
                && place + length < printed.size()
                && !used[place + length]
                && wanted.get(word + length)
                        .letters()
                        .equals(printed.get(place + length).letters())) {
            length++;
        }
        return length;
    }

    private boolean isAlone(int word) {
        String letters = wanted.get(word).letters();
        return letters.length() > 2 && places.getOrDefault(letters, List.of()).size() == 1;
    }

    private static List<Word> words(String text, List<Box> boxes) {
        List<Word> words = new ArrayList<>();
        int[] next = {0};
        WORD.matcher(text)
                .results()
                .forEach(found -> words.add(new Word(
                        found.start(), found.end(), found.group(), place(boxes, next, found.start(), found.end()))));
        return words;
    }

    private static @Nullable Place place(List<Box> boxes, int[] next, int start, int end) {
        while (next[0] < boxes.size() && boxes.get(next[0]).end() <= start) {
            next[0]++;
        }
        @Nullable Place place = null;
        for (int i = next[0]; i < boxes.size() && boxes.get(i).start() < end; i++) {
            Place here = boxes.get(i).place();
            place = place == null || place.page() != here.page() ? here : place.with(here);
        }
        return place;
    }
}

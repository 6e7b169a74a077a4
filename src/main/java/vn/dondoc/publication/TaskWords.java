package vn.dondoc.publication;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words of the tasks that a report counts: none of them may turn up among words for the public. */
final class TaskWords {

    static final TaskWords NONE = new TaskWords(List.of());

    /** So many words of a task in a row are no accident. */
    private static final int RUN = 10;

    /** A task of fewer words is a phrase that anybody may use. */
    private static final int SHORTEST = 4;

    private final Set<String> runs = new HashSet<>();
    private final Set<Integer> lengths = new HashSet<>();

    TaskWords(Collection<String> texts) {
        for (String text : texts) {
            String[] words = words(text);
            if (words.length >= SHORTEST) {
                addRuns(words, Math.min(RUN, words.length));
            }
        }
    }

    boolean areIn(String text) {
        String[] words = words(text);
        for (int length : lengths) {
            for (int i = 0; i + length <= words.length; i++) {
                if (runs.contains(run(words, i, length))) {
                    return true;
                }
            }
        }
        return false;
    }

    private void addRuns(String[] words, int length) {
        lengths.add(length);
        for (int i = 0; i + length <= words.length; i++) {
            runs.add(run(words, i, length));
        }
    }

    private static String run(String[] words, int from, int length) {
        return String.join(" ", Arrays.asList(words).subList(from, from + length));
    }

    private static String[] words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
    }
}

package vn.dondoc.suggestion.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which wordings may stand in a text, told by their terms alone in one pass over it. Of some ten thousand wordings a few hundred are
 * left; those that are words in a row have been found thereby, and only the others are worth a query.
 */
final class LikelyWordings {

    /** A wording that stands over the words {@code [first, last]}. */
    record Standing(String id, int first, int last) {}

    /** The wordings that a query must still look for, and those found word for word. */
    record Found(List<String> likely, List<Standing> standing) {

        boolean isEmpty() {
            return likely.isEmpty() && standing.isEmpty();
        }
    }

    private static final class Node {
        final Map<String, Node> next = new HashMap<>();
        final List<Integer> runs = new ArrayList<>(1);
    }

    private record Known(String id, int[] runs, int gaps, boolean wordForWord) {}

    private final Node root = new Node();
    private final Map<Set<List<String>>, Integer> known = new HashMap<>();
    private final List<Integer> lengths = new ArrayList<>();
    private final List<List<Known>> byFirstRun = new ArrayList<>();
    private final List<String> always = new ArrayList<>();

    void add(String id, Wording wording) {
        if (wording.runs().isEmpty()) {
            always.add(id);
            return;
        }
        int[] runs = wording.runs().stream().mapToInt(this::run).toArray();
        byFirstRun.get(runs[0]).add(new Known(id, runs, wording.gaps(), wording.isWordForWord()));
    }

    private int run(Set<List<String>> choices) {
        return known.computeIfAbsent(choices, all -> {
            int run = lengths.size();
            lengths.add(all.iterator().next().size());
            byFirstRun.add(new ArrayList<>());
            all.forEach(terms -> node(terms).runs.add(run));
            return run;
        });
    }

    private Node node(List<String> terms) {
        Node node = root;
        for (String term : terms) {
            node = node.next.computeIfAbsent(term, t -> new Node());
        }
        return node;
    }

    Found in(TypedText text) {
        Places places = places(text);
        var likely = new ArrayList<>(always);
        var standing = new ArrayList<Standing>();
        for (int run = 0; run < places.size(); run++) {
            if (places.any(run)) {
                for (Known wording : byFirstRun.get(run)) {
                    if (wording.wordForWord()) {
                        places.note(wording.id(), run, standing);
                    } else if (places.follow(wording.runs(), 0, 0, Integer.MAX_VALUE, wording.gaps())) {
                        likely.add(wording.id());
                    }
                }
            }
        }
        return new Found(likely, standing);
    }

    private Places places(TypedText text) {
        var places = new Places(lengths);
        List<List<String>> terms = IntStream.range(0, text.size())
                .mapToObj(i -> TypedTokenStream.terms(text, i))
                .toList();
        for (int i = 0; i < terms.size(); i++) {
            note(root, terms, i, i, places);
        }
        return places;
    }

    private static void note(Node node, List<List<String>> terms, int start, int at, Places places) {
        for (int run : node.runs) {
            places.add(run, start);
        }
        if (at < terms.size() && !node.next.isEmpty()) {
            for (String term : terms.get(at)) {
                Node next = node.next.get(term);
                if (next != null) {
                    note(next, terms, start, at + 1, places);
                }
            }
        }
    }

    /** Where each run begins in one text, ascending. */
    private static final class Places {

        private static final int[] NOWHERE = {};

        private final List<Integer> lengths;
        private final int[][] starts;
        private final int[] counts;

        Places(List<Integer> lengths) {
            this.lengths = lengths;
            this.starts = new int[lengths.size()][];
            Arrays.fill(starts, NOWHERE);
            this.counts = new int[lengths.size()];
        }

        int size() {
            return counts.length;
        }

        boolean any(int run) {
            return counts[run] > 0;
        }

        void add(int run, int start) {
            int[] known = starts[run];
            if (counts[run] == known.length) {
                known = Arrays.copyOf(known, Math.max(4, 2 * known.length));
            }
            known[counts[run]++] = start;
            starts[run] = known;
        }

        /** One for each place of the run. */
        void note(String id, int run, List<Standing> standing) {
            for (int i = 0; i < counts[run]; i++) {
                int first = starts[run][i];
                if (i == 0 || first > starts[run][i - 1]) {
                    standing.add(new Standing(id, first, first + lengths.get(run) - 1));
                }
            }
        }

        /** Whether the runs from the {@code n}th on stand one behind the other, the next no more than {@code near} words after {@code from}. */
        boolean follow(int[] runs, int n, int from, int near, int gaps) {
            if (n == runs.length) {
                return true;
            }
            int[] known = starts[runs[n]];
            int found = Arrays.binarySearch(known, 0, counts[runs[n]], from);
            for (int i = found < 0 ? -found - 1 : found; i < counts[runs[n]]; i++) {
                int skipped = known[i] - from;
                if (skipped > near) {
                    return false;
                }
                int left = n == 0 || gaps == Wording.ANY ? gaps : gaps - skipped;
                if (follow(runs, n + 1, known[i] + lengths.get(runs[n]), left, left)) {
                    return true;
                }
            }
            return false;
        }
    }
}

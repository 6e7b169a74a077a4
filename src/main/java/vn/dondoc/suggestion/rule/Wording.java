package vn.dondoc.suggestion.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.queries.intervals.IntervalsSource;

/**
 * One sequence that a pattern stands for, as Lucene looks for it, and the runs of terms without which it cannot be there, each one
 * of several equally long choices, with the types it asks for: in this order, with at most {@code gaps} words between them.
 */
record Wording(IntervalsSource source, List<Set<List<String>>> runs, Set<String> types, int gaps) {

    /** Where a recognised body or date stands between, which has any number of words. */
    static final int ANY = Integer.MAX_VALUE;

    /** Whether it is words in a row and nothing else, so that where they stand it has been found. */
    boolean isWordForWord() {
        return types.isEmpty() && gaps == 0 && runs.size() == 1;
    }

    /** Every term that its query asks for. */
    Set<String> terms() {
        Set<String> terms = new HashSet<>();
        runs.forEach(run -> run.forEach(terms::addAll));
        types.forEach(type -> terms.addAll(List.of("<" + type, type + ">", "<" + type + ">")));
        return terms;
    }
}

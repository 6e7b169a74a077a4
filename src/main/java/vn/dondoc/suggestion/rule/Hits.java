package vn.dondoc.suggestion.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the rules were found in one text, by concept and first word. */
public final class Hits {

    private final Map<Concept, RuleHit[]> longest = new EnumMap<>(Concept.class);
    private final Map<Concept, List<RuleHit>> all = new EnumMap<>(Concept.class);
    private final Map<Concept, BitSet> covered = new EnumMap<>(Concept.class);

    Hits(List<RuleHit> hits, int size) {
        for (RuleHit hit : hits) {
            Concept concept = hit.rule().concept();
            RuleHit[] starts = longest.computeIfAbsent(concept, c -> new RuleHit[size]);
            RuleHit known = starts[hit.first()];
            if (known == null || known.last() < hit.last()) {
                starts[hit.first()] = hit;
            }
            all.computeIfAbsent(concept, c -> new ArrayList<>()).add(hit);
            covered.computeIfAbsent(concept, c -> new BitSet(size)).set(hit.first(), hit.last() + 1);
        }
    }

    /** The longest wording of the concept that begins with this word. */
    public @Nullable RuleHit at(Concept concept, int token) {
        RuleHit[] starts = longest.get(concept);
        return starts == null || token < 0 || token >= starts.length ? null : starts[token];
    }

    public boolean begins(Concept concept, int token) {
        return at(concept, token) != null;
    }

    /** The first wording of the concept that lies within the words {@code [from, to)}. */
    public @Nullable RuleHit first(Concept concept, int from, int to) {
        for (int i = from; i < to; i++) {
            RuleHit hit = at(concept, i);
            if (hit != null && hit.last() < to) {
                return hit;
            }
        }
        return null;
    }

    public boolean any(Concept concept, int from, int to) {
        return first(concept, from, to) != null;
    }

    /** Whether this rule was found anywhere. */
    public boolean has(String rule) {
        return all.values().stream()
                .flatMap(List::stream)
                .anyMatch(hit -> hit.rule().id().equals(rule));
    }

    /** Every wording of the concept that begins with this word. */
    List<RuleHit> of(Concept concept, int token) {
        return all.getOrDefault(concept, List.of()).stream()
                .filter(hit -> hit.first() == token)
                .toList();
    }

    /** Whether the word lies within a wording of the concept. */
    public boolean covers(Concept concept, int token) {
        BitSet words = covered.get(concept);
        return words != null && token >= 0 && words.get(token);
    }
}

package vn.dondoc.suggestion.rule;

import java.util.List;

/**
 * One rule of {@code rules/}: the wordings of one concept, with a name and an explanation for the reviewer, and sentences in which it
 * must and must not be found.
 */
public record Rule(
        String id,
        Concept concept,
        String name,
        String explanation,
        double confidence,
        List<String> patterns,
        List<String> matches,
        List<String> rejects) {

    public Rule {
        patterns = List.copyOf(patterns);
        matches = List.copyOf(matches);
        rejects = List.copyOf(rejects);
    }
}

package vn.dondoc.suggestion.rule;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

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

    /** Why the rule cannot be used as it is written; empty where it can. */
    public Optional<String> problem() {
        if (name.isBlank() || explanation.isBlank()) {
            return Optional.of("Thiếu tên hoặc lời giải thích");
        }
        if (confidence < 0 || confidence > 1) {
            return Optional.of("Độ tin cậy phải từ 0 đến 1");
        }
        if (patterns.isEmpty() || matches.isEmpty()) {
            return Optional.of("Cần ít nhất một mẫu và một câu ví dụ");
        }
        for (String pattern : patterns) {
            try {
                Pattern.compile(pattern);
            } catch (IllegalArgumentException | NoSuchElementException | IndexOutOfBoundsException broken) {
                return Optional.of("Không hiểu mẫu “%s”: %s".formatted(pattern, broken.getMessage()));
            }
        }
        return Optional.empty();
    }

    /** As they are typed, one to a line. */
    public String lines(List<String> texts) {
        return String.join("\n", texts);
    }

    /** How many queries its patterns make. */
    public int wordings() {
        return patterns.stream()
                .mapToInt(pattern -> Pattern.compile(pattern).size())
                .sum();
    }
}

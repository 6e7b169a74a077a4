package vn.dondoc.search;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dondoc.access.Viewer;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.suggestion.PastTasks;
import vn.dondoc.tracking.LedTasks;
import vn.dondoc.tracking.LedTasks.Led;

/** Finds by the index which past directives may have a task like the one asked for, and compares their tasks word by word. */
@Component
class LikePastTasks implements PastTasks {

    private static final Viewer SEARCH = Viewer.system("search");
    private static final int DIRECTIVES = 12;

    /** Below it two tasks share little more than the words of every task. */
    private static final double LIKE = 0.3;

    /** Two that are as near as this and name different leads say nothing. */
    private static final double AS_NEAR = 0.1;

    private final DirectiveIndex index;
    private final LedTasks tasks;

    LikePastTasks(DirectiveIndex index, LedTasks tasks) {
        this.index = index;
        this.tasks = tasks;
    }

    @Override
    public Optional<Like> likest(String content, DocumentId except) {
        Telling.Shared shared = index.telling(content, DIRECTIVES);
        Map<UUID, List<Led>> past = tasks.of(SEARCH, shared.directives()).stream()
                .filter(led -> !except.equals(led.document()))
                .collect(Collectors.groupingBy(Led::task, LinkedHashMap::new, Collectors.toList()));
        List<Like> likes = past.values().stream()
                .map(led -> like(led, shared.weights()))
                .filter(like -> like.share() >= LIKE)
                .sorted(Comparator.comparingDouble(Like::share)
                        .reversed()
                        .thenComparing(Like::issuedOn, Comparator.reverseOrder()))
                .toList();
        if (likes.isEmpty()) {
            return Optional.empty();
        }
        Like first = likes.getFirst();
        boolean disputed = likes.stream()
                .filter(other -> other.share() > first.share() - AS_NEAR)
                .anyMatch(other -> !names(other).equals(names(first)));
        return disputed ? Optional.empty() : Optional.of(first);
    }

    private static Set<String> names(Like like) {
        return like.leads().stream().map(Lead::name).collect(Collectors.toSet());
    }

    /** The weight of the words in both by that of the words in either; a word that only the past task has weighs as the middle one. */
    private static Like like(List<Led> led, Map<String, Double> weights) {
        Led first = led.getFirst();
        Set<String> words = new HashSet<>(Analyzers.terms(Fields.INNER, first.content()));
        double asked =
                weights.values().stream().mapToDouble(Double::doubleValue).sum();
        double both = weights.entrySet().stream()
                .filter(one -> words.contains(one.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .sum();
        long others = words.stream().filter(word -> !weights.containsKey(word)).count();
        double either = asked + others * asked / Math.max(1, weights.size());
        return new Like(
                first.number(),
                first.issuedOn(),
                first.content(),
                led.stream()
                        .map(one -> new Lead(one.agency(), one.agencyName()))
                        .distinct()
                        .toList(),
                either == 0 ? 0 : both / either);
    }
}

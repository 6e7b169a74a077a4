package vn.dondoc.suggestion.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.AgencyNames;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.reading.Reading;
import vn.dondoc.reading.Readings;
import vn.dondoc.suggestion.ProposedAgency;
import vn.dondoc.suggestion.ProposedTask;
import vn.dondoc.suggestion.Suggestions;
import vn.dondoc.suggestion.rule.Rule;
import vn.dondoc.suggestion.rule.RuleSet;
import vn.dondoc.suggestion.rule.WordIndex;
import vn.dondoc.suggestion.rule.WordIndex.Hit;

/**
 * What a changed rule would add and lose over the archive: the places where its words stand and, in the documents that these touch, the
 * tasks that would be suggested. Nothing is switched on by it.
 */
@Component
class RuleTrial {

    /** In so many of the newest documents places are compared one by one; of all others only the number is told. */
    private static final int COMPARED = 2_000;

    /** For so many of the newest touched documents the tasks are suggested twice. */
    private static final int SUGGESTED = 40;

    private static final int SHOWN = 20;

    /** A place as it stands in its document. */
    record Place(DocumentId document, String before, String words, String after) {}

    /** A task that would come or go; {@code lead} names who leads. */
    record Task(DocumentId document, String quote, String lead) {}

    /** Before and after in documents; then what would come and go, the newest first. */
    record Outcome(
            int documentsBefore,
            int documentsAfter,
            int compared,
            int addedPlaces,
            int lostPlaces,
            List<Place> added,
            List<Place> lost,
            int suggested,
            List<Task> addedTasks,
            List<Task> lostTasks) {

        public boolean changesNothing() {
            return addedPlaces == 0 && lostPlaces == 0 && addedTasks.isEmpty() && lostTasks.isEmpty();
        }
    }

    private final RuleArchive archive;
    private final Readings readings;
    private final ActiveRules active;
    private final AgencyNames names = new AgencyNames();

    RuleTrial(RuleArchive archive, Readings readings, ActiveRules active) {
        this.archive = archive;
        this.readings = readings;
        this.active = active;
    }

    /** Some places where the rule stands; none for whoever does not see the whole authority. */
    List<Place> examples(Rule rule, int limit, Viewer viewer) {
        return viewer.seesWholeAuthority() ? places(archive.find(rule, limit).hits(), limit) : List.of();
    }

    /** {@code before} is null for a new rule. */
    Outcome of(@Nullable Rule before, Rule after, Viewer viewer) {
        if (!viewer.seesWholeAuthority()) {
            throw new IllegalArgumentException("%s does not see the archive".formatted(viewer.account()));
        }
        WordIndex.Found was = before == null ? new WordIndex.Found(0, List.of()) : archive.find(before, COMPARED);
        WordIndex.Found is = archive.find(after, COMPARED);
        List<Hit> added = without(is.hits(), was.hits());
        List<Hit> lost = without(was.hits(), is.hits());
        Set<DocumentId> touched = new LinkedHashSet<>();
        added.forEach(hit -> touched.add(new DocumentId(hit.document())));
        lost.forEach(hit -> touched.add(new DocumentId(hit.document())));
        List<DocumentId> again = touched.stream().limit(SUGGESTED).toList();
        var addedTasks = new ArrayList<Task>();
        var lostTasks = new ArrayList<Task>();
        if (!again.isEmpty()) {
            compareTasks(after, again, addedTasks, lostTasks);
        }
        return new Outcome(
                was.documents(),
                is.documents(),
                Math.min(COMPARED, Math.max(was.documents(), is.documents())),
                added.size(),
                lost.size(),
                places(added, SHOWN),
                places(lost, SHOWN),
                again.size(),
                addedTasks,
                lostTasks);
    }

    private void compareTasks(Rule after, List<DocumentId> documents, List<Task> added, List<Task> lost) {
        try (var today = new Suggestions(new RuleSet(active.rules()), names);
                var then = new Suggestions(new RuleSet(active.rulesWith(after)), names)) {
            for (DocumentId document : documents) {
                text(document).ifPresent(text -> {
                    Map<String, ProposedTask> was = tasks(today.of(text).tasks());
                    Map<String, ProposedTask> is = tasks(then.of(text).tasks());
                    is.keySet().stream()
                            .filter(key -> !was.containsKey(key))
                            .forEach(key -> added.add(task(document, Objects.requireNonNull(is.get(key)))));
                    was.keySet().stream()
                            .filter(key -> !is.containsKey(key))
                            .forEach(key -> lost.add(task(document, Objects.requireNonNull(was.get(key)))));
                });
            }
        }
    }

    /** By what a person would have to correct: words, who, by when. */
    private static Map<String, ProposedTask> tasks(List<ProposedTask> tasks) {
        return tasks.stream()
                .collect(Collectors.toMap(
                        task -> "%d-%d %s|%s|%s"
                                .formatted(
                                        task.evidence().start(),
                                        task.evidence().end(),
                                        bodies(task.lead()),
                                        bodies(task.coordinate()),
                                        task.deadline().value()),
                        Function.identity(),
                        (a, b) -> a,
                        LinkedHashMap::new));
    }

    private static Task task(DocumentId document, ProposedTask task) {
        return new Task(document, task.evidence().quote(), bodies(task.lead()));
    }

    private static String bodies(List<ProposedAgency> bodies) {
        return bodies.stream().map(ProposedAgency::name).collect(Collectors.joining(", "));
    }

    private static List<Hit> without(List<Hit> all, List<Hit> these) {
        var known = new HashSet<>(these);
        return all.stream().filter(hit -> !known.contains(hit)).toList();
    }

    private List<Place> places(List<Hit> hits, int limit) {
        return hits.stream()
                .limit(limit)
                .sorted(Comparator.comparing((Hit hit) -> hit.document()).thenComparingInt(Hit::start))
                .flatMap(hit ->
                        Quoted.at(readings, new DocumentId(hit.document()), hit.version(), hit.start(), hit.end())
                                .stream())
                .toList();
    }

    private java.util.Optional<Reading.Text> text(DocumentId document) {
        return readings.latest(document).map(read -> read.reading() instanceof Reading.Text text ? text : null);
    }
}

package vn.dondoc.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.reading.Reading;
import vn.dondoc.reading.Readings;
import vn.dondoc.reading.StoredReading;
import vn.dondoc.review.Belonging;
import vn.dondoc.review.Visibility;
import vn.dondoc.suggestion.Guess;
import vn.dondoc.suggestion.HeaderReader;
import vn.dondoc.suggestion.PastDirective;
import vn.dondoc.suggestion.PastDirectives;
import vn.dondoc.tracking.Assignment;
import vn.dondoc.tracking.Directive;
import vn.dondoc.tracking.DirectiveId;
import vn.dondoc.tracking.DirectiveLife;
import vn.dondoc.tracking.Directives;
import vn.dondoc.tracking.DrawnUpBy;
import vn.dondoc.tracking.Task;
import vn.dondoc.tracking.TaskId;
import vn.dondoc.tracking.Tasks;
import vn.dondoc.work.OutboxEntry;

/** What the database holds of the directives that an outbox entry is about. */
@Component
class Contents {

    private static final Viewer INDEX = Viewer.system("search");

    /** An annex of thousands of rows is found by its beginning. */
    private static final int LONGEST_ATTACHED = 200_000;

    private final Readings readings;
    private final Directives directives;
    private final Tasks tasks;
    private final PastDirectives past;
    private final DirectiveLife life;
    private final Belonging belonging;
    private final HeaderReader headers = new HeaderReader();

    Contents(
            Readings readings,
            Directives directives,
            Tasks tasks,
            PastDirectives past,
            DirectiveLife life,
            Belonging belonging) {
        this.readings = readings;
        this.directives = directives;
        this.tasks = tasks;
        this.past = past;
        this.life = life;
        this.belonging = belonging;
    }

    /** What the index has to be told: put this in, or take that key out. */
    sealed interface Change {

        record Put(IndexedDirective directive) implements Change {}

        record Remove(UUID key) implements Change {}
    }

    /** The directive or document that the entry is about; empty for entries of other kinds. */
    Optional<Subject> subject(OutboxEntry entry) {
        return switch (entry.kind()) {
            case "directive" -> Optional.of(new Subject.OfDirective(new DirectiveId(entry.subject())));
            case "task" ->
                tasks.find(INDEX, new TaskId(entry.subject())).map(task -> new Subject.OfDirective(task.directiveId()));
            case "reading", "review", "past" -> Optional.of(new Subject.OfDocument(new DocumentId(entry.subject())));
            default -> Optional.empty();
        };
    }

    /** What an entry is about: a document that was read, or the directive that a person made of it. */
    sealed interface Subject {

        record OfDirective(DirectiveId id) implements Subject {}

        record OfDocument(DocumentId id) implements Subject {}
    }

    List<Change> changes(Subject subject) {
        return switch (subject) {
            case Subject.OfDirective(DirectiveId id) ->
                directives.find(INDEX, id).map(this::confirmed).orElse(List.of(new Change.Remove(id.value())));
            case Subject.OfDocument(DocumentId id) -> {
                List<DirectiveId> given = Stream.concat(directives.from(id).stream(), life.withAttached(id).stream())
                        .distinct()
                        .toList();
                var changes = new ArrayList<Change>();
                if (directives.from(id).isEmpty()) {
                    // A result is found under the task it was attached to, by whoever may read that task, and never by
                    // itself.
                    changes.add(life.isResult(id) ? new Change.Remove(id.value()) : unconfirmed(id));
                }
                given.forEach(directive -> changes.addAll(changes(new Subject.OfDirective(directive))));
                yield changes;
            }
        };
    }

    /** A confirmed directive takes the place of the document it came from. */
    private List<Change> confirmed(Directive directive) {
        var given = tasks.of(INDEX, directive.id());
        var attached = attached(directive.id());
        var put = new Change.Put(new IndexedDirective(
                directive.id().value(),
                true,
                false,
                directive.number(),
                directive.type(),
                directive.issuer(),
                directive.issuedOn(),
                directive.subject(),
                directive.signer(),
                directive.field(),
                new Readership(life.fields(directive.id()), DrawnUpBy.of(directive.number()), null, true),
                assignments(given)
                        .flatMap(one -> Stream.ofNullable(one.dueOn()))
                        .collect(Collectors.toSet()),
                assignments(given).map(Assignment::agencyName).distinct().toList(),
                given.stream().map(Task::content).toList(),
                Stream.concat(
                                life.words(directive.id()).stream(),
                                attached.values().stream().flatMap(List::stream))
                        .toList(),
                text(directive.document()),
                life.registeredAt(directive.id()),
                readers(directive, given, attached)));
        return directive.document() == null
                ? List.of(put)
                : List.of(new Change.Remove(directive.document().value()), put);
    }

    private Change unconfirmed(DocumentId document) {
        var stored = readings.latest(document);
        var archived = past.find(document);
        if (archived.isPresent() && stored.isPresent()) {
            return new Change.Put(ofThePast(archived.get(), stored.get()));
        }
        if (stored.isEmpty() || !(stored.get().reading() instanceof Reading.Text text)) {
            return new Change.Remove(document.value());
        }
        var header = headers.read(text);
        return new Change.Put(new IndexedDirective(
                document.value(),
                false,
                false,
                value(header.number()),
                value(header.type()),
                value(header.issuer()),
                value(header.issuedOn()),
                value(header.subject()),
                value(header.signer()),
                null,
                readership(document),
                Set.of(),
                List.of(),
                List.of(),
                List.of(),
                text.text(),
                stored.get().readAt(),
                Map.of()));
    }

    private Readership readership(DocumentId document) {
        return belonging
                .of(document, INDEX)
                .map(owned -> new Readership(
                        owned.field() == null ? Set.of() : Set.of(owned.field()),
                        owned.number() == null ? null : DrawnUpBy.of(owned.number()),
                        owned.given(),
                        true))
                .orElse(Readership.NOT_YET);
    }

    private static IndexedDirective ofThePast(PastDirective past, StoredReading read) {
        return new IndexedDirective(
                past.document().value(),
                false,
                true,
                past.number(),
                past.type(),
                past.issuer(),
                past.issuedOn(),
                past.subject(),
                past.signer(),
                null,
                Readership.WITH_ALL,
                Set.of(),
                List.of(),
                List.of(),
                List.of(),
                read.reading() instanceof Reading.Text text ? text.text() : "",
                read.readAt(),
                Map.of());
    }

    private static Map<AgencyId, List<String>> readers(
            Directive directive, List<Task> given, Map<TaskId, List<String>> attached) {
        if (directive.visibility() != Visibility.ASSIGNED_AGENCIES) {
            return Map.of();
        }
        var readers = new HashMap<AgencyId, List<String>>();
        given.forEach(task -> Rooms.readers(task).forEach(reader -> {
            var words = readers.computeIfAbsent(reader, one -> new ArrayList<>());
            words.add(task.content());
            words.addAll(attached.getOrDefault(task.id(), List.of()));
        }));
        return Rooms.withoutNeedless(readers);
    }

    /** The texts of what was attached to its tasks, by the task. */
    private Map<TaskId, List<String>> attached(DirectiveId directive) {
        var texts = new LinkedHashMap<TaskId, List<String>>();
        life.attached(directive)
                .forEach((task, documents) -> texts.put(
                        task,
                        documents.stream()
                                .map(this::text)
                                .filter(text -> !text.isEmpty())
                                .map(text ->
                                        text.length() > LONGEST_ATTACHED ? text.substring(0, LONGEST_ATTACHED) : text)
                                .toList()));
        return texts;
    }

    private static Stream<Assignment> assignments(List<Task> given) {
        return given.stream().flatMap(task -> task.assignments().stream());
    }

    private String text(@Nullable DocumentId document) {
        return document != null && reading(document) instanceof Reading.Text text ? text.text() : "";
    }

    private @Nullable Reading reading(DocumentId document) {
        return readings.latest(document).map(stored -> stored.reading()).orElse(null);
    }

    private static <T> @Nullable T value(@Nullable Guess<T> guess) {
        return guess == null ? null : guess.value();
    }
}

package vn.dondoc.tracking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.review.AnsweredTasks;
import vn.dondoc.suggestion.Answer;
import vn.dondoc.vietnamese.Vietnamese;

/** Results that came as a document of their own: entered by the Office for the agency, with the day on which they arrived. */
@Component
class AnsweringResults implements AnsweredTasks {

    private static final int SHOWN = 40;

    private final JdbcClient jdbc;
    private final Tasks tasks;
    private final Assignments assignments;
    private final Steps steps;
    private final Attachments attachments;

    AnsweringResults(JdbcClient jdbc, Tasks tasks, Assignments assignments, Steps steps, Attachments attachments) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.assignments = assignments;
        this.steps = steps;
        this.attachments = attachments;
    }

    @Override
    public List<Candidate> of(Viewer viewer, Answer answer, @Nullable AgencyId sender, String summary) {
        Set<String> words = words(summary);
        var found = new ArrayList<Candidate>();
        answer.cited().forEach(cited -> found.addAll(of(viewer, cited, sender)));
        return found.stream()
                .distinct()
                .sorted(Comparator.comparingLong((Candidate one) -> -words(one.content()).stream()
                                .filter(words::contains)
                                .count())
                        .thenComparing(Candidate::issuedOn, Comparator.reverseOrder()))
                .limit(SHOWN)
                .toList();
    }

    private List<Candidate> of(Viewer viewer, Answer.Cited cited, @Nullable AgencyId sender) {
        return jdbc.sql("""
                        SELECT a.id, a.agency_name, a.due_on, t.content, d.number, d.issued_on
                        FROM directive d
                        JOIN task t ON t.directive_id = d.id
                        JOIN assignment a ON a.task_id = t.id
                        WHERE UPPER(REPLACE(d.number, ' ', '')) = :number AND a.parent_id IS NULL
                            AND (CAST(:day AS DATE) IS NULL OR d.issued_on = :day)
                            AND (CAST(:sender AS VARCHAR) IS NULL AND a.part = 'LEAD' OR a.agency_id = :sender)
                            AND a.progress IN ('NOT_STARTED', 'IN_PROGRESS') AND
                        """ + Sight.tasks(viewer) + " ORDER BY d.issued_on DESC, t.position, a.position")
                .params(Sight.of(viewer))
                .param("number", cited.number().replace(" ", "").toUpperCase(Locale.ROOT))
                .param("day", cited.issuedOn())
                .param("sender", sender == null ? null : sender.value())
                .query((row, n) -> new Candidate(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getObject("issued_on", LocalDate.class),
                        row.getString("content"),
                        row.getString("agency_name"),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<String> enter(Viewer viewer, Arrived result, List<UUID> chosen) {
        for (UUID id : chosen) {
            Taken taken = enter(viewer, result, new AssignmentId(id));
            if (taken != Taken.DONE) {
                return Optional.of(taken.messageKey());
            }
        }
        return Optional.empty();
    }

    private Taken enter(Viewer viewer, Arrived result, AssignmentId id) {
        Assignment one = assignments
                .taskOf(id)
                .flatMap(task -> tasks.find(viewer, task))
                .flatMap(task -> task.assignment(id))
                .orElse(null);
        if (one == null) {
            return Taken.UNKNOWN;
        }
        var act = new Act.Report(
                result.summary(),
                new Act.Paper(result.number(), result.issuedOn()),
                result.receivedOn(),
                result.sender(),
                null);
        Taken taken = steps.take(viewer, new StepRequest(id, one.version(), act));
        if (taken == Taken.DONE && result.file() != null) {
            attachments.add(viewer, id, List.of(result.file()));
        }
        return taken;
    }

    private static Set<String> words(String text) {
        return new HashSet<>(List.of(Vietnamese.fold(text).split("[^\\p{L}\\p{N}]+")));
    }
}

package vn.dondoc.tracking;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.access.OfficePeople;
import vn.dondoc.audit.Actor;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.calendar.Deadline;
import vn.dondoc.regulation.Regulations;
import vn.dondoc.review.ConfirmedAgency;
import vn.dondoc.review.ConfirmedDirective;
import vn.dondoc.review.ConfirmedTask;
import vn.dondoc.review.Earlier;
import vn.dondoc.review.TaskKind;
import vn.dondoc.work.Outbox;

/** Enters a confirmed directive with all its tasks; entering it again changes nothing. */
@Component
class Registration {

    private static final Actor TRACKING = Actor.system("tracking");

    private final Directives directives;
    private final Tasks tasks;
    private final Assignments assignments;
    private final RuleBook book;
    private final Regulations regulations;
    private final OfficePeople people;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Clock clock;

    Registration(
            Directives directives,
            Tasks tasks,
            Assignments assignments,
            RuleBook book,
            Regulations regulations,
            OfficePeople people,
            AuditTrail audit,
            Outbox outbox,
            Clock clock) {
        this.directives = directives;
        this.tasks = tasks;
        this.assignments = assignments;
        this.book = book;
        this.regulations = regulations;
        this.people = people;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void register(ConfirmedDirective confirmed) {
        if (directives.has(confirmed.documentId(), confirmed.paper())) {
            return;
        }
        Instant now = clock.instant();
        var id = new DirectiveId(UUID.randomUUID());
        Origin origin = confirmed.origin().spoken()
                ? Origin.ORAL
                : Origin.guessed(
                        confirmed.issuer(),
                        regulations.followedOn(confirmed.issuedOn()).authority());
        var directive = new Directive(
                id,
                confirmed.documentId(),
                confirmed.number(),
                confirmed.type(),
                confirmed.issuer(),
                confirmed.issuedOn(),
                confirmed.subject(),
                confirmed.signer(),
                confirmed.urgency(),
                confirmed.visibility(),
                confirmed.field(),
                origin,
                null,
                null,
                confirmed.trackedBy(),
                confirmed.submittedBy());
        directives.add(directive, confirmed.paper(), confirmed.confirmedBy(), confirmed.confirmedAt(), now);
        audit.record(TRACKING, "tracking.registered", "directive", id.toString(), confirmed.number());
        outbox.append("directive", id.value());
        int position = 1;
        for (ConfirmedTask task : confirmed.tasks()) {
            var rules = book.of(
                    confirmed.issuedOn(), origin, !(task.deadline() instanceof Deadline.None), confirmed.urgency());
            add(id, position++, task, rules, confirmed.issuedOn(), now);
            tasks.followedBy(
                    new TaskId(task.id()),
                    people.follower(task.terms().trackedBy(), confirmed.confirmedBy())
                            .orElse(null));
        }
    }

    /** The register says on which day it was done; when it was reported and confirmed nobody knows any more. */
    private static Result doneBefore(Earlier earlier) {
        LocalDate day = earlier.completedOn();
        return day == null ? Result.NONE : Result.NONE.completedOn(day);
    }

    private void add(
            DirectiveId directive, int position, ConfirmedTask task, Rules rules, LocalDate issuedOn, Instant now) {
        var id = new TaskId(task.id());
        var evidence = task.evidence();
        tasks.add(
                new Task(
                        id,
                        directive,
                        position,
                        task.content(),
                        !(task.deadline() instanceof Deadline.None),
                        task.report(),
                        evidence == null ? null : evidence.quote(),
                        task.dueOn(),
                        rules.redAfter(task.dueOn()),
                        Progress.NOT_STARTED,
                        false,
                        List.of()),
                evidence == null ? null : evidence.rule(),
                task.deadline());
        boolean routine =
                task.terms().kind() == TaskKind.ROUTINE && rules.profile().yes("scope.excludes-routine");
        tasks.classify(id, task.terms(), routine);
        assign(task, Part.LEAD, task.lead(), rules, issuedOn, now);
        assign(task, Part.COORDINATING, task.coordinate(), rules, issuedOn, now);
        tasks.sumUp(id);
        audit.record(TRACKING, "tracking.assigned", "task", id.toString(), null);
        outbox.append("task", id.value());
    }

    private void assign(
            ConfirmedTask task,
            Part part,
            List<ConfirmedAgency> agencies,
            Rules rules,
            LocalDate issuedOn,
            Instant now) {
        int position = 1;
        for (ConfirmedAgency agency : agencies) {
            var given = Assignment.given(new TaskId(task.id()), part, agency.id(), agency.name(), task.dueOn());
            var assignment = rules.begin(given, issuedOn, LocalDate.now(clock));
            Earlier earlier = task.terms().earlier();
            if (earlier != null && earlier.done()) {
                assignment = assignment.at(Progress.DONE).with(doneBefore(earlier));
            }
            assignments.add(assignment, position++);
            assignments.remember(
                    assignment, Step.ASSIGN, TRACKING, Said.only(earlier == null ? null : earlier.words()), now);
        }
    }
}

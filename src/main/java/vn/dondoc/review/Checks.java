package vn.dondoc.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.WorkingCalendar;

/** What to look at before a draft may be confirmed. */
@Component
class Checks {

    private static final int LONGEST_NUMBER = 200;

    private final Confirmations confirmations;
    private final DueDay dueDay;
    private final WorkingCalendar calendar;

    Checks(Confirmations confirmations, DueDay dueDay, WorkingCalendar calendar) {
        this.confirmations = confirmations;
        this.dueDay = dueDay;
        this.calendar = calendar;
    }

    List<Problem> of(Review review) {
        var problems = new ArrayList<Problem>();
        DraftHeader header = review.draft().header();
        head(header, problems);
        if (!header.number().isBlank() && header.issuedOn() != null) {
            confirmations
                    .sameNumber(
                            review.document(),
                            header.number(),
                            header.issuer(),
                            header.issuedOn().getYear())
                    .ifPresent(other -> problems.add(Problem.inHead(
                            false, "number", "review.check.sameNumber", other.number(), other.confirmedBy())));
        }
        if (review.draft().kept().isEmpty()) {
            problems.add(Problem.inHead(true, "tasks", "review.check.noTasks"));
        }
        for (DraftTask task : review.draft().kept()) {
            problems.addAll(of(task, header));
        }
        return problems;
    }

    private static void head(DraftHeader header, List<Problem> problems) {
        if (header.number().isBlank()) {
            problems.add(Problem.inHead(true, "number", "review.check.noNumber"));
        } else if (header.number().length() > LONGEST_NUMBER) {
            problems.add(Problem.inHead(true, "number", "review.check.longNumber"));
        }
        if (header.type() == null) {
            problems.add(Problem.inHead(true, "type", "review.check.noType"));
        }
        if (header.issuer().isBlank()) {
            problems.add(Problem.inHead(true, "issuer", "review.check.noIssuer"));
        }
        if (header.issuedOn() == null) {
            problems.add(Problem.inHead(true, "issuedOn", "review.check.noDate"));
        }
        if (header.subject().isBlank()) {
            problems.add(Problem.inHead(true, "subject", "review.check.noSubject"));
        }
    }

    List<Problem> of(DraftTask task, DraftHeader header) {
        var problems = new ArrayList<Problem>();
        if (task.content().isBlank()) {
            problems.add(Problem.inTask(true, task, "content", "review.check.noContent"));
        }
        if (task.lead().isEmpty()) {
            problems.add(Problem.inTask(true, task, "lead", "review.check.noLead"));
        }
        for (ConfirmedAgency agency : task.lead()) {
            if (agency.id() == null) {
                problems.add(Problem.inTask(false, task, "lead", "review.check.unknownAgency", agency.name()));
            }
        }
        if (task.deadline() == null) {
            problems.add(Problem.inTask(true, task, "deadline", "review.check.deadlineNotUnderstood"));
        }
        DueDay.Due due = dueDay.of(task.deadline(), header.issuedOn());
        LocalDate day = due.day();
        if (day != null && header.issuedOn() != null && day.isBefore(header.issuedOn())) {
            problems.add(Problem.inTask(false, task, "deadline", "review.check.dueBeforeDocument"));
        }
        if (day != null && due.resting()) {
            problems.add(
                    Problem.inTask(false, task, "deadline", "review.check.dueOnRestDay", calendar.restsBecause(day)));
        }
        return problems;
    }
}

package vn.dondoc.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Agency;
import vn.dondoc.calendar.Deadline;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.regulation.Profile;

/** What to look at in the tasks before a draft may be confirmed. */
@Component
class TaskChecks {

    /** Words as few as these are alike in many documents. */
    private static final int TELLING = 40;

    private final Confirmations confirmations;
    private final Agencies agencies;
    private final AgencyChoices choices;
    private final DueDay dueDay;
    private final WorkingCalendar calendar;

    TaskChecks(
            Confirmations confirmations,
            Agencies agencies,
            AgencyChoices choices,
            DueDay dueDay,
            WorkingCalendar calendar) {
        this.confirmations = confirmations;
        this.agencies = agencies;
        this.choices = choices;
        this.dueDay = dueDay;
        this.calendar = calendar;
    }

    void all(Review review, Profile profile, List<Problem> problems) {
        List<DraftTask> kept = review.draft().kept();
        var first = new HashMap<String, DraftTask>();
        var numbers = new HashMap<String, Integer>();
        for (int i = 0; i < kept.size(); i++) {
            String like = Likeness.of(kept.get(i).content());
            first.putIfAbsent(like, kept.get(i));
            numbers.putIfAbsent(like, i + 1);
        }
        Map<String, Confirmations.Known> elsewhere = confirmations.sameTasks(review.document(), first.keySet());
        for (DraftTask task : kept) {
            DraftHeader header = review.draft().headerOf(task);
            content(task, problems);
            lead(task, header, problems);
            deadline(task, header, Problem.fieldOf(review.draft().paperOf(task), "issuedOn"), problems);
            required(task, header, profile, problems);
            String like = Likeness.of(task.content());
            DraftTask twin = Objects.requireNonNull(first.get(like));
            if (task.content().isBlank()) {
                continue;
            }
            if (twin != task) {
                problems.add(Problem.inTask(
                                false, task, "content", "review.check.twin", Objects.requireNonNull(numbers.get(like)))
                        .out(
                                Way.mend("review.way.delete", Mending.DELETE, task.id(), ""),
                                Way.field("review.way.look", "viec-" + twin.id())));
                continue;
            }
            Confirmations.@Nullable Known other = elsewhere.get(like);
            if (other != null && task.content().length() >= TELLING) {
                problems.add(Problem.inTask(false, task, "content", "review.check.taskKnown", other.number())
                        .out(
                                Way.link("review.way.open", "/ra-soat/" + other.document(), other.number()),
                                Way.mend("review.way.delete", Mending.DELETE, task.id(), "")));
            }
        }
    }

    private static void content(DraftTask task, List<Problem> problems) {
        if (task.content().isBlank()) {
            problems.add(Problem.inTask(true, task, "content", "review.check.noContent")
                    .out(
                            Way.field("review.way.fill", "nd-" + task.id()),
                            Way.mend("review.way.delete", Mending.DELETE, task.id(), "")));
        }
    }

    private void lead(DraftTask task, DraftHeader header, List<Problem> problems) {
        if (task.lead().isEmpty()) {
            problems.add(Problem.inTask(true, task, "lead", "review.check.noLead")
                    .out(
                            Way.field("review.way.lead", "co-quan-LEAD-" + task.id()),
                            Way.mend("review.way.delete", Mending.DELETE, task.id(), "")));
        }
        Stream.concat(task.lead().stream(), task.coordinate().stream())
                .forEach(agency -> agency(task, agency, header.issuedOn(), problems));
    }

    private void agency(DraftTask task, ConfirmedAgency agency, @Nullable LocalDate issuedOn, List<Problem> problems) {
        DraftTask.Part part = task.lead().contains(agency) ? DraftTask.Part.LEAD : DraftTask.Part.COORDINATE;
        String field = part == DraftTask.Part.LEAD ? "lead" : "coordinate";
        Way drop = Way.mend("review.way.drop", Mending.DROP_AGENCY, task.id(), agency.name(), agency.name());
        var group = choices.group(agency, task.content(), issuedOn);
        if (group != null || isGroup(agency)) {
            var ways = new ArrayList<Way>();
            if (group != null && !group.narrowed()) {
                ways.add(Way.mend(
                        "review.way.expand",
                        Mending.EXPAND,
                        task.id(),
                        agency.name(),
                        group.members().size()));
            }
            ways.add(Way.field("review.way.choose", "co-quan-" + part + "-" + task.id()));
            problems.add(Problem.inTask(false, task, field, "review.check.group", agency.name())
                    .out(ways));
        } else if (agency.id() == null) {
            if (part == DraftTask.Part.LEAD) {
                problems.add(Problem.inTask(false, task, field, "review.check.unknownAgency", agency.name())
                        .out(Way.field("review.way.choose", "co-quan-" + part + "-" + task.id()), drop));
            }
        } else if (issuedOn != null) {
            agencies.register()
                    .byId(agency.id())
                    .filter(known -> !known.validOn(issuedOn))
                    .ifPresent(known -> problems.add(notValid(task, agency, known, field, issuedOn, drop)));
        }
    }

    /** One of which the register knows no member, or not on that day: only a person can say who is meant. */
    private boolean isGroup(ConfirmedAgency agency) {
        return agency.id() != null
                && agencies.register().byId(agency.id()).filter(Agency::isGroup).isPresent();
    }

    private Problem notValid(
            DraftTask task, ConfirmedAgency agency, Agency known, String field, LocalDate issuedOn, Way drop) {
        var ways = new ArrayList<Way>();
        agencies.register().standingFor(known.id(), issuedOn).stream()
                .limit(3)
                .forEach(next -> ways.add(Way.swap(
                        "review.way.replace",
                        Mending.REPLACE_AGENCY,
                        task.id(),
                        agency.name(),
                        next.id().value(),
                        next.name())));
        ways.add(drop);
        return Problem.inTask(false, task, field, "review.check.agencyNotValid", agency.name(), DueDay.said(issuedOn))
                .out(ways);
    }

    private void deadline(DraftTask task, DraftHeader header, String issuedOn, List<Problem> problems) {
        String field = "th-" + task.id();
        if (task.deadline() == null) {
            problems.add(Problem.inTask(true, task, "deadline", "review.check.deadlineNotUnderstood")
                    .out(
                            Way.field("review.way.deadline", field),
                            Way.mend("review.way.noDeadline", Mending.DEADLINE, task.id(), "")));
            return;
        }
        DueDay.Due due = dueDay.of(task.deadline(), header.issuedOn());
        LocalDate day = due.day();
        if (day == null) {
            return;
        }
        LocalDate issued = header.issuedOn();
        if (issued != null && day.isBefore(issued)) {
            var ways = new ArrayList<Way>();
            LocalDate later = day.withYear(issued.getYear());
            later = later.isBefore(issued) ? later.plusYears(1) : later;
            ways.add(to(task, later));
            ways.add(Way.field("review.way.deadline", field));
            ways.add(Way.field("review.way.issuedOn", "dau-" + issuedOn));
            problems.add(Problem.inTask(false, task, "deadline", "review.check.dueBeforeDocument")
                    .out(ways));
        } else if (due.resting()) {
            LocalDate after = calendar.onOrAfter(day);
            problems.add(Problem.inTask(
                            false, task, "deadline", "review.check.dueOnRestDay", calendar.restsBecause(day))
                    .out(to(task, calendar.minus(after, 1)), to(task, after), Way.field("review.way.deadline", field)));
        }
    }

    private static Way to(DraftTask task, LocalDate day) {
        return Way.mend(
                "review.way.to",
                Mending.DEADLINE,
                task.id(),
                DeadlineWords.say(new Deadline.On(day, false)),
                DueDay.said(day));
    }

    private static void required(DraftTask task, DraftHeader header, Profile profile, List<Problem> problems) {
        boolean tracked = !task.terms().under(header).trackedBy().isEmpty();
        if (!tracked && profile.text("field.tracking-unit").isPresent()) {
            problems.add(Problem.inTask(true, task, "trackedBy", "review.check.noTrackedBy", profile.title())
                    .out(Way.field("review.way.fill", "dau-trackedBy")));
        }
        boolean answers = task.report() || task.terms().submit();
        if (!answers && task.deadline() instanceof Deadline.None && profile.yes("task.without-deadline.must-report")) {
            problems.add(Problem.inTask(false, task, "report", "review.check.neitherDeadlineNorReport")
                    .out(
                            Way.mend("review.way.report", Mending.REPORT, task.id(), ""),
                            Way.field("review.way.deadline", "th-" + task.id()),
                            Way.mend("review.way.delete", Mending.DELETE, task.id(), "")));
        }
    }
}

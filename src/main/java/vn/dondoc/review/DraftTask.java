package vn.dondoc.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.Deadline;
import vn.dondoc.suggestion.Evidence;
import vn.dondoc.suggestion.ProposedAgency;
import vn.dondoc.suggestion.ProposedTask;

/**
 * One task under review. {@code deadlineWords} are what stands in the field, {@code deadline} what they were understood as, null where they
 * were not. {@code suggested} is the proposal that it began as, null for one that a person added.
 */
record DraftTask(
        UUID id,
        State state,
        String content,
        List<ConfirmedAgency> lead,
        List<ConfirmedAgency> coordinate,
        String deadlineWords,
        @Nullable Deadline deadline,
        boolean report,
        TaskTerms terms,
        @Nullable Evidence evidence,
        @Nullable ProposedTask suggested) {

    /** What a person has done with the task so far. */
    enum State {
        SUGGESTED,
        ACCEPTED,
        CHANGED,
        ADDED,
        DELETED
    }

    /** Which of the two lists of agencies is meant. */
    enum Part {
        LEAD,
        COORDINATE;

        Part other() {
            return this == LEAD ? COORDINATE : LEAD;
        }
    }

    DraftTask {
        lead = List.copyOf(lead);
        coordinate = List.copyOf(coordinate);
        // Drafts of earlier versions were kept without terms.
        terms = Objects.requireNonNullElse(terms, TaskTerms.NONE);
    }

    static DraftTask of(ProposedTask proposed) {
        Deadline deadline = proposed.deadline().value();
        return new DraftTask(
                UUID.randomUUID(),
                State.SUGGESTED,
                oneLine(proposed.evidence().quote()),
                agencies(proposed.lead()),
                agencies(proposed.coordinate()),
                DeadlineWords.say(deadline),
                deadline,
                proposed.report(),
                TaskTerms.NONE,
                proposed.evidence(),
                proposed);
    }

    DraftTask asSuggested() {
        return suggested == null ? this : of(suggested).as(id);
    }

    private DraftTask as(UUID other) {
        return new DraftTask(
                other, state, content, lead, coordinate, deadlineWords, deadline, report, terms, evidence, suggested);
    }

    List<ConfirmedAgency> agencies(Part part) {
        return part == Part.LEAD ? lead : coordinate;
    }

    DraftTask withContent(String text) {
        return new DraftTask(
                id,
                touched(),
                oneLine(text),
                lead,
                coordinate,
                deadlineWords,
                deadline,
                report,
                terms,
                evidence,
                suggested);
    }

    DraftTask with(State changed) {
        return new DraftTask(
                id, changed, content, lead, coordinate, deadlineWords, deadline, report, terms, evidence, suggested);
    }

    DraftTask typed(String text, String words, boolean mustReport, TaskTerms others, @Nullable LocalDate issuedOn) {
        var typed = new DraftTask(
                id,
                state,
                oneLine(text),
                lead,
                coordinate,
                words,
                understood(words, issuedOn),
                mustReport,
                others.since(terms.earlier()),
                evidence,
                suggested);
        return typed.equals(this) ? this : typed.with(touched());
    }

    DraftTask due(String words, @Nullable LocalDate issuedOn) {
        return typed(content, words, report, terms, issuedOn);
    }

    /** What stands in the field already keeps the meaning it had; else a person would lose it by touching another field. */
    @Nullable
    Deadline understood(String words, @Nullable LocalDate issuedOn) {
        return words.equals(deadlineWords) ? deadline : DeadlineWords.read(words, issuedOn);
    }

    DraftTask reported() {
        return new DraftTask(
                id, touched(), content, lead, coordinate, deadlineWords, deadline, true, terms, evidence, suggested);
    }

    DraftTask replacing(ConfirmedAgency before, List<ConfirmedAgency> after) {
        return splittingGroup(Part.LEAD, before, after).splittingGroup(Part.COORDINATE, before, after);
    }

    DraftTask adding(Part part, ConfirmedAgency agency) {
        var more = new LinkedHashSet<>(agencies(part));
        more.add(agency);
        return withAgencies(part, List.copyOf(more)).without(part.other(), agency);
    }

    DraftTask without(Part part, ConfirmedAgency agency) {
        return agencies(part).contains(agency)
                ? withAgencies(
                        part,
                        agencies(part).stream()
                                .filter(one -> !one.equals(agency))
                                .toList())
                : this;
    }

    /** In the place of a group stand those of its members that a person chose; who stands in the other list already stays there. */
    DraftTask splittingGroup(Part part, ConfirmedAgency group, List<ConfirmedAgency> members) {
        var after = new LinkedHashSet<ConfirmedAgency>();
        for (ConfirmedAgency one : agencies(part)) {
            if (one.equals(group)) {
                members.stream()
                        .filter(member -> !agencies(part.other()).contains(member))
                        .forEach(after::add);
            } else {
                after.add(one);
            }
        }
        return members.isEmpty() || !agencies(part).contains(group) ? this : withAgencies(part, List.copyOf(after));
    }

    DraftTask secondHalf(String text) {
        return new DraftTask(
                UUID.randomUUID(),
                State.ADDED,
                oneLine(text),
                lead,
                coordinate,
                deadlineWords,
                deadline,
                report,
                terms,
                evidence,
                null);
    }

    DraftTask joinedWith(DraftTask next) {
        var leads = new LinkedHashSet<>(lead);
        leads.addAll(next.lead);
        var others = new LinkedHashSet<>(coordinate);
        others.addAll(next.coordinate);
        others.removeAll(leads);
        boolean takesNext = deadline instanceof Deadline.None;
        return new DraftTask(
                id,
                touched(),
                content + " " + next.content,
                new ArrayList<>(leads),
                new ArrayList<>(others),
                takesNext ? next.deadlineWords : deadlineWords,
                takesNext ? next.deadline : deadline,
                report || next.report,
                terms,
                evidence,
                suggested);
    }

    private DraftTask withAgencies(Part part, List<ConfirmedAgency> agencies) {
        return new DraftTask(
                id,
                touched(),
                content,
                part == Part.LEAD ? agencies : lead,
                part == Part.COORDINATE ? agencies : coordinate,
                deadlineWords,
                deadline,
                report,
                terms,
                evidence,
                suggested);
    }

    private State touched() {
        return state == State.ADDED ? State.ADDED : State.CHANGED;
    }

    private static List<ConfirmedAgency> agencies(List<ProposedAgency> proposed) {
        return proposed.stream()
                .map(agency -> new ConfirmedAgency(agency.name(), agency.id()))
                .distinct()
                .toList();
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}

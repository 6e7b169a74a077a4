package vn.dondoc.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.regulation.Profile;

/** What a regulation says of inspections. */
public record Rules(Profile profile, WorkingCalendar calendar) {

    /** Two of the five foresee inspections in full; the others speak of proposals and advice. */
    public boolean full() {
        return profile.text("inspection.detail").filter("full"::equals).isPresent();
    }

    /** Whether the head of an agency may look beyond his own bodies. */
    boolean headsToo() {
        return profile.text("inspection.scope-other")
                .filter("heads-too"::equals)
                .isPresent();
    }

    /** Both the inspected and the Office count from the same end; empty where the regulation gives no number. */
    Optional<LocalDate> reportBy(LocalDate endedOn) {
        OptionalInt days = profile.days("inspection.report-days");
        return days.isPresent() ? Optional.of(calendar.plus(endedOn, days.getAsInt())) : Optional.empty();
    }

    boolean hasTaskForce() {
        return profile.yes("inspection.task-force");
    }

    boolean publishes() {
        return profile.yes("publish.inspection");
    }

    /** The parts of a decision in the words of the regulation; empty where it names none, and then none is asked for. */
    public List<String> decisionItems() {
        return profile.list("inspection.decision-items");
    }

    /** What a decision still lacks, in the words of the regulation. */
    List<String> missing(Decision decision) {
        List<String> names = decisionItems();
        return decision.missing().stream()
                .filter(item -> item.ordinal() < names.size())
                .map(item -> names.get(item.ordinal()))
                .toList();
    }

    /** Whether the sheet for the monthly session is asked for. */
    boolean hasSession() {
        return hasTaskForce() && profile.yes("report.monthly-session");
    }

    /** The items of the dossier in the words of the regulation. */
    List<String> dossier() {
        return profile.list("inspection.dossier");
    }
}

package vn.dondoc.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.Deadline;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.regulation.Profile;
import vn.dondoc.regulation.Regulations;
import vn.dondoc.suggestion.Proposal;
import vn.dondoc.suggestion.Urgency;

/**
 * By when a document has to be entered, by the regulation that was in force when it was issued. The authority's own directives are
 * counted from their issue, others from the day they came: nobody can enter what he does not have.
 */
@Component
class RegistrationTime {

    private final Regulations regulations;
    private final WorkingCalendar calendar;

    RegistrationTime(Regulations regulations, WorkingCalendar calendar) {
        this.regulations = regulations;
        this.calendar = calendar;
    }

    /** Empty where the regulation names no time, or none was in force: such a document is followed but not judged. */
    Optional<LocalDate> of(Proposal proposal, LocalDate came) {
        return of(Draft.of(proposal), came);
    }

    /** As {@link #of(Proposal, LocalDate)}, by what people have made of it: a reason why it is complex gives it the longer time. */
    Optional<LocalDate> of(Draft draft, LocalDate came) {
        LocalDate issued = Objects.requireNonNullElse(draft.header().issuedOn(), came);
        return regulations.inForceOn(issued).flatMap(profile -> by(profile, draft, issued, came));
    }

    private Optional<LocalDate> by(Profile profile, Draft draft, LocalDate issued, LocalDate came) {
        boolean own =
                profile.text("registration.anchor").filter("issue"::equals).isPresent()
                        && ownDirective(profile, draft.header());
        LocalDate from = own ? issued : came;
        if (atOnce(profile, draft)) {
            return Optional.of(calendar.onOrAfter(from));
        }
        if (!draft.header().complex().isBlank()) {
            OptionalInt days = profile.registrationDays(true);
            return days.isPresent() ? Optional.of(calendar.plus(from, days.getAsInt())) : Optional.empty();
        }
        List<DraftTask> tasks = draft.kept();
        long agencies =
                tasks.stream().flatMap(task -> task.lead().stream()).distinct().count();
        return profile.registerBy(calendar, from, tasks.size(), (int) agencies);
    }

    private static boolean ownDirective(Profile profile, DraftHeader header) {
        String issuer = header.issuer();
        String place = profile.authority().place();
        return issuer.contains(place) && (issuer.startsWith("UBND") || issuer.startsWith("Chủ tịch UBND"));
    }

    private static boolean atOnce(Profile profile, Draft draft) {
        boolean hoaToc = profile.text("registration.hoa-toc").isPresent()
                && draft.header().urgency() == Urgency.HOA_TOC;
        boolean immediate = profile.text("registration.immediate").isPresent()
                && draft.kept().stream().anyMatch(task -> task.deadline() instanceof Deadline.Immediate);
        return hoaToc || immediate;
    }
}

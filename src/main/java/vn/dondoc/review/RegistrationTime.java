package vn.dondoc.review;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.Deadline;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.regulation.Profile;
import vn.dondoc.regulation.Regulations;
import vn.dondoc.suggestion.Guess;
import vn.dondoc.suggestion.Proposal;
import vn.dondoc.suggestion.ProposedHeader;
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
        LocalDate issued = said(proposal.header().issuedOn(), came);
        return regulations.inForceOn(issued).flatMap(profile -> by(profile, proposal, issued, came));
    }

    private Optional<LocalDate> by(Profile profile, Proposal proposal, LocalDate issued, LocalDate came) {
        boolean own =
                profile.text("registration.anchor").filter("issue"::equals).isPresent()
                        && ownDirective(profile, proposal.header());
        LocalDate from = own ? issued : came;
        if (atOnce(profile, proposal)) {
            return Optional.of(calendar.onOrAfter(from));
        }
        long agencies = proposal.tasks().stream()
                .flatMap(task -> task.lead().stream())
                .distinct()
                .count();
        return profile.registerBy(calendar, from, proposal.tasks().size(), (int) agencies);
    }

    private static boolean ownDirective(Profile profile, ProposedHeader header) {
        String issuer = said(header.issuer(), "");
        String place = profile.authority().place();
        return issuer.contains(place) && (issuer.startsWith("UBND") || issuer.startsWith("Chủ tịch UBND"));
    }

    private static boolean atOnce(Profile profile, Proposal proposal) {
        boolean hoaToc = profile.text("registration.hoa-toc").isPresent()
                && proposal.header().urgency().value() == Urgency.HOA_TOC;
        boolean immediate = profile.text("registration.immediate").isPresent()
                && proposal.tasks().stream().anyMatch(task -> task.deadline().value() instanceof Deadline.Immediate);
        return hoaToc || immediate;
    }

    private static <T> T said(@Nullable Guess<T> guess, T otherwise) {
        return guess == null ? otherwise : guess.value();
    }
}

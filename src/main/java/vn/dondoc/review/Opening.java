package vn.dondoc.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.audit.Actor;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.regulation.Regulations;
import vn.dondoc.suggestion.Proposal;
import vn.dondoc.suggestion.StoredProposal;

/** Puts a document before the reviewers, with the day by which the regulation wants it entered. */
@Service
class Opening {

    private final Reviews reviews;
    private final Regulations regulations;
    private final WorkingCalendar calendar;
    private final AuditTrail audit;
    private final Clock clock;

    Opening(Reviews reviews, Regulations regulations, WorkingCalendar calendar, AuditTrail audit, Clock clock) {
        this.reviews = reviews;
        this.regulations = regulations;
        this.calendar = calendar;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    void open(String fileName, StoredProposal stored) {
        Draft draft = Draft.of(stored.proposal());
        LocalDate registerBy = registerBy(stored.proposal());
        if (reviews.open(stored.document(), stored.id(), fileName, draft, clock.instant(), registerBy)) {
            audit.record(
                    Actor.system("review"),
                    "review.opened",
                    "document",
                    stored.document().toString(),
                    null);
        }
    }

    private @Nullable LocalDate registerBy(Proposal proposal) {
        var profile = regulations.active();
        long agencies = proposal.tasks().stream()
                .flatMap(task -> task.lead().stream())
                .distinct()
                .count();
        OptionalInt days =
                profile.registrationDays(profile.isComplex(proposal.tasks().size(), (int) agencies));
        return days.isPresent() ? calendar.plus(LocalDate.now(clock), days.getAsInt()) : null;
    }
}

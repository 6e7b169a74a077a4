package vn.dondoc.review;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.audit.Actor;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.suggestion.StoredProposal;

/** Puts a document before the reviewers, with the day by which the regulation wants it entered. */
@Service
class Opening {

    private final Reviews reviews;
    private final SourceDefaults defaults;
    private final RegistrationTime registrationTime;
    private final AuditTrail audit;
    private final Clock clock;

    Opening(
            Reviews reviews,
            SourceDefaults defaults,
            RegistrationTime registrationTime,
            AuditTrail audit,
            Clock clock) {
        this.reviews = reviews;
        this.defaults = defaults;
        this.registrationTime = registrationTime;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    void open(String fileName, StoredProposal stored) {
        Draft draft = defaults.under(Draft.of(stored.proposal()), stored.document());
        LocalDate registerBy =
                registrationTime.of(stored.proposal(), LocalDate.now(clock)).orElse(null);
        if (reviews.open(stored.document(), stored.id(), fileName, draft, clock.instant(), registerBy)) {
            audit.record(
                    Actor.system("review"),
                    "review.opened",
                    "document",
                    stored.document().toString(),
                    null);
        }
    }
}

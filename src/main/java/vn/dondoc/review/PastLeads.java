package vn.dondoc.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.suggestion.PastTasks;
import vn.dondoc.suggestion.Trust;
import vn.dondoc.suggestion.Trusts;
import vn.dondoc.suggestion.Verdict;

/** Proposes, where a task has no lead, who led a task like it; a person takes it with one click, or does not. */
@Component
class PastLeads {

    private static final Duration KEPT = Duration.ofMinutes(2);
    private static final int KEPT_AT_MOST = 500;

    /** Who led a past task, that task, how sure it calls itself and how far it can be trusted. */
    record Offer(
            List<ConfirmedAgency> leads, String number, LocalDate issuedOn, String content, int said, Trust trust) {

        Offer {
            leads = List.copyOf(leads);
        }
    }

    private record Asked(DocumentId document, String content) {}

    private record Known(Optional<PastTasks.Like> like, Instant at) {}

    private final Optional<PastTasks> past;
    private final AgencyChoices agencies;
    private final Trusts trusts;
    private final Clock clock;
    private final Map<Asked, Known> known = new LinkedHashMap<>();

    PastLeads(Optional<PastTasks> past, AgencyChoices agencies, Trusts trusts, Clock clock) {
        this.past = past;
        this.agencies = agencies;
        this.trusts = trusts;
        this.clock = clock;
    }

    /** Null where there is nothing to propose. A document for the Office alone is compared with nothing. */
    public @Nullable Offer of(Review review, DraftTask task) {
        boolean wanted = review.state().open()
                && task.state() != DraftTask.State.DELETED
                && task.lead().isEmpty()
                && !task.content().isBlank();
        return wanted ? proposed(review, task.content()).orElse(null) : null;
    }

    /** What was proposed for these words while the task had no lead. */
    Optional<Offer> proposed(Review review, String content) {
        if (review.draft().header().visibility() == Visibility.OFFICE_ONLY) {
            return Optional.empty();
        }
        return like(new Asked(review.document(), content))
                .map(like -> offer(like, review.draft().header().issuedOn()))
                .filter(offer -> !offer.leads().isEmpty());
    }

    private Offer offer(PastTasks.Like like, @Nullable LocalDate on) {
        // Who led it may have ended since: only bodies of the register of the document's day are proposed.
        List<ConfirmedAgency> leads = like.leads().stream()
                .map(lead -> agencies.meant(lead.name(), on))
                .filter(lead -> lead.id() != null)
                .distinct()
                .toList();
        Trust trust = trusts.of(Verdict.Field.LEAD, PastTasks.RULE, like.percent());
        return new Offer(leads, like.number(), like.issuedOn(), like.content(), like.percent(), trust);
    }

    private synchronized Optional<PastTasks.Like> like(Asked asked) {
        Instant now = clock.instant();
        known.values().removeIf(one -> Duration.between(one.at(), now).compareTo(KEPT) > 0);
        if (known.size() > KEPT_AT_MOST) {
            known.clear();
        }
        return known.computeIfAbsent(
                        asked,
                        one -> new Known(past.flatMap(tasks -> tasks.likest(one.content(), one.document())), now))
                .like();
    }
}

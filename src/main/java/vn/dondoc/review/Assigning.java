package vn.dondoc.review;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.access.OfficePeople;
import vn.dondoc.access.Person;
import vn.dondoc.access.Viewer;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.work.Outbox;

/** Gives waiting documents to a specialist, to another one, to nobody, or as the table says. */
@Service
class Assigning {

    private final Queue queue;
    private final Reviews reviews;
    private final Sharing sharing;
    private final OfficePeople people;
    private final AuditTrail audit;
    private final Outbox outbox;

    Assigning(Queue queue, Reviews reviews, Sharing sharing, OfficePeople people, AuditTrail audit, Outbox outbox) {
        this.queue = queue;
        this.reviews = reviews;
        this.sharing = sharing;
        this.people = people;
        this.audit = audit;
        this.outbox = outbox;
    }

    /** How many changed hands; those decided in between, and those that are his already, do not. */
    @Transactional
    int give(Viewer viewer, Collection<DocumentId> documents, @Nullable String to) {
        Set<String> able = people.with(viewer, ReviewDoors.REVIEWERS).stream()
                .map(Person::account)
                .collect(Collectors.toSet());
        if (!viewer.seesWholeAuthority() || to != null && !able.contains(to)) {
            return 0;
        }
        int given = 0;
        for (Map.Entry<DocumentId, String> one : queue.given(viewer, documents).entrySet()) {
            given += move(viewer, one.getKey(), one.getValue(), to) ? 1 : 0;
        }
        return given;
    }

    /** As {@link #give}, to whom the table names; what it names nobody for stays where it is. */
    @Transactional
    int giveByTable(Viewer viewer, Collection<DocumentId> documents) {
        if (!viewer.seesWholeAuthority()) {
            return 0;
        }
        Sharing.Table table = sharing.now(viewer);
        int given = 0;
        for (Map.Entry<DocumentId, String> one : queue.given(viewer, documents).entrySet()) {
            Optional<String> to = reviews.of(one.getKey(), viewer)
                    .map(review -> review.draft().header())
                    .flatMap(header -> table.of(header.number(), header.field()));
            if (to.isPresent() && move(viewer, one.getKey(), one.getValue(), to.get())) {
                given++;
            }
        }
        return given;
    }

    private boolean move(Viewer viewer, DocumentId document, String from, @Nullable String to) {
        if (from.equals(to == null ? "" : to) || !queue.give(document, from, to)) {
            return false;
        }
        outbox.append("review", document.value());
        audit.record(
                viewer.actor(),
                "review.assigned",
                "document",
                document.toString(),
                (from.isEmpty() ? "–" : from) + " → " + (to == null ? "–" : to));
        return true;
    }
}

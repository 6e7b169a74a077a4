package vn.dondoc.erasing;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.archive.Originals;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.work.WorkQueue;

/** Two persons erase a document: one asks for it, another one, who leads the Office or administers the system, consents. */
@Service
class ErasingDesk {

    static final String STAGE = "erasing";

    private static final int LONGEST_REASON = 500;
    private static final Set<Role> MAY_CONFIRM = EnumSet.of(Role.OFFICE_LEADER, Role.ADMINISTRATOR);

    private final Erasures erasures;
    private final Originals originals;
    private final WorkQueue queue;
    private final AuditTrail audit;
    private final Clock clock;

    ErasingDesk(Erasures erasures, Originals originals, WorkQueue queue, AuditTrail audit, Clock clock) {
        this.erasures = erasures;
        this.originals = originals;
        this.queue = queue;
        this.audit = audit;
        this.clock = clock;
    }

    static boolean mayConfirm(Viewer viewer) {
        return viewer.roles().stream().anyMatch(MAY_CONFIRM::contains);
    }

    /** The message key of what stands in the way; empty where the request was entered. */
    @Transactional
    Optional<String> request(Viewer viewer, DocumentId document, String reason) {
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            return Optional.of("erasing.noReason");
        }
        if (!viewer.seesWholeAuthority() || originals.find(document).isEmpty()) {
            return Optional.of("erasing.noDocument");
        }
        if (erasures.isOpen(document)) {
            return Optional.of("erasing.requestedAlready");
        }
        var id = UUID.randomUUID();
        erasures.add(id, document, reason.strip(), viewer, clock.instant());
        record(viewer, "erasing.requested", id);
        return Optional.empty();
    }

    @Transactional
    Optional<String> confirm(Viewer viewer, UUID id) {
        if (!mayConfirm(viewer)) {
            return Optional.of("erasing.mayNotConfirm");
        }
        if (!erasures.confirm(id, viewer, clock.instant())) {
            return Optional.of("erasing.notConfirmed");
        }
        queue.enqueue(STAGE, id);
        record(viewer, "erasing.confirmed", id);
        return Optional.empty();
    }

    /** By whoever asked for it, or by who might have consented. */
    @Transactional
    Optional<String> cancel(Viewer viewer, UUID id) {
        var mine = erasures.find(viewer, id)
                .filter(erasure ->
                        mayConfirm(viewer) || erasure.requested().account().equals(viewer.account()));
        if (mine.isEmpty() || !erasures.cancel(id)) {
            return Optional.of("erasing.notCancelled");
        }
        record(viewer, "erasing.cancelled", id);
        return Optional.empty();
    }

    private void record(Viewer viewer, String action, UUID id) {
        audit.record(viewer.actor(), action, "erasure", id.toString(), null);
    }
}

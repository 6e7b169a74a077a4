package vn.dondoc.search;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.access.Viewer;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.work.WorkQueue;

/** A person's wish that a document of the past be reviewed like one of today. */
@Component
class PastRecalls {

    /** Where routes/25-past.camel.yaml takes it up. */
    private static final String STAGE = "past-recalled";

    private final WorkQueue queue;
    private final AuditTrail trail;

    PastRecalls(WorkQueue queue, AuditTrail trail) {
        this.queue = queue;
        this.trail = trail;
    }

    @Transactional
    void recall(Viewer viewer, DocumentId document) {
        queue.enqueue(STAGE, document.value());
        trail.record(viewer.actor(), "past.recalled", "document", document.toString(), null);
    }
}

package vn.dondoc.tracking;

import org.springframework.stereotype.Component;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.review.Confirmations;
import vn.dondoc.work.Claim;
import vn.dondoc.work.StageResult;

/** Makes directives, tasks and assignments of what a person confirmed. */
@Component
public class TrackingStage {

    private final Confirmations confirmations;
    private final Registration registration;

    TrackingStage(Confirmations confirmations, Registration registration) {
        this.confirmations = confirmations;
        this.registration = registration;
    }

    /** {@code claim.subject} is the document; each of its papers that gives tasks is a directive. A confirmation that was taken back meanwhile leaves nothing to do. */
    public StageResult register(Claim claim) {
        return new StageResult() {
            @Override
            public Claim claim() {
                return claim;
            }

            @Override
            public void keep() {
                confirmations.held(new DocumentId(claim.subject())).forEach(registration::register);
            }
        };
    }
}

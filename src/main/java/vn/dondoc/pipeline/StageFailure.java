package vn.dondoc.pipeline;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.dondoc.work.Claim;
import vn.dondoc.work.LeaseLost;
import vn.dondoc.work.NamedFault;
import vn.dondoc.work.WorkQueue;

/** What happens when a stage fails: a passing fault is tried again by itself, later and later; a lasting one waits for a person. */
@Component
class StageFailure {

    private static final Logger LOG = LoggerFactory.getLogger(StageFailure.class);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** 2^10 seconds are more than the longest delay already. */
    private static final int LAST_DOUBLING = 10;

    private final WorkQueue queue;

    StageFailure(WorkQueue queue) {
        this.queue = queue;
    }

    /** Called by routes/00-stage-failure.camel.yaml. */
    public void handle(Throwable failure, Claim claim) {
        if (failure instanceof LeaseLost) {
            LOG.warn("{}: another worker has it", failure.getMessage());
            return;
        }
        var named = NamedFault.in(failure);
        var passes = named.map(NamedFault::passes)
                .orElseGet(() -> StallReason.of(failure).passes());
        var reason = named.map(NamedFault::reason)
                .orElseGet(() -> StallReason.of(failure).key());
        if (passes) {
            LOG.warn("Stage {} tries {} again (attempt {})", claim.stage(), claim.subject(), claim.attempt(), failure);
            queue.retryLater(claim, delayAfter(claim.attempt()), reason, said(failure));
        } else {
            LOG.error("Stage {} parks {}", claim.stage(), claim.subject(), failure);
            queue.park(claim, reason, said(failure));
        }
    }

    static Duration delayAfter(int attempt) {
        var delay = Duration.ofSeconds(1L << Math.min(attempt - 1, LAST_DOUBLING));
        return delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
    }

    /** The kind of fault only: a message may quote a document, and this row is kept in the database and its backups. */
    private static String said(Throwable failure) {
        return failure.getClass().getName();
    }
}

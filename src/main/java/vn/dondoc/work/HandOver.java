package vn.dondoc.work;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes what a stage found out and passes the subject on, both or neither. Routes call it at the end of a stage. */
@Component
public class HandOver {

    private final WorkQueue queue;

    HandOver(WorkQueue queue) {
        this.queue = queue;
    }

    /** Keeps the result and owes the next stage to the subject. */
    @Transactional
    public void to(StageResult result, String nextStage) {
        // The queue first: a worker that lost its lease must not begin to write.
        queue.handOver(result.claim(), nextStage);
        result.keep();
    }

    /** Keeps the result; the line ends here for this subject. */
    @Transactional
    public void finish(StageResult result) {
        queue.finish(result.claim());
        result.keep();
    }
}

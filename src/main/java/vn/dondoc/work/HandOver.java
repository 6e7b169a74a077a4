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

    /** Keeps the result and owes the next stage to its subject. */
    @Transactional
    public void to(StageResult result, String nextStage) {
        finish(result);
        queue.enqueue(nextStage, result.subject(), result.priority());
    }

    /** Keeps the result; the line ends here for this subject. */
    @Transactional
    public void finish(StageResult result) {
        // The queue first: a worker that lost its lease must not begin to write.
        queue.finish(result.claim());
        result.keep();
    }

    /** Owes the next stage to the subject where this one had nothing to find out. */
    @Transactional
    public void pass(Claim claim, String nextStage) {
        queue.handOver(claim, nextStage);
    }
}

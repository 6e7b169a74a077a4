package vn.dondoc.pipeline;

import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;
import vn.dondoc.work.Nudges;
import vn.dondoc.work.WorkQueue;

/**
 * The work of one stage. {@code workers} is how many pieces are done side by side in this JVM; {@code after} names stages, with commas, for
 * which this one stands back while they have something to do.
 */
class WorkEndpoint extends DefaultEndpoint {

    private final String stage;
    private final WorkQueue queue;
    private final Nudges nudges;
    private int workers = 1;
    private String after = "";

    WorkEndpoint(String uri, WorkComponent component, String stage, WorkQueue queue, Nudges nudges) {
        super(uri, component);
        this.stage = stage;
        this.queue = queue;
        this.nudges = nudges;
    }

    public int getWorkers() {
        return workers;
    }

    public void setWorkers(int workers) {
        this.workers = workers;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        return new WorkConsumer(this, processor, stage, queue, nudges);
    }

    @Override
    public Producer createProducer() {
        throw new UnsupportedOperationException(
                "Work is handed over by the bean handOver, in the transaction of the result");
    }
}

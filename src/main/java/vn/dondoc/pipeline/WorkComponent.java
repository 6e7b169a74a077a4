package vn.dondoc.pipeline;

import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;
import org.springframework.stereotype.Component;
import vn.dondoc.work.Nudges;
import vn.dondoc.work.WorkQueue;

/** Lets a route begin with {@code work:<stage>}: each claimed piece of work becomes one exchange with the {@code Claim} as its body. */
@Component("work-component")
class WorkComponent extends DefaultComponent {

    private final WorkQueue queue;
    private final Nudges nudges;

    WorkComponent(WorkQueue queue, Nudges nudges) {
        this.queue = queue;
        this.nudges = nudges;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String stage, Map<String, Object> parameters) {
        return new WorkEndpoint(uri, this, stage, queue, nudges);
    }
}

package vn.dondoc.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.Wiring;
import vn.dondoc.work.Claim;
import vn.dondoc.work.Nudges;
import vn.dondoc.work.WorkQueue;

/** A long OCR lasts many times longer than a lease. */
class LeaseDuringLongWorkTests {

    private static final String LEASE = "dondoc.work.lease";
    private static final Duration SEVERAL_LEASES = Duration.ofSeconds(5);

    @TempDir
    Path data;

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);
    private final CountDownLatch finished = new CountDownLatch(1);
    private Wiring wiring;
    private DefaultCamelContext camel;

    @BeforeEach
    void start() throws Exception {
        System.setProperty(LEASE, "1500ms");
        wiring = Wiring.over(Databases.h2(), Clock.systemUTC(), data, WorkQueue.class, Nudges.class);
        camel = new DefaultCamelContext();
        camel.addComponent("work", new WorkComponent(queue(), wiring.get(Nudges.class)));
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("work:reading").process(exchange -> {
                    Claim claim = exchange.getIn().getBody(Claim.class);
                    begun.countDown();
                    done.await(60, TimeUnit.SECONDS);
                    wiring.transactions().executeWithoutResult(status -> queue().finish(claim));
                    finished.countDown();
                });
            }
        });
        camel.start();
    }

    @AfterEach
    void stop() throws IOException {
        System.clearProperty(LEASE);
        camel.close();
        wiring.close();
    }

    @Test
    void nobodyElseGetsTheWorkAndItsResultIsStillWanted() throws InterruptedException {
        assertThat(queue().lease()).isLessThan(SEVERAL_LEASES.dividedBy(3));
        queue().enqueue("reading", UUID.randomUUID());
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();

        await().pollDelay(Duration.ofMillis(500))
                .during(SEVERAL_LEASES)
                .atMost(SEVERAL_LEASES.multipliedBy(4))
                .until(() -> queue().claim("reading").isEmpty());
        done.countDown();

        assertThat(finished.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(queue().stalled()).isEmpty();
    }

    private WorkQueue queue() {
        return wiring.get(WorkQueue.class);
    }
}

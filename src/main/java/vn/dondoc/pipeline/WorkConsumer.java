package vn.dondoc.pipeline;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Processor;
import org.apache.camel.Suspendable;
import org.apache.camel.support.DefaultConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dondoc.work.Claim;
import vn.dondoc.work.LeaseLost;
import vn.dondoc.work.Nudges;
import vn.dondoc.work.WorkQueue;

/** Claims work and sends it down the route, one piece after the other, and keeps its lease alive meanwhile. */
class WorkConsumer extends DefaultConsumer implements Suspendable {

    /** Where the failure handling finds the claim after the body has changed. */
    static final String CLAIM = "claim";

    private static final Logger LOG = LoggerFactory.getLogger(WorkConsumer.class);

    /** Work that another machine enqueued is found after this time; nudges of this JVM come at once. */
    private static final Duration POLL = Duration.ofSeconds(1);

    /** A claim that fails has a broken database behind it. */
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

    private final String stage;
    private final WorkQueue queue;
    private final Nudges nudges;
    private final int workers;
    private final List<String> before;
    private final Set<Claim> running = ConcurrentHashMap.newKeySet();
    private @Nullable ExecutorService threads;
    private @Nullable ScheduledExecutorService renewals;

    WorkConsumer(WorkEndpoint endpoint, Processor processor, String stage, WorkQueue queue, Nudges nudges) {
        super(endpoint, processor);
        this.stage = stage;
        this.queue = queue;
        this.nudges = nudges;
        this.workers = endpoint.getWorkers();
        this.before = Arrays.stream(endpoint.getAfter().split(","))
                .filter(name -> !name.isBlank())
                .toList();
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        begin();
    }

    @Override
    protected void doResume() throws Exception {
        super.doResume();
        begin();
    }

    @Override
    protected void doSuspend() throws Exception {
        end();
        super.doSuspend();
    }

    @Override
    protected void doStop() throws Exception {
        end();
        super.doStop();
    }

    private void begin() {
        var executors = getEndpoint().getCamelContext().getExecutorServiceManager();
        var pool = executors.newFixedThreadPool(this, "work-" + stage, workers);
        for (var i = 0; i < workers; i++) {
            pool.execute(this::work);
        }
        threads = pool;
        var term = queue.lease().toMillis() / 3;
        renewals = executors.newSingleThreadScheduledExecutor(this, "lease-" + stage);
        renewals.scheduleAtFixedRate(this::renew, term, term, TimeUnit.MILLISECONDS);
    }

    private void end() {
        var executors = getEndpoint().getCamelContext().getExecutorServiceManager();
        if (threads != null) {
            nudges.wake(stage, workers);
            executors.shutdownGraceful(threads);
            threads = null;
        }
        if (renewals != null) {
            executors.shutdown(renewals);
            renewals = null;
        }
    }

    private void work() {
        while (isActive()) {
            try {
                var claim = standsBack() ? Optional.<Claim>empty() : queue.claim(stage);
                if (claim.isPresent()) {
                    process(claim.get());
                } else {
                    nudges.await(stage, POLL);
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                getExceptionHandler().handleException("Cannot claim work of stage " + stage, e);
                pause();
            }
        }
    }

    private boolean standsBack() {
        return before.stream().anyMatch(queue::isBusy);
    }

    /** Not {@code isStarted()}: the threads begin while the consumer is still starting. */
    private boolean isActive() {
        return !Thread.currentThread().isInterrupted() && isRunAllowed() && !isSuspendingOrSuspended();
    }

    private void process(Claim claim) {
        var exchange = createExchange(false);
        running.add(claim);
        try {
            exchange.getIn().setBody(claim);
            exchange.setProperty(CLAIM, claim);
            getProcessor().process(exchange);
        } catch (Exception e) {
            exchange.setException(e);
        } finally {
            running.remove(claim);
        }
        if (exchange.getException() != null) {
            // Not even its failure could be written down: the lease runs out, and the work is claimed again.
            LOG.error("Stage {} left {} to its lease", stage, claim.subject(), exchange.getException());
        }
        releaseExchange(exchange, false);
    }

    private void renew() {
        for (var claim : running) {
            try {
                queue.renew(claim);
            } catch (LeaseLost late) {
                running.remove(claim);
                LOG.warn("{}; its result will not be written", late.getMessage());
            } catch (RuntimeException e) {
                LOG.warn("Lease of {} at stage {} not renewed, trying again", claim.subject(), stage, e);
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(AFTER_FAILURE.toMillis());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}

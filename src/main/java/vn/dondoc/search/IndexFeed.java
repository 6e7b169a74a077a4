package vn.dondoc.search;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.dondoc.work.Outbox;

/** Keeps the index in step with the outbox. Whatever goes wrong, it goes back to the position that the index remembers and tries again. */
@Component
class IndexFeed implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFeed.class);

    /** What is committed has to be found within one second. */
    private static final int LOOK_EVERY_MS = 400;

    /** A commit writes to the disk what a restart would otherwise read again. */
    private static final int KEEP_EVERY_MS = 5_000;

    private final Outbox outbox;
    private final Contents contents;
    private final DirectiveIndex index;
    private final Follower follower;
    private final Set<UUID> erasedMeanwhile = ConcurrentHashMap.newKeySet();
    private @Nullable ScheduledExecutorService clockwork;

    IndexFeed(Outbox outbox, Contents contents, DirectiveIndex index) {
        this.outbox = outbox;
        this.contents = contents;
        this.index = index;
        this.follower = new Follower(outbox, contents, index);
    }

    @Override
    public synchronized void start() {
        var thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("search-feed").daemon().factory());
        thread.scheduleWithFixedDelay(() -> guarded(this::follow), 0, LOOK_EVERY_MS, MILLISECONDS);
        thread.scheduleWithFixedDelay(() -> guarded(this::keep), KEEP_EVERY_MS, KEEP_EVERY_MS, MILLISECONDS);
        clockwork = thread;
    }

    @Override
    public synchronized void stop() {
        if (clockwork != null) {
            clockwork.close();
            clockwork = null;
            guarded(this::keep);
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return clockwork != null;
    }

    void follow() {
        follower.follow();
    }

    void keep() {
        follower.keep();
    }

    /** So that whoever compares does not meet what is only on its way. */
    void lookNow() {
        between(follower::follow);
    }

    /** Takes these out for good, between two looks at the outbox. */
    void erase(Set<UUID> keys) {
        between(() -> {
            erasedMeanwhile.addAll(keys);
            keys.forEach(index::remove);
            follower.purge();
        });
    }

    /** Builds the index anew beside the one that answers, then puts it in its place. */
    void rebuild(IntConsumer done, IntConsumer total) {
        var built = index.another();
        var filling = new Follower(outbox, contents, built);
        erasedMeanwhile.clear();
        filling.follow(done, total);
        filling.keep();
        between(() -> {
            filling.follow();
            erasedMeanwhile.forEach(built::remove);
            filling.purge();
            index.become(built);
            follower.goBack();
        });
    }

    /** What was found to be broken begins again with the next look at the outbox. */
    void heal() {
        between(follower::goBack);
    }

    private void between(Runnable step) {
        var running = clockwork;
        if (running == null) {
            step.run();
            return;
        }
        try {
            running.submit(step).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the index was being changed", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The index could not be changed", e.getCause());
        }
    }

    private void guarded(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            LOG.warn("The search index could not follow the outbox and tries again from where it was last kept", e);
            follower.goBack();
        }
    }
}

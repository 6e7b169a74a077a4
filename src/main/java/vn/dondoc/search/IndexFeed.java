package vn.dondoc.search;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.dondoc.search.Contents.Change;
import vn.dondoc.search.Contents.Subject;
import vn.dondoc.work.Outbox;
import vn.dondoc.work.OutboxEntry;

/**
 * Keeps the index in step with the outbox. Whatever goes wrong, it goes back to the position that the index remembers and tries again:
 * putting a directive in twice changes nothing.
 */
@Component
class IndexFeed implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFeed.class);

    /** What is committed has to be found within one second. */
    private static final int LOOK_EVERY_MS = 400;

    /** A commit writes to the disk what a restart would otherwise read again. */
    private static final int KEEP_EVERY_MS = 5_000;

    private static final int BATCH = 500;

    private final Outbox outbox;
    private final Contents contents;
    private final DirectiveIndex index;
    private final TreeSet<Long> met = new TreeSet<>();
    private long position;
    private long kept;
    private @Nullable ScheduledExecutorService clockwork;

    IndexFeed(Outbox outbox, Contents contents, DirectiveIndex index) {
        this.outbox = outbox;
        this.contents = contents;
        this.index = index;
        goBack();
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

    /** Takes over what is new in the outbox and shows it. */
    void follow() {
        var read = new ArrayList<OutboxEntry>();
        var changed = new LinkedHashSet<Subject>();
        long at = position;
        List<OutboxEntry> batch;
        do {
            batch = outbox.after(at, BATCH);
            for (var entry : batch) {
                at = entry.position();
                if (met.add(at)) {
                    contents.subject(entry).ifPresent(changed::add);
                }
            }
            read.addAll(batch);
        } while (batch.size() == BATCH);
        if (!changed.isEmpty()) {
            changed.stream()
                    .flatMap(subject -> contents.changes(subject).stream())
                    .forEach(this::apply);
            index.show();
        }
        position = outbox.resumeAt(position, read);
        met.headSet(position, true).clear();
    }

    /** Takes these out for good, between two looks at the outbox. */
    void erase(Set<UUID> keys) {
        var running = clockwork;
        if (running == null) {
            eraseNow(keys);
            return;
        }
        try {
            running.submit(() -> eraseNow(keys)).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the index was erasing", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The index could not erase", e.getCause());
        }
    }

    private void eraseNow(Set<UUID> keys) {
        keys.forEach(index::remove);
        index.purge(position);
        kept = position;
    }

    void keep() {
        if (kept != position) {
            index.keep(position);
            kept = position;
        }
    }

    private void apply(Change change) {
        switch (change) {
            case Change.Put(var directive) -> index.put(directive);
            case Change.Remove(var key) -> index.remove(key);
        }
    }

    private void guarded(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            LOG.warn("The search index could not follow the outbox and tries again from where it was last kept", e);
            goBack();
        }
    }

    private void goBack() {
        met.clear();
        position = index.position();
        kept = position;
    }
}

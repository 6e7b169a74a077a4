package vn.dondoc.work;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes the consumers of this JVM as soon as work is committed; it only shortens their wait, the database is what counts. */
@Component
public class Nudges {

    /** More are of no use: a consumer that is awake goes on until the stage is empty. */
    private static final int REMEMBERED = 4;

    private final Map<String, Semaphore> stages = new ConcurrentHashMap<>();

    /** Wakes one consumer of the stage when the running transaction has committed, or at once outside of one. */
    void afterCommit(String stage) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            nudge(stage);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                nudge(stage);
            }
        });
    }

    /** Waits for a nudge, at most this long, and tells whether one came. */
    public boolean await(String stage, Duration atMost) throws InterruptedException {
        return semaphore(stage).tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Wakes so many consumers of the stage that are to stop, so that none first waits to the end of its time. */
    public void wake(String stage, int consumers) {
        semaphore(stage).release(consumers);
    }

    private void nudge(String stage) {
        var semaphore = semaphore(stage);
        if (semaphore.availablePermits() < REMEMBERED) {
            semaphore.release();
        }
    }

    private Semaphore semaphore(String stage) {
        return stages.computeIfAbsent(stage, name -> new Semaphore(0));
    }
}

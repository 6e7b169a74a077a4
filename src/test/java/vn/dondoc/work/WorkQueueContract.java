package vn.dondoc.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;
import vn.dondoc.testing.Wiring;

abstract class WorkQueueContract {

    static class OnH2Tests extends WorkQueueContract {
        @Override
        DataSource database() {
            return Databases.h2();
        }
    }

    static class OnPostgresTests extends WorkQueueContract {
        @Override
        DataSource database() {
            return Databases.postgres();
        }
    }

    private static final Duration LEASE = Duration.ofSeconds(30);

    private final MovableClock clock = new MovableClock("2026-06-20T02:00:00Z");
    private final UUID subject = UUID.randomUUID();
    private Wiring wiring;
    private WorkQueue queue;
    private HandOver handOver;

    abstract DataSource database();

    @BeforeEach
    void wire() {
        wiring = Wiring.over(
                database(),
                clock,
                Path.of("target/test-data"),
                Map.of(WorkSettings.class, new WorkSettings(LEASE, 3)),
                WorkQueue.class,
                Nudges.class,
                HandOver.class,
                Outbox.class);
        queue = wiring.get(WorkQueue.class);
        handOver = wiring.get(HandOver.class);
    }

    @AfterEach
    void close() {
        wiring.close();
    }

    @Test
    void aSubjectHasOneOpenRowAtAStage() {
        queue.enqueue("reading", subject);
        queue.enqueue("reading", subject);

        var claim = queue.claim("reading").orElseThrow();
        assertThat(claim.subject()).isEqualTo(subject);
        assertThat(claim.attempt()).isEqualTo(1);
        assertThat(queue.claim("reading")).isEmpty();
        assertThat(queue.claim("suggestion")).isEmpty();
    }

    @Test
    void urgentWorkComesFirstAndThenTheOlder() {
        var order = List.of(Priority.NORMAL, Priority.RAISED, Priority.NORMAL, Priority.HIGHEST, Priority.HIGH);
        var subjects = new ArrayList<UUID>();
        for (var priority : order) {
            subjects.add(UUID.randomUUID());
            queue.enqueue("reading", subjects.getLast(), priority);
            clock.pass(Duration.ofSeconds(1));
        }

        for (var next : new int[] {3, 4, 1, 0, 2}) {
            assertThat(queue.claim("reading").orElseThrow().subject()).isEqualTo(subjects.get(next));
        }
    }

    @Test
    void urgencyGoesAlongToTheNextStageAndIsNeverLost() {
        queue.enqueue("reading", subject, Priority.HIGH);
        queue.enqueue("reading", subject);
        handOver.to(new Noted(queue.claim("reading").orElseThrow(), wiring.get(Outbox.class)), "suggestion");
        var suggested = queue.claim("suggestion").orElseThrow();
        assertThat(suggested.priority()).isEqualTo(Priority.HIGH);

        handOver.pass(suggested, "review");

        assertThat(queue.claim("review").orElseThrow().priority()).isEqualTo(Priority.HIGH);
    }

    @Test
    void whatFailedAndWaitsStandsInNobodysWay() {
        queue.enqueue("reading", subject, Priority.HIGHEST);
        queue.retryLater(queue.claim("reading").orElseThrow(), Duration.ofMinutes(1), "DISK", null);
        var other = UUID.randomUUID();
        queue.enqueue("reading", other);
        assertThat(queue.isBusy("reading")).isTrue();

        var claim = queue.claim("reading").orElseThrow();
        assertThat(claim.subject()).isEqualTo(other);
        queue.finish(claim);
        assertThat(queue.isBusy("reading")).isFalse();
    }

    @Test
    void whatIsFinishedIsGone() {
        queue.enqueue("reading", subject);
        queue.finish(queue.claim("reading").orElseThrow());

        assertThat(rows()).isZero();
    }

    @Test
    void workThatIsAskedForWhileItIsBeingDoneIsDoneOnceMore() {
        queue.enqueue("reading", subject);
        var first = queue.claim("reading").orElseThrow();
        queue.enqueue("reading", subject);
        queue.enqueue("reading", subject);
        assertThat(queue.claim("reading")).isEmpty();

        queue.finish(first);

        queue.finish(queue.claim("reading").orElseThrow());
        assertThat(queue.claim("reading")).isEmpty();
        assertThat(rows()).isZero();
    }

    @Test
    void enqueuingIsUndoneWithTheCallersTransaction() {
        wiring.transactions().executeWithoutResult(transaction -> {
            queue.enqueue("reading", subject);
            transaction.setRollbackOnly();
        });

        assertThat(queue.claim("reading")).isEmpty();
    }

    @Test
    void handsOverToTheNextStageAndKeepsTheResultInOneTransaction() {
        queue.enqueue("reading", subject);
        var claim = queue.claim("reading").orElseThrow();

        handOver.to(new Noted(claim, wiring.get(Outbox.class)), "suggestion");

        assertThat(queue.claim("reading")).isEmpty();
        assertThat(queue.claim("suggestion").orElseThrow().subject()).isEqualTo(subject);
        assertThat(wiring.get(Outbox.class).after(0, 10)).hasSize(1);
    }

    @Test
    void keepsNothingAndHandsNothingOverWhenTheResultCannotBeWritten() {
        queue.enqueue("reading", subject);
        var claim = queue.claim("reading").orElseThrow();

        assertThatThrownBy(() -> handOver.to(new Unwritable(claim, wiring.get(Outbox.class)), "suggestion"))
                .hasMessage("disk full");

        assertThat(queue.claim("suggestion")).isEmpty();
        assertThat(wiring.get(Outbox.class).after(0, 10)).isEmpty();
        clock.pass(LEASE.plusSeconds(1));
        assertThat(queue.claim("reading").orElseThrow().attempt()).isEqualTo(2);
    }

    @Test
    void workOfAWorkerThatWasKilledIsClaimedAgainWhenItsLeaseHasRunOut() {
        queue.enqueue("reading", subject);
        var first = queue.claim("reading").orElseThrow();

        clock.pass(LEASE);
        assertThat(queue.claim("reading")).isEmpty();
        clock.pass(Duration.ofSeconds(1));
        var second = queue.claim("reading").orElseThrow();

        assertThat(second.attempt()).isEqualTo(2);
        assertThat(second.lease()).isNotEqualTo(first.lease());
    }

    @Test
    void aWorkerThatLostItsLeaseCannotCommit() {
        queue.enqueue("reading", subject);
        var late = queue.claim("reading").orElseThrow();
        clock.pass(LEASE.plusSeconds(1));
        var current = queue.claim("reading").orElseThrow();

        var result = new Noted(late, wiring.get(Outbox.class));
        assertThatThrownBy(() -> handOver.to(result, "suggestion")).isInstanceOf(LeaseLost.class);
        assertThatThrownBy(() -> handOver.finish(result)).isInstanceOf(LeaseLost.class);
        assertThatThrownBy(() -> queue.renew(late)).isInstanceOf(LeaseLost.class);
        assertThatThrownBy(() -> queue.park(late, "BROKEN", null)).isInstanceOf(LeaseLost.class);
        assertThatThrownBy(() -> queue.retryLater(late, Duration.ZERO, "DISK", null))
                .isInstanceOf(LeaseLost.class);

        assertThat(wiring.get(Outbox.class).after(0, 10)).isEmpty();
        handOver.to(new Noted(current, wiring.get(Outbox.class)), "suggestion");
        assertThat(wiring.get(Outbox.class).after(0, 10)).hasSize(1);
    }

    @Test
    void aRenewedLeaseHoldsForAnotherTerm() {
        queue.enqueue("reading", subject);
        var claim = queue.claim("reading").orElseThrow();
        clock.pass(Duration.ofSeconds(20));
        queue.renew(claim);
        clock.pass(Duration.ofSeconds(20));

        assertThat(queue.claim("reading")).isEmpty();
        queue.finish(claim);
    }

    @Test
    void workThatKillsItsWorkerAgainAndAgainIsSetAside() {
        queue.enqueue("reading", subject);
        for (var death = 1; death <= 4; death++) {
            assertThat(queue.claim("reading")).isPresent();
            clock.pass(LEASE.plusSeconds(1));
        }

        assertThat(queue.claim("reading")).isEmpty();
        assertThat(queue.stalled()).singleElement().satisfies(work -> {
            assertThat(work.state()).isEqualTo(OpenWork.State.PARKED);
            assertThat(work.reason()).isEqualTo("work.reason.deadly");
        });
    }

    @Test
    void aRestartFreesWhatTheSameProcessHeld() {
        queue.enqueue("reading", subject);
        assertThat(queue.claim("reading")).isPresent();

        assertThat(queue.freeAfterRestart()).isEqualTo(1);

        assertThat(queue.claim("reading").orElseThrow().attempt()).isEqualTo(2);
    }

    @Test
    void waitsUntilTheNextAttemptIsDue() {
        queue.enqueue("reading", subject);
        queue.retryLater(queue.claim("reading").orElseThrow(), Duration.ofMinutes(1), "DATABASE", "connection refused");

        assertThat(queue.claim("reading")).isEmpty();
        assertThat(queue.stalled()).singleElement().satisfies(work -> {
            assertThat(work.attempt()).isEqualTo(1);
            assertThat(work.nextAt()).isEqualTo(clock.instant().plusSeconds(60));
            assertThat(work.reason()).isEqualTo("DATABASE");
        });
        clock.pass(Duration.ofMinutes(1));
        assertThat(queue.claim("reading").orElseThrow().attempt()).isEqualTo(2);
    }

    @Test
    void parkedWorkWaitsForAPersonAndThenBeginsAnew() {
        queue.enqueue("reading", subject);
        queue.park(queue.claim("reading").orElseThrow(), "BROKEN", "unexpected end of file");
        clock.pass(Duration.ofDays(1));
        assertThat(queue.claim("reading")).isEmpty();

        var parked = queue.stalled().getFirst();
        assertThat(queue.retryNow(parked.id())).isTrue();

        assertThat(queue.claim("reading").orElseThrow().attempt()).isEqualTo(1);
        assertThat(queue.retryNow(parked.id())).as("it is being done").isFalse();
    }

    @Test
    void racingWorkersClaimEveryRowExactlyOnce() throws Exception {
        var subjects = new ArrayList<UUID>();
        for (var i = 0; i < 200; i++) {
            subjects.add(UUID.randomUUID());
            queue.enqueue("reading", subjects.getLast());
        }
        var done = new ConcurrentLinkedQueue<UUID>();

        race(4, () -> {
            for (var claim = queue.claim("reading"); claim.isPresent(); claim = queue.claim("reading")) {
                queue.handOver(claim.get(), "suggestion");
                done.add(claim.get().subject());
            }
        });

        assertThat(done).containsExactlyInAnyOrderElementsOf(subjects);
        assertThat(rows()).isEqualTo(200);
    }

    @Test
    void racingCallersOweTheSameWorkOnce() throws Exception {
        for (var round = 0; round < 20; round++) {
            var contested = UUID.randomUUID();
            race(4, () -> queue.enqueue("reading", contested));
        }

        assertThat(rows()).isEqualTo(20);
    }

    @Test
    void aReaderOfTheOutboxResumesBehindWhatCanStillCome() {
        var outbox = wiring.get(Outbox.class);
        wiring.transactions().executeWithoutResult(t -> outbox.append("reviewed", subject));
        clock.pass(Duration.ofMinutes(1));
        wiring.transactions().executeWithoutResult(t -> outbox.append("reviewed", subject));

        var read = outbox.after(0, 10);

        assertThat(read).hasSize(2);
        var resume = outbox.resumeAt(0, read);
        assertThat(resume).isEqualTo(read.getFirst().position());
        assertThat(outbox.after(resume, 10)).containsExactly(read.getLast());
    }

    private static void race(int workers, Runnable work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(workers)) {
            List<Future<?>> running = new ArrayList<>();
            for (var i = 0; i < workers; i++) {
                running.add(threads.submit(work));
            }
            for (var one : running) {
                one.get();
            }
        }
    }

    private int rows() {
        return wiring.get(JdbcClient.class)
                .sql("SELECT COUNT(*) FROM work")
                .query(Integer.class)
                .single();
    }

    private record Noted(Claim claim, Outbox outbox) implements StageResult {
        @Override
        public void keep() {
            outbox.append("read", claim.subject());
        }
    }

    private record Unwritable(Claim claim, Outbox outbox) implements StageResult {
        @Override
        public void keep() {
            outbox.append("read", claim.subject());
            throw new IllegalStateException("disk full");
        }
    }
}

package vn.dondoc.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.access.Viewer;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;

/** What Life decides, as it is kept. */
abstract class LifeContract {

    static class OnH2Tests extends LifeContract {
        @Override
        DataSource database() {
            return Databases.h2();
        }
    }

    static class OnPostgresTests extends LifeContract {
        @Override
        DataSource database() {
            return Databases.postgres();
        }
    }

    private final MovableClock clock = new MovableClock("2026-06-15T02:00:00Z");
    private TrackedOffice office;

    abstract DataSource database();

    @BeforeEach
    void wire() {
        office = TrackedOffice.over(database(), clock);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void everyStepIsInTheHistoryAndInTheAuditAndNoRefusalIs() {
        var random = new Random(45);
        var acts = new RandomActs(random);
        var people = List.of(Given.OFFICE, Given.OTHER_OFFICE, Given.agency("so-tai-chinh"), Given.agency("so-y-te"));
        for (int n = 0; n < 25; n++) {
            TaskId id = registered("Việc " + n);
            int taken = 0;
            for (int i = 0; i < 24; i++) {
                clock.pass(Duration.ofHours(random.nextInt(70)));
                Assignment one = lead(id);
                Viewer who = people.get(random.nextInt(people.size()));
                var request = new StepRequest(one.id(), one.version(), acts.next(LocalDate.now(clock), List.of()));
                taken += office.get(Steps.class).take(who, request) == Taken.DONE ? 1 : 0;
            }
            Assignment now = lead(id);
            List<HistoryEntry> history = office.get(Assignments.class).history(id);
            assertThat(now.version()).isEqualTo(taken);
            assertThat(history).hasSize(taken + 1);
            assertThat(office.get(AuditTrail.class).of("assignment", now.id().toString()))
                    .hasSize(taken);
            HistoryEntry last = history.getFirst();
            assertThat(List.of(last.progress(), last.agencyName(), last.signing(), last.extensionAsked()))
                    .as("the newest row is the state")
                    .isEqualTo(List.of(now.progress(), now.agencyName(), now.signing(), now.pending() != null));
            assertThat(new LocalDate[] {last.dueOn(), last.redAfter(), last.completedOn(), last.judgedOn()})
                    .isEqualTo(new LocalDate[] {
                        now.dueOn(),
                        now.redAfter(),
                        now.completedOn(),
                        now.result().judgedOn()
                    });
        }
    }

    @Test
    void ofManyAtOnceOneWinsAndTheOthersAreTold() throws Exception {
        TaskId id = registered("Rà soát");
        Assignment seen = lead(id);
        var start = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(4)) {
            var all = new ArrayList<Future<Taken>>();
            for (int i = 0; i < 4; i++) {
                var who = i % 2 == 0 ? Given.OFFICE : Given.OTHER_OFFICE;
                var request = new StepRequest(seen.id(), seen.version(), new Act.Update("Lần " + i));
                all.add(pool.submit(() -> {
                    start.await();
                    return office.get(Steps.class).take(who, request);
                }));
            }
            start.countDown();
            var outcomes = new ArrayList<Taken>();
            for (var one : all) {
                outcomes.add(one.get());
            }
            assertThat(outcomes).containsExactlyInAnyOrder(Taken.DONE, Taken.OUTRUN, Taken.OUTRUN, Taken.OUTRUN);
        }
        assertThat(office.get(Assignments.class).history(id)).hasSize(2);
    }

    private TaskId registered(String content) {
        var task = Given.task(content, LocalDate.of(2026, 7, 20), List.of("so-tai-chinh:Sở Tài chính"), List.of());
        office.register(Given.directive("12/UBND-TH", LocalDate.of(2026, 5, 4), task));
        return new TaskId(task.id());
    }

    private Assignment lead(TaskId id) {
        return office.get(Tasks.class)
                .find(Given.OFFICE, id)
                .orElseThrow()
                .leads()
                .getFirst();
    }
}

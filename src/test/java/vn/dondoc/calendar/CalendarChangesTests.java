package vn.dondoc.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.audit.Actor;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;
import vn.dondoc.testing.Wiring;

abstract class CalendarChangesTests {

    static class OnH2Tests extends CalendarChangesTests {
        @Override
        DataSource database() {
            return Databases.h2();
        }
    }

    static class OnPostgresTests extends CalendarChangesTests {
        @Override
        DataSource database() {
            return Databases.postgres();
        }
    }

    private static final LocalDate NOV_20 = LocalDate.of(2026, 11, 20);
    private static final LocalDate NOV_23 = LocalDate.of(2026, 11, 23);
    private static final LocalDate NOV_28 = LocalDate.of(2026, 11, 28);
    private static final Actor ADMINISTRATOR = new Actor(Actor.Kind.PERSON, "qt", "Quản trị");
    private static final CalendarChange SWAP = CalendarChange.Days.swap(NOV_23, NOV_28, "Công văn số 1/VPCP-KGVX");

    private final MovableClock clock = new MovableClock("2026-11-02T02:00:00Z");
    private final WorkingCalendar calendar = WorkingCalendar.shipped();
    private final DayAfter due = new DayAfter();
    private Wiring wiring;

    /** One thing due one working day behind 20/11/2026. */
    private final class DayAfter implements Affected {

        private LocalDate day = NOV_23;

        @Override
        public List<Move> moves(WorkingCalendar changed) {
            var then = changed.plus(NOV_20, 1);
            return then.equals(day) ? List.of() : List.of(new Move("task", new UUID(0, 1), "Việc", day, then, "/"));
        }

        @Override
        public boolean move(Move move, Actor actor, String reason) {
            day = move.to();
            return true;
        }
    }

    abstract DataSource database();

    @BeforeEach
    void open() {
        wiring = Wiring.over(
                database(),
                clock,
                Path.of("target/test-data"),
                Map.of(WorkingCalendar.class, calendar, Affected.class, due),
                DecidedDays.class,
                CalendarChanges.class,
                AuditTrail.class);
    }

    @AfterEach
    void close() {
        wiring.close();
    }

    @Test
    void aSwapTellsWhatItWouldMoveAndMovesNothingByItself() {
        assertThat(changes().moves(SWAP)).singleElement().satisfies(move -> {
            assertThat(move.from()).isEqualTo(NOV_23);
            assertThat(move.to()).isEqualTo(LocalDate.of(2026, 11, 25));
        });
        assertThat(calendar.works(NOV_23)).isTrue();
        assertThat(due.day).isEqualTo(NOV_23);
    }

    @Test
    void onlyWhatAPersonChoseMoves() {
        assertThat(changes().decide(SWAP, Set.of(), ADMINISTRATOR)).isZero();

        assertThat(calendar.works(NOV_23)).isFalse();
        assertThat(calendar.works(NOV_28)).isTrue();
        assertThat(due.day).isEqualTo(NOV_23);

        changes().decide(new CalendarChange.Withdrawal(NOV_28), Set.of("task:" + new UUID(0, 1)), ADMINISTRATOR);
        assertThat(due.day).isEqualTo(LocalDate.of(2026, 11, 25));
        assertThat(calendar.works(NOV_28)).isFalse();
    }

    @Test
    void whatWasDecidedIsFollowedAfterARestartToo() {
        changes().decide(SWAP, Set.of(), ADMINISTRATOR);

        var afterRestart = WorkingCalendar.shipped();
        try (var again = Wiring.over(
                wiring.get(DataSource.class),
                clock,
                Path.of("target/test-data"),
                Map.of(WorkingCalendar.class, afterRestart, Affected.class, due),
                DecidedDays.class,
                CalendarChanges.class,
                AuditTrail.class)) {
            assertThat(again.get(CalendarChanges.class).decided()).hasSize(2);
            assertThat(afterRestart.works(NOV_23)).isFalse();
        }
    }

    @Test
    void aYearlyFileTakesThePlaceOfWhatIsExpected() {
        assertThat(calendar.complete(2027)).isFalse();

        changes().decide(new CalendarChange.Year("""
                        year: 2027
                        basis: Thông báo số 1/TB-BNV
                        rest: { 05/02: Tết, 08/02: Tết }
                        swaps: []
                        """), Set.of(), ADMINISTRATOR);

        assertThat(calendar.complete(2027)).isTrue();
        assertThat(calendar.restsBecause(LocalDate.of(2027, 2, 8))).isEqualTo("Tết");
        assertThat(wiring.get(AuditTrail.class).of("calendar", "calendar"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail()).contains("2027", "Thông báo số 1/TB-BNV"));
    }

    @Test
    void aBrokenFileIsRefusedWithItsReason() {
        assertThatThrownBy(() -> new CalendarChange.Year("year: 2027\nrest: { 32/13: Tết }"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("không đọc được");
    }

    private CalendarChanges changes() {
        return wiring.get(CalendarChanges.class);
    }
}

package vn.dondoc.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.calendar.Period;
import vn.dondoc.regulation.Regulations;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;
import vn.dondoc.tracking.Given;
import vn.dondoc.tracking.RandomHistory;
import vn.dondoc.tracking.TrackedOffice;

/** A random history of two years, counted by the program and again by plain SQL, at many instants and for many periods. */
abstract class CountedTwiceContract {

    static class OnH2Tests extends CountedTwiceContract {
        @Override
        DataSource database() {
            return Databases.h2();
        }
    }

    static class OnPostgresTests extends CountedTwiceContract {
        @Override
        DataSource database() {
            return Databases.postgres();
        }
    }

    private static final int TASKS = Boolean.getBoolean("dondoc.long") ? 600 : 90;
    private static final int INSTANTS = Boolean.getBoolean("dondoc.long") ? 200 : 14;

    private static final int PAGE = 23;

    private final MovableClock clock = new MovableClock("2025-01-06T02:00:00Z");
    private final Instant begun = clock.instant();
    private final Random random = new Random(20261121);
    private TrackedOffice office;
    private Figures figures;
    private SecondCount second;

    abstract DataSource database();

    @BeforeEach
    void live() {
        DataSource database = database();
        office = TrackedOffice.over(
                database, clock, Map.of(Regulations.class, Regulations.shipped("ninh-hai")), Figures.class);
        figures = office.get(Figures.class);
        second = new SecondCount(JdbcClient.create(database));
        new RandomHistory(office, clock, random).live(TASKS);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void everyFigureIsWhatASecondCountByPlainSqlFinds() {
        for (int i = 0; i < INSTANTS; i++) {
            Instant asOf = anInstant();
            Period period = aPeriod();
            Cut cut = Cut.at(Unit.TASKS, period, asOf);

            Counts counts = figures.counts(Given.OFFICE, cut, Filter.NONE);

            assertThat(counts).as("%s at %s", period, asOf).isEqualTo(second.tasks(period.from(), cut.closing(), asOf));
            assertThat(counts.done()
                            + counts.awaiting()
                            + counts.returned()
                            + counts.inProgress()
                            + counts.notStarted())
                    .isEqualTo(counts.total());
        }
    }

    @Test
    void whatAPeriodCarriesOverIsWhatTheOneBeforeLeftUnfinished() {
        for (int i = 0; i < INSTANTS; i++) {
            Instant asOf = anInstant();
            Period period = aPeriod();
            if (!period.from().isAfter(day(asOf))) {
                var before = new Period(LocalDate.of(2024, 1, 1), period.from().minusDays(1));
                assertThat(figures.counts(Given.OFFICE, Cut.at(Unit.TASKS, period, asOf), Filter.NONE)
                                .carriedOver())
                        .as("%s at %s", period, asOf)
                        .isEqualTo(figures.counts(Given.OFFICE, Cut.at(Unit.TASKS, before, asOf), Filter.NONE)
                                .pending());
            }
        }
    }

    @Test
    void everyFigureOpensExactlyTheRowsItCounts() {
        for (int i = 0; i < INSTANTS / 7; i++) {
            Period period = aPeriod();
            for (Unit unit : Unit.values()) {
                opens(Cut.at(unit, period, anInstant()));
                opens(Cut.now(unit, period, clock));
            }
        }
    }

    private void opens(Cut cut) {
        Counts counts = figures.counts(Given.OFFICE, cut, Filter.NONE);
        for (Measure measure : Measure.values()) {
            int rows = opened(cut, Filter.NONE.with(measure));
            assertThat(rows)
                    .as("%s of %s", measure, cut)
                    .isEqualTo(
                            measure == Measure.SOON
                                    ? figures.soon(Given.OFFICE, cut, Filter.NONE)
                                    : counts.of(measure));
        }
        for (Axis axis : Axis.values()) {
            if (axis == Axis.AGENCY && cut.unit() == Unit.TASKS) {
                continue;
            }
            int total = 0;
            for (Group group : figures.by(Given.OFFICE, cut, Filter.NONE, axis)) {
                total += group.counts().total();
                assertThat(opened(cut, Filter.NONE.with(axis, group.key()).with(Measure.OVERDUE)))
                        .isEqualTo(group.counts().overdue());
            }
            assertThat(total).as("%s of %s", axis, cut).isEqualTo(counts.total());
        }
    }

    /** Page by page; no row comes twice and none is left out, whatever the order. */
    private int opened(Cut cut, Filter filter) {
        Order order = Order.values()[random.nextInt(Order.values().length)];
        var seen = new ArrayList<UUID>();
        After after = null;
        while (true) {
            List<ListedTask> page = figures.rows(Given.OFFICE, cut, filter, order, after, PAGE);
            page.forEach(row -> seen.add(row.id()));
            if (page.size() < PAGE) {
                assertThat(new HashSet<>(seen)).hasSize(seen.size());
                return seen.size();
            }
            after = After.read(page.getLast().place().written()).orElseThrow();
        }
    }

    @Test
    void whatStandsNowIsWhatTheHistoryTells() {
        var period = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 12, 31));
        for (Unit unit : Unit.values()) {
            Cut now = Cut.now(unit, period, clock);
            Cut then = Cut.at(unit, period, clock.instant());
            assertThat(now.asOf()).isNull();
            assertThat(figures.counts(Given.OFFICE, now, Filter.NONE))
                    .isEqualTo(figures.counts(Given.OFFICE, then, Filter.NONE));
            assertThat(figures.rows(Given.OFFICE, now, Filter.NONE, Order.URGENCY, null, 10_000))
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("lastSaid", "agencies", "place")
                    .isEqualTo(figures.rows(Given.OFFICE, then, Filter.NONE, Order.URGENCY, null, 10_000));
            for (Axis axis : Axis.values()) {
                if (axis != Axis.AGENCY || unit != Unit.TASKS) {
                    assertThat(figures.by(Given.OFFICE, now, Filter.NONE, axis))
                            .isEqualTo(figures.by(Given.OFFICE, then, Filter.NONE, axis));
                }
            }
        }
    }

    @Test
    void aReportCountsAndListsWhatThePagesDo() {
        for (int i = 0; i < 4; i++) {
            Instant asOf = anInstant();
            Period period = aPeriod();
            Cut cut = Cut.at(Unit.TASKS, period, asOf);

            PeriodFigures report = figures.of(Given.OFFICE, period, asOf);

            assertThat(report.tasks()).isEqualTo(figures.counts(Given.OFFICE, cut, Filter.NONE));
            var listed = figures.rows(Given.OFFICE, cut, Filter.NONE, Order.NEWEST, null, 10_000);
            assertThat(figures.tasks(Given.OFFICE, period, asOf).stream().map(one -> one.task() + " " + one.standing()))
                    .containsExactlyInAnyOrderElementsOf(listed.stream()
                            .map(one -> one.id() + " " + one.standing())
                            .toList());
            assertThat(report.agencies().stream()
                            .filter(one -> one.lead().total() > 0)
                            .map(one -> new Group(one.agency(), one.lead())))
                    .containsExactlyElementsOf(
                            figures.by(Given.OFFICE, cut.of(Unit.ASSIGNMENTS), Filter.NONE, Axis.AGENCY));
        }
    }

    @Test
    void theHistoryKnowsEveryKindOfStanding() {
        Counts ever = figures.counts(Given.OFFICE, Cut.ever(clock), Filter.NONE);
        for (Measure measure : Measure.values()) {
            if (measure != Measure.SOON && measure != Measure.CARRIED_OVER) {
                assertThat(ever.of(measure)).as(measure.name()).isPositive();
            }
        }
    }

    @Test
    void wordsFindWhatIsWrittenWithMarksAndTheirTypist() {
        Cut cut = Cut.ever(clock);
        var typed = new Filter(Measure.TOTAL, Map.of(), null, null, "giai ngan 1/ubnd", null, null);
        assertThat(figures.rows(Given.OFFICE, cut, typed, Order.NEWEST, null, 500))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.subject() + row.content()).contains("giải ngân"))
                .allSatisfy(row -> assertThat(row.number()).contains("1/UBND"));
        var percent = new Filter(Measure.TOTAL, Map.of(), null, null, "%", null, null);
        assertThat(figures.rows(Given.OFFICE, cut, percent, Order.NEWEST, null, 500))
                .isEmpty();
    }

    private Instant anInstant() {
        long lived = Duration.between(begun, clock.instant()).toMinutes();
        return begun.plus(Duration.ofMinutes(random.nextLong(lived + 1)));
    }

    private Period aPeriod() {
        LocalDate from = LocalDate.of(2025, 1, 1).plusMonths(random.nextInt(24));
        return new Period(from, from.plusMonths(1 + random.nextInt(12)).minusDays(1));
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(OfficeClock.ZONE).toLocalDate();
    }

    /** Counts by asking of each task, with EXISTS and NOT EXISTS, what is said of it in words; shares nothing with the program's SQL. */
    private record SecondCount(JdbcClient jdbc) {

        private static final String LAST = """
                WITH last AS (
                    SELECT h.assignment_id, h.progress, h.due_on, h.extensions, a.task_id, a.part, d.issued_on,
                           COALESCE(h.judged_on, h.completed_on) AS done_on, COALESCE(h.red_after, h.due_on) AS last_day
                    FROM assignment_history h
                        JOIN assignment a ON a.id = h.assignment_id
                        JOIN task t ON t.id = a.task_id
                        JOIN directive d ON d.id = t.directive_id
                    WHERE h.at <= :asOf AND a.part <> 'SUB' AND d.issued_on <= :closing
                        AND NOT EXISTS (SELECT 1 FROM assignment_history newer
                                        WHERE newer.assignment_id = h.assignment_id AND newer.at <= :asOf AND newer.id > h.id)
                ),
                lead AS (
                    SELECT l.* FROM last l
                    WHERE l.progress <> 'TAKEN_BACK'
                        AND (l.part = 'LEAD'
                             OR NOT EXISTS (SELECT 1 FROM last o
                                            WHERE o.task_id = l.task_id AND o.part = 'LEAD' AND o.progress <> 'TAKEN_BACK'))
                ),
                asked AS (SELECT DISTINCT l.task_id, l.issued_on FROM lead l)
                SELECT COUNT(*) FROM asked x WHERE
                """;
        private static final String DONE = "l.progress IN ('DONE', 'CLOSED') AND l.done_on <= :closing";
        private static final String OPEN = "NOT (" + DONE
                + ") AND NOT (l.progress = 'AWAITING_CONFIRMATION' AND l.done_on <= :closing) AND l.progress <> 'RETURNED'";
        private static final String ALL_DONE = none("NOT (" + DONE + ")") + " AND " + some("l.done_on >= :start");
        private static final String LATE = some("l.done_on > l.due_on");
        private static final String UNTOUCHED = none("l.progress <> 'NOT_STARTED'");
        private static final String OVERDUE = some(OPEN + " AND l.last_day < :closing");
        private static final String RUNNING = some(OPEN) + " AND NOT " + UNTOUCHED;
        private static final String UNDATED = "(" + some(OPEN) + " AND " + none(OPEN + " AND l.due_on IS NOT NULL")
                + " OR " + none(OPEN) + " AND " + none("l.due_on IS NOT NULL") + ")";
        private static final String COUNTS = "(" + ALL_DONE + " OR " + some("NOT (" + DONE + ")") + ")";

        Counts tasks(LocalDate start, LocalDate closing, Instant asOf) {
            java.util.function.ToIntFunction<String> count = condition -> jdbc.sql(LAST + condition)
                    .param("asOf", asOf.atOffset(ZoneOffset.UTC))
                    .param("closing", closing)
                    .param("start", start)
                    .query(Integer.class)
                    .single();
            return new Counts(
                    count.applyAsInt(COUNTS + " AND x.issued_on < :start"),
                    count.applyAsInt(COUNTS + " AND x.issued_on >= :start"),
                    count.applyAsInt(ALL_DONE + " AND NOT " + LATE),
                    count.applyAsInt(ALL_DONE + " AND " + LATE),
                    count.applyAsInt(none(OPEN) + " AND " + none("l.progress = 'RETURNED'") + " AND "
                            + some("NOT (" + DONE + ")")),
                    count.applyAsInt(none(OPEN) + " AND " + some("l.progress = 'RETURNED'")),
                    count.applyAsInt(RUNNING + " AND NOT " + OVERDUE),
                    count.applyAsInt(RUNNING + " AND " + OVERDUE),
                    count.applyAsInt(UNTOUCHED + " AND NOT " + OVERDUE),
                    count.applyAsInt(UNTOUCHED + " AND " + OVERDUE),
                    count.applyAsInt(COUNTS + " AND " + UNDATED),
                    count.applyAsInt(COUNTS + " AND " + some("l.extensions > 0")));
        }

        private static String some(String condition) {
            return "EXISTS (SELECT 1 FROM lead l WHERE l.task_id = x.task_id AND " + condition + ")";
        }

        private static String none(String condition) {
            return "NOT " + some(condition);
        }
    }
}

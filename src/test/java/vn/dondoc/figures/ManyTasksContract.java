package vn.dondoc.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.calendar.Period;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;
import vn.dondoc.tracking.Given;
import vn.dondoc.vietnamese.Vietnamese;

/** The first page of a list at 200,000 tasks, in milliseconds on standard output: {@code -Ddondoc.long=true}. */
@EnabledIfSystemProperty(named = "dondoc.long", matches = "true")
abstract class ManyTasksContract {

    static class OnH2Tests extends ManyTasksContract {
        @Override
        DataSource database() {
            return Databases.h2OnDisk();
        }
    }

    static class OnPostgresTests extends ManyTasksContract {
        @Override
        DataSource database() {
            return Databases.postgres();
        }
    }

    private static final int TASKS = 200_000;
    private static final int AGENCIES = 150;
    private static final List<String> STATES = List.of(
            "NOT_STARTED",
            "IN_PROGRESS",
            "IN_PROGRESS",
            "AWAITING_CONFIRMATION",
            "RETURNED",
            "DONE",
            "DONE",
            "DONE",
            "CLOSED",
            "CLOSED");
    private static final String[] WORDS =
            "rà soát giải ngân vốn đầu tư công tiến độ báo cáo kết quả kiểm tra phòng chống dịch bệnh thiên tai đất đai khoáng sản"
                    .split(" ");

    private final MovableClock clock = new MovableClock("2026-06-15T02:00:00Z");
    private final LocalDate today = LocalDate.of(2026, 6, 15);

    abstract DataSource database();

    @Test
    void theFirstPageComesWithinTwoHundredMilliseconds() throws SQLException {
        DataSource database = database();
        fill(database);
        var figures = new Figures(
                org.springframework.jdbc.core.simple.JdbcClient.create(database),
                WorkingCalendar.shipped(),
                java.util.Optional.of(vn.dondoc.search.FilledTaskWords.over(database, clock)));
        Cut ever = Cut.ever(clock);
        Cut year = Cut.now(Unit.TASKS, new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)), clock);
        Viewer agency = Given.agency("co-quan-7");
        var slow = new ArrayList<String>();
        first(slow, "all", figures, Given.OFFICE, ever, Filter.NONE, Order.URGENCY);
        first(slow, "all, newest", figures, Given.OFFICE, ever, Filter.NONE, Order.NEWEST);
        first(slow, "all, by agency", figures, Given.OFFICE, ever, Filter.NONE, Order.AGENCY);
        first(slow, "overdue", figures, Given.OFFICE, ever, Filter.NONE.with(Measure.OVERDUE), Order.URGENCY);
        first(slow, "awaiting", figures, Given.OFFICE, ever, Filter.NONE.with(Measure.AWAITING), Order.URGENCY);
        first(
                slow,
                "done late this year",
                figures,
                Given.OFFICE,
                year,
                Filter.NONE.with(Measure.DONE_LATE),
                Order.URGENCY);
        first(slow, "a field", figures, Given.OFFICE, ever, Filter.NONE.with(Axis.FIELD, "Lĩnh vực 3"), Order.URGENCY);
        first(
                slow,
                "a signer",
                figures,
                Given.OFFICE,
                ever,
                Filter.NONE.with(Axis.LEADER, "Phó Chủ tịch 2"),
                Order.URGENCY);
        first(
                slow,
                "one body",
                figures,
                Given.OFFICE,
                ever,
                new Filter(Measure.TOTAL, Map.of(), "Cơ quan 9", null, null, null, null),
                Order.URGENCY);
        first(
                slow,
                "mine",
                figures,
                Given.OFFICE,
                ever,
                new Filter(Measure.TOTAL, Map.of(), null, null, null, "cv3", null),
                Order.URGENCY);
        first(slow, "words", figures, Given.OFFICE, ever, words("giai ngan khoang san"), Order.URGENCY);
        first(slow, "rare words", figures, Given.OFFICE, ever, words("nhiem vu 123456"), Order.URGENCY);
        first(
                slow,
                "an agency's",
                figures,
                agency,
                ever,
                new Filter(Measure.TOTAL, Map.of(), null, new AgencyId("co-quan-7"), null, null, null),
                Order.URGENCY);
        under(
                slow,
                "whole count of the year, by signer and field",
                () -> figures.grouped(Given.OFFICE, year, Filter.NONE, List.of(Axis.LEADER, Axis.FIELD)));
        under(slow, "by agency", () -> figures.by(Given.OFFICE, year.of(Unit.ASSIGNMENTS), Filter.NONE, Axis.AGENCY));
        under(slow, "due soon", () -> figures.soon(Given.OFFICE, year, Filter.NONE));
        time(
                "half-year report as of yesterday",
                () -> figures.of(
                        Given.OFFICE,
                        new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30)),
                        clock.instant().minusSeconds(86_400)));
        assertThat(slow).isEmpty();
    }

    private static Filter words(String words) {
        return new Filter(Measure.TOTAL, Map.of(), null, null, words, null, null);
    }

    private void first(
            List<String> slow, String what, Figures figures, Viewer viewer, Cut cut, Filter filter, Order order) {
        under(slow, "first page, " + what, () -> figures.listed(viewer, cut, filter, order, null, 51, 1001));
    }

    private void under(List<String> slow, String what, Runnable work) {
        long took = time(what, work);
        if (took > 200) {
            slow.add(what + ": " + took + " ms");
        }
    }

    private long time(String what, Runnable work) {
        var threads = java.lang.management.ManagementFactory.getThreadMXBean();
        long[] took = new long[5];
        long[] computed = new long[5];
        for (int i = 0; i < took.length; i++) {
            long start = System.nanoTime();
            long before = threads.getCurrentThreadCpuTime();
            work.run();
            took[i] = (System.nanoTime() - start) / 1_000_000;
            computed[i] = (threads.getCurrentThreadCpuTime() - before) / 1_000_000;
        }
        Arrays.sort(took);
        Arrays.sort(computed);
        System.out.printf(
                "%s %s: %d ms, of which this thread computed %d (slowest of five %d)%n",
                getClass().getSimpleName(), what, took[2], computed[2], took[4]);
        return took[2];
    }

    void fill(DataSource database) throws SQLException {
        var random = new Random(1);
        try (Connection to = database.getConnection()) {
            to.setAutoCommit(false);
            var directive = to.prepareStatement("""
                    INSERT INTO directive (id, document_id, number, document_type, issuer, issued_on, subject, signer, urgency, visibility,
                                           field, confirmed_by, confirmed_at, registered_at)
                    VALUES (?, ?, ?, 'CONG_VAN', 'UBND tỉnh Đắk Lắk', ?, ?, ?, 'NONE', 'ASSIGNED_AGENCIES', ?, 'chi', ?, ?)""");
            var task = to.prepareStatement("""
                    INSERT INTO task (id, directive_id, position, content, with_deadline, must_report, progress, due_on, late, lead_names,
                                      lead_key, assigned_on, done_on, turn, sort_on, words, tracker, of_field, of_signer, moved_at,
                                      last_done)
                    VALUES (?, ?, 1, ?, TRUE, TRUE, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");
            var part = to.prepareStatement("""
                    INSERT INTO assignment (id, task_id, part, position, agency_id, agency_name, agency_key, due_on, progress, completed_on,
                                            done_on, counted, given_on, turn, late, sort_on, version)
                    VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""");
            var history = to.prepareStatement("""
                    INSERT INTO assignment_history (assignment_id, at, step, progress, due_on, completed_on, agency_id, agency_name, actor_id,
                                                    actor_name, text)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'chi', 'Chị Chi', 'Đang thực hiện')""");
            UUID of = null;
            LocalDate issued = today;
            String signer = "";
            String field = "";
            for (int i = 0; i < TASKS; i++) {
                if (i % 3 == 0) {
                    of = new UUID(random.nextLong(), random.nextLong());
                    issued = today.minusDays(random.nextInt(2000));
                    signer = "Phó Chủ tịch " + random.nextInt(5);
                    field = "Lĩnh vực " + random.nextInt(20);
                    set(
                            directive,
                            of,
                            new UUID(random.nextLong(), random.nextLong()),
                            i + "/UBND-TH",
                            issued,
                            "Về việc " + say(random, 8),
                            signer,
                            field,
                            at(issued),
                            at(issued));
                }
                boolean open = today.toEpochDay() - issued.toEpochDay() < 200;
                String state = open
                        ? STATES.get(random.nextInt(STATES.size()))
                        : random.nextInt(60) == 0 ? "IN_PROGRESS" : "CLOSED";
                LocalDate due = random.nextInt(8) == 0 ? null : issued.plusDays(10 + random.nextInt(120));
                boolean finished = state.equals("DONE") || state.equals("CLOSED");
                LocalDate done =
                        finished || state.startsWith("AWAIT") ? min(today, issued.plusDays(random.nextInt(140))) : null;
                int turn = finished ? 2 : state.startsWith("AWAIT") || state.equals("RETURNED") ? 1 : 0;
                LocalDate moved = state.equals("NOT_STARTED") ? issued : done == null ? today : done;
                boolean late = done != null && due != null && done.isAfter(due);
                int lead = random.nextInt(AGENCIES);
                var id = new UUID(random.nextLong(), random.nextLong());
                String content = "Nhiệm vụ " + i + " " + say(random, 25);
                String name = "Cơ quan " + lead;
                set(
                        task,
                        id,
                        of,
                        content,
                        state,
                        due,
                        late,
                        name,
                        "co quan " + lead,
                        issued,
                        done,
                        turn,
                        due == null ? LocalDate.of(9999, 12, 31) : due,
                        Vietnamese.fold(content + " " + i / 3 * 3 + "/UBND-TH " + name),
                        "cv" + random.nextInt(40),
                        field,
                        signer,
                        at(moved),
                        done);
                for (String role : random.nextInt(4) == 0 ? List.of("LEAD", "COORDINATING") : List.of("LEAD")) {
                    int who = role.equals("LEAD") ? lead : random.nextInt(AGENCIES);
                    var one = new UUID(random.nextLong(), random.nextLong());
                    set(
                            part,
                            one,
                            id,
                            role,
                            "co-quan-" + who,
                            "Cơ quan " + who,
                            "co quan " + who,
                            due,
                            state,
                            done,
                            done,
                            role,
                            issued,
                            turn,
                            late,
                            due == null ? LocalDate.of(9999, 12, 31) : due);
                    set(
                            history,
                            one,
                            at(issued),
                            "ASSIGN",
                            "NOT_STARTED",
                            due,
                            null,
                            "co-quan-" + who,
                            "Cơ quan " + who);
                    if (!state.equals("NOT_STARTED")) {
                        set(
                                history,
                                one,
                                at(min(today, issued.plusDays(3))),
                                "UPDATE",
                                "IN_PROGRESS",
                                due,
                                null,
                                "co-quan-" + who,
                                "Cơ quan " + who);
                        set(
                                history,
                                one,
                                at(done == null ? today : done),
                                "REPORT",
                                state,
                                due,
                                done,
                                "co-quan-" + who,
                                "Cơ quan " + who);
                    }
                }
                if (i % 2000 == 1999) {
                    for (PreparedStatement batch : List.of(directive, task, part, history)) {
                        batch.executeBatch();
                    }
                    to.commit();
                }
            }
            for (PreparedStatement batch : List.of(directive, task, part, history)) {
                batch.executeBatch();
            }
            to.commit();
            to.setAutoCommit(true);
            to.createStatement().execute("ANALYZE");
        }
    }

    private static void set(PreparedStatement into, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            into.setObject(i + 1, values[i]);
        }
        into.addBatch();
    }

    private static String say(Random random, int words) {
        var said = new StringBuilder();
        for (int i = 0; i < words; i++) {
            said.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
        }
        return said.toString().strip();
    }

    private static OffsetDateTime at(LocalDate day) {
        return day.atTime(2, 0).atOffset(ZoneOffset.UTC);
    }

    private static LocalDate min(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}

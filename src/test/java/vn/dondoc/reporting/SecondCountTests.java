package vn.dondoc.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.calendar.Period;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.figures.AgencyCounts;
import vn.dondoc.figures.Counts;
import vn.dondoc.figures.PeriodFigures;

/** The figures of every kind of report over the fixed year, counted a second time by plain SQL: both must agree. */
class SecondCountTests {

    private final FixedOffice year = FixedOffice.year();
    private final JdbcClient jdbc = year.office.get(JdbcClient.class);

    @ParameterizedTest
    @EnumSource(
            value = ReportKind.class,
            names = {"AGENCY", "DIGEST"},
            mode = EnumSource.Mode.EXCLUDE)
    void theWholeAuthorityAndThePeriodBefore(ReportKind kind) {
        Snapshot snapshot = year.draft(kind).snapshot();

        same(snapshot.figures());
        PeriodFigures before = Objects.requireNonNull(snapshot.before());
        assertThat(before.period().to()).isBefore(snapshot.figures().period().to());
        same(before);
    }

    private void same(PeriodFigures figures) {
        PlainCounts plain = plain(figures);
        Counts counts = figures.tasks();
        String of = figures.period().toString();
        assertThat(counts.total()).as(of).isEqualTo(plain.total());
        assertThat(counts.carriedOver()).as(of).isEqualTo(plain.carriedOver());
        assertThat(counts.done()).as(of).isEqualTo(plain.done());
        assertThat(counts.doneLate()).as(of).isEqualTo(plain.doneLate());
        assertThat(counts.overdue()).as(of).isEqualTo(plain.overdue());
        assertThat(counts.awaiting()).as(of).isEqualTo(plain.awaiting());
        assertThat(counts.withoutDeadline()).as(of).isEqualTo(plain.withoutDeadline());
        for (AgencyCounts agency : figures.agencies()) {
            same(agency, plain);
        }
    }

    private static void same(AgencyCounts agency, PlainCounts plain) {
        String own = agency.agency();
        String led = PlainCounts.LED + PlainCounts.OF_AGENCY;
        Counts counts = agency.lead();
        assertThat(counts.total()).as(own).isEqualTo(plain.number(led, own));
        assertThat(counts.doneInTime())
                .as(own)
                .isEqualTo(plain.number(
                        led + PlainCounts.LED_DONE + " AND (a.due_on IS NULL OR a.completed_on <= a.due_on)", own));
        assertThat(counts.doneLate())
                .as(own)
                .isEqualTo(plain.number(led + PlainCounts.LED_DONE + " AND a.completed_on > a.due_on", own));
        assertThat(counts.overdue()).as(own).isEqualTo(plain.number(led + PlainCounts.LED_OVERDUE, own));
        assertThat(counts.returned()).as(own).isEqualTo(plain.number(led + " AND a.progress = 'RETURNED'", own));
        assertThat(agency.coordinating()).as(own).isEqualTo(plain.number(BESIDE, own));
    }

    /** Counted while its task still is. */
    private static final String BESIDE = """
            SELECT COUNT(*) FROM assignment a JOIN task t ON t.id = a.task_id JOIN directive d ON d.id = t.directive_id
            WHERE a.part = 'COORDINATING' AND a.progress <> 'TAKEN_BACK' AND d.issued_on <= :closing
                AND NOT (a.progress IN ('DONE', 'CLOSED') AND a.completed_on < :start)
                AND a.agency_name = :agency
            """;

    @Test
    void theTableThatComparesSaysWhatBothPeriodsSay() {
        Snapshot snapshot = year.draft(ReportKind.YEAR).snapshot();
        PlainCounts now = plain(snapshot.figures());
        PlainCounts then = plain(Objects.requireNonNull(snapshot.before()));

        assertThat(cells(snapshot.grids().getFirst(), 1, 2, 3))
                .containsExactly(
                        compared(now.total(), then.total()),
                        compared(now.carriedOver(), then.carriedOver()),
                        compared(now.total() - now.carriedOver(), then.total() - then.carriedOver()),
                        compared(now.done(), then.done()),
                        compared(now.done() - now.doneLate(), then.done() - then.doneLate()),
                        compared(now.doneLate(), then.doneLate()),
                        compared(now.total() - now.done(), then.total() - then.done()),
                        compared(now.overdue(), then.overdue()));
    }

    private static List<Object> compared(int now, int then) {
        int more = now - then;
        return List.of(now, then, more > 0 ? "+" + more : more < 0 ? "−" + -more : "0");
    }

    @Test
    void theChartShowsEachPartUnderItsName() {
        Snapshot snapshot = year.draft(ReportKind.YEAR).snapshot();
        Chart chart = snapshot.charts().getFirst();

        for (Chart.Bar bar : chart.bars()) {
            PlainCounts plain = plain(snapshot.figures());
            String led = PlainCounts.LED + PlainCounts.OF_AGENCY;
            int total = plain.number(led, bar.label());
            int done = plain.number(led + PlainCounts.LED_DONE, bar.label());
            int late = plain.number(led + PlainCounts.LED_DONE + " AND a.completed_on > a.due_on", bar.label());
            int overdue = plain.number(led + PlainCounts.LED_OVERDUE, bar.label());
            assertThat(bar.values())
                    .as("%s: %s", bar.label(), chart.series())
                    .containsExactly(done - late, late, overdue, total - done - overdue);
        }
        assertThat(chart.series())
                .containsExactly(
                        "Đã thực hiện trong hạn",
                        "Đã thực hiện quá hạn",
                        "Chưa hoàn thành, quá hạn",
                        "Chưa hoàn thành, trong hạn");
    }

    @ParameterizedTest
    @EnumSource(names = {"WEEK", "SESSION"})
    void aSheetListsWhatIsLateAndWhatComes(ReportKind kind) {
        Snapshot snapshot = year.draft(kind).snapshot();
        PlainCounts plain = plain(snapshot.figures());
        LocalDate until = snapshot.figures().closing().plusDays(kind == ReportKind.WEEK ? 7 : 30);

        assertThat(tasks(snapshot.grids().get(0)))
                .isEqualTo(plain.overdueTasks())
                .isNotEmpty();
        assertThat(tasks(snapshot.grids().get(1))).isEqualTo(plain.dueUntil(until));
        assertThat(plain.dueUntil(snapshot.figures().closing().plusDays(30))).isNotEmpty();
    }

    @Test
    void theListOfWhatIsOverdueHasEveryPartWithItsCause() {
        Grid grid = year.draft(ReportKind.OVERDUE).snapshot().grids().getFirst();
        PlainCounts plain = plain(ReportKind.OVERDUE);

        List<String> expected = jdbc.sql("""
                        SELECT a.agency_name || ' ' || d.number || ' ' || COALESCE(
                            (SELECT h.text FROM assignment_history h WHERE h.step = 'EXPLAIN' AND h.id =
                                (SELECT MAX(e.id) FROM assignment_history e WHERE e.assignment_id = a.id AND e.step = 'EXPLAIN')),
                            'Chưa nêu nguyên nhân')
                        FROM assignment a JOIN task t ON t.id = a.task_id JOIN directive d ON d.id = t.directive_id
                        WHERE a.part = 'LEAD' AND a.progress IN ('IN_PROGRESS', 'NOT_STARTED') AND a.due_on < :closing
                        """)
                .param("closing", FixedOffice.CLOSING)
                .query(String.class)
                .list();
        assertThat(grid.rows())
                .extracting(row -> row.cells().get(1) + " "
                        + String.valueOf(row.cells().get(2)).split(" ")[0] + " "
                        + row.cells().get(6))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(grid.rows())
                .hasSize(plain.number(PlainCounts.LED + PlainCounts.LED_OVERDUE, ""))
                .hasSizeGreaterThan(5);
    }

    @Test
    void anAgencysOwnReportCountsWhatItLeads() {
        Snapshot snapshot = year.draft(ReportKind.AGENCY).snapshot();
        Concerned agency = Objects.requireNonNull(FixedOffice.agency(ReportKind.AGENCY));
        for (PeriodFigures figures : List.of(snapshot.figures(), Objects.requireNonNull(snapshot.before()))) {
            same(figures.agencies().getFirst(), plain(figures));
            assertThat(figures.tasks()).isEqualTo(figures.agencies().getFirst().lead());
        }
        PlainCounts plain = plain(snapshot.figures());
        assertThat(tasksByContent(snapshot.grids().getFirst()))
                .containsExactlyInAnyOrderElementsOf(plain.list(
                        PlainCounts.LED.replace("COUNT(*)", "t.content") + PlainCounts.OF_AGENCY, agency.name()));
    }

    @Test
    void theDigestTellsAnAgencyWhatIsNewWhatComesAndWhatIsLate() {
        Snapshot snapshot = year.draft(ReportKind.DIGEST).snapshot();
        String agency =
                Objects.requireNonNull(FixedOffice.agency(ReportKind.DIGEST)).name();
        PlainCounts plain = plain(snapshot.figures());
        String led = PlainCounts.LED.replace("COUNT(*)", "t.content") + PlainCounts.OF_AGENCY;
        String open = led + " AND a.progress IN ('IN_PROGRESS', 'NOT_STARTED')";

        assertThat(snapshot.grids())
                .extracting(SecondCountTests::tasksByContent)
                .containsExactly(
                        plain.list(led + " AND d.issued_on >= :start", agency),
                        plain.list(
                                open + " AND a.due_on BETWEEN :closing AND DATE '"
                                        + snapshot.figures().closing().plusDays(14) + "'",
                                agency),
                        plain.list(open + " AND a.due_on < :closing", agency))
                .doesNotContain(List.of());
        same(snapshot.figures().agencies().getFirst(), plain);
    }

    @Test
    void registersAreWhole() {
        Period of = FixedOffice.period(ReportKind.YEAR);
        assertThat(year.draft(ReportKind.DOCUMENT_REGISTER)
                        .snapshot()
                        .grids()
                        .getFirst()
                        .rows())
                .extracting(row -> String.valueOf(row.cells().get(1)))
                .containsExactlyElementsOf(jdbc.sql(
                                "SELECT d.number FROM directive d WHERE d.issued_on BETWEEN :start AND :finish ORDER BY d.issued_on")
                        .param("start", of.from())
                        .param("finish", of.to())
                        .query(String.class)
                        .list());
        assertThat(tasksByContent(
                        year.draft(ReportKind.TASK_REGISTER).snapshot().grids().getFirst()))
                .containsExactlyInAnyOrderElementsOf(jdbc.sql("""
                                SELECT t.content FROM task t JOIN directive d ON d.id = t.directive_id
                                WHERE d.issued_on BETWEEN :start AND :finish
                                    AND EXISTS (SELECT 1 FROM assignment a WHERE a.task_id = t.id AND a.progress <> 'TAKEN_BACK')
                                """)
                        .param("start", of.from())
                        .param("finish", of.to())
                        .query(String.class)
                        .list());
    }

    @Test
    void theRankingsScoresAreTheirFormula() {
        PlainCounts plain = plain(ReportKind.RANKING);
        String led = PlainCounts.LED + PlainCounts.OF_AGENCY;
        int agencies = 0;
        for (Grid grid : year.draft(ReportKind.RANKING).snapshot().grids()) {
            if (grid.columns().size() != 11) {
                continue;
            }
            for (Grid.Row row : grid.rows()) {
                String own = String.valueOf(row.cells().get(1));
                int inTime = plain.number(
                        led + PlainCounts.LED_DONE + " AND (a.due_on IS NULL OR a.completed_on <= a.due_on)", own);
                int late = plain.number(led + PlainCounts.LED_DONE + " AND a.completed_on > a.due_on", own);
                int running = plain.number(led + PlainCounts.LED_OVERDUE + " AND a.progress = 'IN_PROGRESS'", own);
                int untouched = plain.number(led + PlainCounts.LED_OVERDUE + " AND a.progress = 'NOT_STARTED'", own);
                int owed = plain.number(UPDATES, own);
                int told = plain.number(UPDATES + " AND a.first_updated_on <= a.first_update_by", own);
                boolean sent = plain.number(SENT + " AND r.issued_on <= DATE '2026-06-16'", own) > 0;
                double results =
                        (100.0 * inTime + 60.0 * late + 20.0 * running) / (inTime + late + running + untouched);
                double score = (results * 80 + 100.0 * told / owed * 10 + (sent ? 100.0 : 0) * 10) / 100;
                assertThat(row.cells().subList(3, 6)).as(own).containsExactly(inTime, late, running + untouched);
                assertThat(row.cells().get(7)).as(own).isEqualTo(told + "/" + owed);
                assertThat(row.cells().get(8)).as(own).isEqualTo(sent ? "1/1" : "0/1");
                assertThat(row.cells().get(9)).as(own).isEqualTo(Math.round(score * 10) / 10.0);
                agencies++;
            }
        }
        assertThat(agencies).isEqualTo(10);
        assertThat(year.draft(ReportKind.RANKING).snapshot().grids().stream().map(Grid::caption))
                .contains("Khối sở, ban, ngành", "Khối UBND cấp xã")
                .anyMatch(caption -> caption.startsWith("Cơ quan đã kết thúc"));
    }

    private static final String UPDATES = """
            SELECT COUNT(*) FROM assignment a
            WHERE a.progress <> 'TAKEN_BACK' AND a.first_update_by >= :start AND a.first_update_by < :closing
                AND a.agency_name = :agency""";
    private static final String SENT =
            "SELECT COUNT(*) FROM report r WHERE r.kind = 'AGENCY' AND r.released_at IS NOT NULL AND r.agency_name = :agency";

    @Test
    void whatTheOfficeFollowedUpIsCountedByUnitAndByPerson() {
        List<Grid> grids = year.draft(ReportKind.RANKING).snapshot().grids();
        Period of = FixedOffice.period(ReportKind.RANKING);
        for (String column : List.of("tracking_unit", "tracker")) {
            Grid grid = grids.get(grids.size() - (column.equals("tracking_unit") ? 2 : 1));
            Map<String, Integer> counted = new TreeMap<>();
            jdbc.sql("""
                            SELECT t.COLUMN AS whose, COUNT(*) AS n
                            FROM task t JOIN directive d ON d.id = t.directive_id
                            WHERE d.issued_on <= :closing
                                AND EXISTS (SELECT 1 FROM assignment a WHERE a.task_id = t.id AND a.part = 'LEAD'
                                                AND NOT (a.progress = 'DONE' AND a.completed_on < :start))
                            GROUP BY t.COLUMN
                            """.replace("COLUMN", column))
                    .param("start", of.from())
                    .param("closing", FixedOffice.CLOSING)
                    .query(row -> {
                        counted.put(row.getString("whose"), row.getInt("n"));
                    });
            assertThat(grid.rows().stream()
                            .collect(Collectors.toMap(
                                    row -> String.valueOf(row.cells().get(1)),
                                    row -> row.cells().get(2))))
                    .as(column)
                    .containsExactlyInAnyOrderEntriesOf(new TreeMap<>(counted));
        }
    }

    @Test
    void directivesEnteredLateAreFoundOneByOne() {
        assertThat(year.draft(ReportKind.REGISTRATION)
                        .snapshot()
                        .grids()
                        .getFirst()
                        .rows())
                .hasSize(late(FixedOffice.period(ReportKind.REGISTRATION)).size());
    }

    /** Whether each directive of the period was entered late. */
    private List<String> late(Period of) {
        return registered(of).entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Map<String, Boolean> registered(Period of) {
        Map<String, Boolean> late = new TreeMap<>();
        jdbc.sql("""
                        SELECT d.number, d.issued_on, d.registered_at,
                               (SELECT COUNT(*) FROM task t WHERE t.directive_id = d.id) AS tasks,
                               (SELECT COUNT(DISTINCT a.agency_name) FROM task t JOIN assignment a ON a.task_id = t.id
                                WHERE t.directive_id = d.id AND a.part = 'LEAD') AS agencies
                        FROM directive d
                        WHERE d.issued_on BETWEEN :start AND :finish
                        """).param("start", of.from()).param("finish", of.to()).query(row -> {
            boolean several = row.getInt("tasks") > 1 || row.getInt("agencies") > 1;
            LocalDate by = WorkingCalendar.shipped().plus(row.getObject("issued_on", LocalDate.class), several ? 5 : 2);
            LocalDate on = row.getObject("registered_at", OffsetDateTime.class)
                    .atZoneSameInstant(OfficeClock.ZONE)
                    .toLocalDate();
            late.put(row.getString("number"), on.isAfter(by));
        });
        return late;
    }

    @Test
    void theReportOnTheRegulationSaysHowItIsKept() {
        Draft draft = year.draft(ReportKind.ON_REGULATION);
        PlainCounts plain = plain(ReportKind.ON_REGULATION);
        Period of = FixedOffice.period(ReportKind.ON_REGULATION);
        int owed = plain.number(UPDATES.replace("AND a.agency_name = :agency", ""), "");
        int told = plain.number(
                UPDATES.replace("AND a.agency_name = :agency", "") + " AND a.first_updated_on <= a.first_update_by",
                "");
        String records =
                "SELECT COUNT(*) FROM conduct_record c WHERE c.record_on BETWEEN :start AND :closing AND c.kind = '%s'";

        assertThat(words(draft))
                .contains("đã cập nhật, chuyển theo dõi %d văn bản"
                        .formatted(registered(of).size()))
                .contains("%d văn bản cập nhật chậm".formatted(late(of).size()))
                .contains("còn %d nhiệm vụ chờ xác nhận".formatted(plain.awaiting()))
                .contains("Cập nhật tình hình lần đầu: %d/%d lượt giao đúng thời hạn (%s)"
                        .formatted(told, owed, percent(told, owed)))
                .contains("Chế độ báo cáo định kỳ: 7/10 báo cáo đúng thời hạn (70%)")
                .contains("%d quy định nội bộ".formatted(plain.number(records.formatted("INTERNAL_REGULATION"), "")))
                .contains("%d kế hoạch".formatted(plain.number(records.formatted("PLAN"), "")))
                .contains("%d lớp tập huấn".formatted(plain.number(records.formatted("TRAINING"), "")))
                .contains("có %d kiến nghị sửa đổi, bổ sung Quy chế, đã trả lời %d kiến nghị"
                        .formatted(
                                plain.number(records.formatted("AMENDMENT"), ""),
                                plain.number(records.formatted("AMENDMENT") + " AND c.answer IS NOT NULL", "")))
                .contains("Theo dõi, đôn đốc %d nhiệm vụ (năm trước: ".formatted(plain.total()))
                .contains(
                        "đã thực hiện %d nhiệm vụ (%s)".formatted(plain.done(), percent(plain.done(), plain.total())));
    }

    @Test
    void accessIsCountedByAgency() {
        Draft draft = year.draft(ReportKind.ACCESS);
        Period of = FixedOffice.period(ReportKind.ACCESS);
        var expected = new ArrayList<List<Object>>();
        for (String agency : jdbc.sql(
                        "SELECT DISTINCT g.name FROM account a JOIN agency g ON g.id = a.agency_id WHERE NOT a.disabled")
                .query(String.class)
                .list()) {
            expected.add(List.of(
                    agency,
                    of(agency, of, "SELECT COUNT(*) FROM account x WHERE x.agency_id = g.id AND NOT x.disabled"),
                    of(
                            agency,
                            of,
                            "SELECT COUNT(*) FROM audit_entry e JOIN account x ON x.login = e.actor_id"
                                    + " WHERE x.agency_id = g.id AND e.action = 'account.login' AND " + IN_DAYS),
                    of(
                            agency,
                            of,
                            "SELECT SUM(o.times) FROM agency_opening o"
                                    + " WHERE o.agency_id = g.id AND o.opened_on >= :start AND o.opened_on <= :finish"),
                    of(
                            agency,
                            of,
                            "SELECT COUNT(*) FROM audit_entry e JOIN account x ON x.login = e.actor_id"
                                    + " WHERE x.agency_id = g.id AND e.subject_kind <> 'account' AND " + IN_DAYS)));
        }
        assertThat(cells(draft.snapshot().grids().getFirst(), 1, 2, 3, 5, 6))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(words(draft)).contains("Cơ quan không đăng nhập lần nào trong kỳ: Sở Công Thương.");
    }

    private static final String IN_DAYS =
            "CAST(DATEADD('HOUR', 7, e.happened_at AT TIME ZONE 'UTC') AS DATE) BETWEEN :start AND :finish";

    private int of(String agency, Period of, String what) {
        return Objects.requireNonNullElse(
                jdbc.sql("SELECT (" + what + ") AS n FROM agency g WHERE g.name = :name")
                        .param("name", agency)
                        .param("start", of.from())
                        .param("finish", of.to())
                        .query((row, n) -> row.getInt("n"))
                        .single(),
                0);
    }

    @Test
    void theTechnicalReportCountsBackupsIncidentsAndWishes() {
        Draft draft = year.draft(ReportKind.TECHNICAL);
        PlainCounts plain = plain(ReportKind.TECHNICAL);
        int backups = plain.number(
                "SELECT COUNT(*) FROM backup b WHERE CAST(DATEADD('HOUR', 7, b.made_at AT TIME ZONE 'UTC') AS DATE) BETWEEN :start AND :closing",
                "");
        String log = "SELECT COUNT(*) FROM incident i WHERE i.happened_on BETWEEN :start AND :closing";

        assertThat(backups).isBetween(10, 15);
        assertThat(words(draft))
                .contains("Sao lưu dữ liệu: %d lần trong kỳ, lần gần nhất ngày 13/12/2026.".formatted(backups))
                .contains("Ghi nhận %d sự cố và %d yêu cầu, góp ý; còn %d nội dung chưa xử lý xong."
                        .formatted(
                                plain.number(log + " AND NOT i.suggestion", ""),
                                plain.number(log + " AND i.suggestion", ""),
                                plain.number(log + " AND i.settled IS NULL", "")));
        assertThat(draft.snapshot().grids().getFirst().rows()).hasSize(plain.number(log, ""));
    }

    private PlainCounts plain(PeriodFigures figures) {
        return new PlainCounts(jdbc, figures.period(), figures.closing());
    }

    private PlainCounts plain(ReportKind kind) {
        Period of = FixedOffice.period(kind);
        return new PlainCounts(jdbc, of, of.to());
    }

    private static String words(Draft draft) {
        return draft.narrative().sections().stream()
                .map(Narrative.Section::text)
                .collect(Collectors.joining("\n"));
    }

    private static String percent(int some, int all) {
        return String.format(Locale.of("vi"), "%.1f", Math.round(1000.0 * some / all) / 10.0)
                        .replaceFirst(",0$", "") + "%";
    }

    private static List<List<Object>> cells(Grid grid, int... columns) {
        return grid.rows().stream()
                .map(row -> {
                    var some = new ArrayList<Object>();
                    for (int column : columns) {
                        some.add(Objects.requireNonNull(row.cells().get(column)));
                    }
                    return List.copyOf(some);
                })
                .toList();
    }

    /** Each with the number of its directive, which stands in the column before. */
    private static Set<String> tasks(Grid grid) {
        return grid.rows().stream()
                .map(row -> String.valueOf(row.cells().get(1)).split(" ")[0] + " "
                        + row.cells().get(2))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> tasksByContent(Grid grid) {
        return grid.rows().stream()
                .map(row -> String.valueOf(row.cells().get(2)))
                .toList();
    }
}

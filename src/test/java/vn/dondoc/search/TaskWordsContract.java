package vn.dondoc.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.figures.Cut;
import vn.dondoc.figures.Figures;
import vn.dondoc.figures.Filter;
import vn.dondoc.figures.ListedTask;
import vn.dondoc.figures.Measure;
import vn.dondoc.figures.Order;
import vn.dondoc.figures.Unit;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;
import vn.dondoc.tracking.Given;
import vn.dondoc.tracking.RandomHistory;
import vn.dondoc.tracking.TaskWords.Having;
import vn.dondoc.tracking.TrackedOffice;

/** A list finds by the index what the database finds by looking into every task. */
abstract class TaskWordsContract {

    static class OnH2Tests extends TaskWordsContract {
        @Override
        DataSource database() {
            return Databases.h2();
        }
    }

    static class OnPostgresTests extends TaskWordsContract {
        @Override
        DataSource database() {
            return Databases.postgres();
        }
    }

    private static final List<String> TYPED = List.of(
            "viec 1",
            "iec",
            "so y te",
            "7/ubnd",
            "1/ubnd-th so",
            "giải NGÂN",
            "te xay",
            "khongco",
            "*",
            "%",
            "a\\",
            "so ?");

    private final MovableClock clock = new MovableClock("2025-01-06T02:00:00Z");
    private final Random random = new Random(7);
    private TrackedOffice office;
    private RandomHistory history;
    private JdbcClient jdbc;
    private IndexedTaskWords words;

    abstract DataSource database();

    @BeforeEach
    void live() {
        DataSource database = database();
        jdbc = JdbcClient.create(database);
        office = TrackedOffice.over(database, clock, Figures.class, IndexedTaskWords.class);
        words = office.get(IndexedTaskWords.class);
        history = new RandomHistory(office, clock, random);
        happen(120);
        words.fill();
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void aListFindsWhatTheDatabaseFindsByLookingIntoEveryTask() {
        TYPED.forEach(this::same);
        happen(120);
        TYPED.forEach(this::same);
        assertThat(found("viec 1")).isNotEmpty();
        assertThat(found("khongco")).isEmpty();
    }

    @Test
    void whatWasCommittedTheMomentBeforeIsFound() {
        var task = Given.task("Kiểm kê rừng phòng hộ", null, List.of("so-y-te:Sở Y tế"), List.of());
        office.register(Given.directive("901/UBND-NN", java.time.LocalDate.of(2025, 1, 2), task));
        assertThat(words.having(List.of("phong", "ho", "901/"), 10)).isEqualTo(new Having.Few(List.of(task.id())));
        words.erase(List.of(task.id()));
        assertThat(words.having(List.of("phong", "ho", "901/"), 10)).isEqualTo(new Having.Few(List.of()));
    }

    @Test
    void moreThanWasAskedForAreOnlyToldToBeMany() {
        assertThat(words.having(List.of("viec"), 3)).isEqualTo(new Having.Many());
        assertThat(words.having(List.of(), 3)).isEqualTo(new Having.Unknown());
    }

    private void happen(int moments) {
        for (int i = 0; i < moments; i++) {
            clock.pass(Duration.ofMinutes(random.nextLong(240)));
            history.happen(60);
        }
    }

    private void same(String typed) {
        assertThat(found(typed)).as(typed).containsExactlyInAnyOrderElementsOf(byLookingIntoEach(typed));
    }

    private List<UUID> found(String typed) {
        return office
                .get(Figures.class)
                .rows(
                        Given.OFFICE,
                        new Cut(Unit.TASKS, Cut.ever(clock).period(), null, java.time.LocalDate.now(clock)),
                        new Filter(Measure.TOTAL, Map.of(), null, null, typed, null, null),
                        Order.URGENCY,
                        null,
                        500)
                .stream()
                .map(ListedTask::id)
                .toList();
    }

    private List<UUID> byLookingIntoEach(String typed) {
        List<String> pieces =
                List.of(vn.dondoc.vietnamese.Vietnamese.fold(typed).split(" "));
        return jdbc
                .sql("SELECT id, words FROM task WHERE progress <> 'TAKEN_BACK'")
                .query((row, n) -> Map.entry(row.getObject("id", UUID.class), row.getString("words")))
                .list()
                .stream()
                .filter(one -> pieces.stream().allMatch(one.getValue()::contains))
                .map(Map.Entry::getKey)
                .toList();
    }
}

package vn.dondoc.deciding;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.access.Awaiting.Verdict;
import vn.dondoc.access.Awaiting.Word;
import vn.dondoc.access.CommitteeLeaders;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.regulation.Regulations;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;
import vn.dondoc.tracking.Given;
import vn.dondoc.tracking.TaskId;
import vn.dondoc.tracking.Tasks;
import vn.dondoc.tracking.TrackedOffice;

/** Words of leaders about what waits for them, under Ninh Hải's regulation: what they move, and that they are kept as they were given. */
abstract class DecidingContract {

    static class OnH2Tests extends DecidingContract {
        @Override
        DataSource database() {
            return Databases.h2();
        }
    }

    static class OnPostgresTests extends DecidingContract {
        @Override
        DataSource database() {
            return Databases.postgres();
        }
    }

    private static final LocalDate TODAY = LocalDate.of(2021, 6, 14);
    private static final LocalDate LATER = LocalDate.of(2021, 7, 20);
    private static final Viewer CHAIRMAN = new Viewer("ct", "Trần Văn Cả", Set.of(Role.COMMITTEE_LEADER), null);
    private static final Viewer FINANCE = Given.agency("so-tai-chinh");

    private final MovableClock clock = new MovableClock("2021-06-14T02:00:00Z");
    private @Nullable TrackedOffice office;
    private UUID task;

    abstract DataSource database();

    @BeforeEach
    void aRequestForMoreTimeWaits() {
        var beans = new java.util.ArrayList<>(TrackedOffice.thatAwaits());
        beans.addAll(List.of(CommitteeLeaders.class, LeaderWords.class, Deciding.class));
        var given = new HashMap<Class<?>, Object>();
        given.put(Regulations.class, Regulations.load(null, "ninh-hai", () -> LocalDate.now(clock)));
        office = TrackedOffice.over(database(), clock, given, beans.toArray(Class<?>[]::new));
        account("ct", "Trần Văn Cả", "Chủ tịch");
        account("pct", "Nguyễn Văn An", "Phó Chủ tịch");
        task = asked();
    }

    @AfterEach
    void close() {
        office().close();
    }

    @Test
    void aWordByMouthIsNotedAndTheSignedLetterMovesTheTask() {
        assertThat(deciding()
                        .say(FINANCE, "extension", item(), word(Verdict.AGREE, ""))
                        .messageKey())
                .isEqualTo("deciding.onlyLeaders");
        assertThat(deciding()
                        .say(CHAIRMAN, "extension", item(), word(Verdict.REFUSE, " "))
                        .messageKey())
                .isEqualTo("deciding.textMissing");
        UUID item = item();
        assertThat(deciding()
                        .say(CHAIRMAN, "extension", item, word(Verdict.AGREE, "Làm nhanh"))
                        .messageKey())
                .isEqualTo("deciding.noted");
        assertThat(due()).as("nothing moves silently").isEqualTo(LocalDate.of(2021, 6, 30));
        assertThat(deciding().cases(Given.OFFICE)).singleElement().satisfies(one -> {
            assertThat(one.waits()).isFalse();
            LeaderWord said = requireNonNull(one.word());
            assertThat(said.leader()).isEqualTo("Trần Văn Cả");
            assertThat(said.text()).isEqualTo("Làm nhanh");
            assertThat(said.moved()).isFalse();
            assertThat(said.at()).isEqualTo(clock.instant());
        });

        clock.pass(Duration.ofHours(1));
        var letter = new Word(Verdict.AGREE, "", LATER, "9/UBND", TODAY);
        assertThat(deciding()
                        .enter(Given.OFFICE, "extension", item, word(Verdict.AGREE, ""), "Trần Văn Cả")
                        .messageKey())
                .isEqualTo("deciding.paperMissing");
        assertThat(deciding()
                        .enter(CHAIRMAN, "extension", item, letter, "Trần Văn Cả")
                        .messageKey())
                .isEqualTo("deciding.onlyOffice");
        assertThat(deciding()
                        .enter(Given.OFFICE, "extension", item, letter, "Trần Văn Cả")
                        .done())
                .isTrue();
        assertThat(due()).isEqualTo(LATER);
        assertThat(deciding()
                        .enter(Given.OFFICE, "extension", item, letter, "Trần Văn Cả")
                        .messageKey())
                .isEqualTo("deciding.gone");
        assertThat(words().of(Given.OFFICE, task))
                .as("the newest first, and none is changed")
                .extracting(one ->
                        one.verdict() + " " + one.number() + " " + one.paperOn() + " " + one.day() + " " + one.moved())
                .containsExactly("AGREE 9/UBND 2021-06-14 2021-07-20 true", "AGREE null null null false");
        assertThat(office().get(AuditTrail.class).of("task", task.toString()))
                .filteredOn(entry -> entry.action().equals("deciding.word"))
                .hasSize(2);
    }

    @Test
    void anAgencyReadsNoWordOfALeaderAndWaitsForNone() {
        deciding().say(CHAIRMAN, "extension", item(), word(Verdict.INSTRUCT, "Họp bàn"));
        assertThat(words().of(FINANCE, task)).isEmpty();
        assertThat(words().about(FINANCE, List.of(item()))).isEmpty();
        assertThat(words().about(Given.OFFICE, List.of())).isEmpty();
        assertThat(words().about(Given.OFFICE, List.of(item()))).hasSize(1);
    }

    @Test
    void whatAViceChairmanSignedWaitsForHimAndTheRestForTheChairman() {
        assertThat(deciding().cases(CHAIRMAN)).singleElement().satisfies(one -> {
            assertThat(one.whose().account()).as("he signed the directive").isEqualTo("pct");
            assertThat(one.whose().meantBy("VICE_CHAIRMAN")).isTrue();
            assertThat(one.whose().meantBy("CHAIRMAN")).isFalse();
            assertThat(one.whose().meantBy("")).isTrue();
        });
        office().get(JdbcClient.class)
                .sql("UPDATE account SET disabled = TRUE WHERE login = 'pct'")
                .update();
        assertThat(deciding().cases(CHAIRMAN).getFirst().whose().account()).isEqualTo("ct");
    }

    private UUID asked() {
        var given = Given.task("Việc", LocalDate.of(2021, 6, 30), List.of("so-tai-chinh:Sở Tài chính"), List.of());
        office().register(Given.issuedBy(
                "UBND huyện Ninh Hải", Given.directive("12/UBND", LocalDate.of(2021, 5, 4), given)));
        office().askForMoreTime(FINANCE, given.id(), LATER);
        return given.id();
    }

    private void account(String login, String name, String unit) {
        office().get(JdbcClient.class)
                .sql("""
                        INSERT INTO account (id, login, name, password_hash, roles, unit, must_change_password, disabled,
                                             failed_logins, stamp, created_at)
                        VALUES (:id, :login, :name, 'x', 'COMMITTEE_LEADER', :unit, FALSE, FALSE, 0, 0, CURRENT_TIMESTAMP)
                        """)
                .param("id", UUID.randomUUID())
                .param("login", login)
                .param("name", name)
                .param("unit", unit)
                .update();
    }

    private static Word word(Verdict verdict, String text) {
        return new Word(verdict, text, null, null, null);
    }

    private UUID item() {
        return deciding().cases(Given.OFFICE).getFirst().item().id();
    }

    private LocalDate due() {
        return requireNonNull(office().get(Tasks.class)
                .find(Given.OFFICE, new TaskId(task))
                .orElseThrow()
                .assignments()
                .getFirst()
                .dueOn());
    }

    private Deciding deciding() {
        return office().get(Deciding.class);
    }

    private LeaderWords words() {
        return office().get(LeaderWords.class);
    }

    private TrackedOffice office() {
        return requireNonNull(office);
    }
}

package vn.dondoc.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.access.Viewer;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;
import vn.dondoc.testing.Wiring;
import vn.dondoc.tracking.Given;

/** What people chose, and the secrets of their calendars. */
abstract class NoticeChoicesContract {

    static class OnH2Tests extends NoticeChoicesContract {
        @Override
        DataSource database() {
            return Databases.h2();
        }
    }

    static class OnPostgresTests extends NoticeChoicesContract {
        @Override
        DataSource database() {
            return Databases.postgres();
        }
    }

    private static final Viewer CHI = Given.OFFICE;
    private static final Viewer DUNG = Given.OTHER_OFFICE;

    private final MovableClock clock = new MovableClock("2026-06-15T02:00:00Z");
    private Wiring wiring;
    private NoticeChoices choices;

    abstract DataSource database();

    @BeforeEach
    void open() {
        wiring = Wiring.over(database(), clock, Path.of("target/test-data"), NoticeChoices.class, AuditTrail.class);
        choices = wiring.get(NoticeChoices.class);
    }

    @AfterEach
    void close() {
        wiring.close();
    }

    @Test
    void everybodyHasAChoiceOfHisOwn() {
        assertThat(choices.of(CHI)).isEqualTo(NoticeChoice.NONE);
        choices.choose(CHI, "chi@tinh.vn", Set.of(NoticeKind.BEFORE, NoticeKind.SHEET));
        choices.choose(CHI, "chi2@tinh.vn", Set.of(NoticeKind.SHEET));
        choices.choose(DUNG, "", Set.of());

        assertThat(choices.of(CHI).mail()).isEqualTo("chi2@tinh.vn");
        assertThat(choices.of(CHI).mailsOff()).containsExactly(NoticeKind.SHEET);
        assertThat(choices.all()).containsOnlyKeys(CHI.account(), DUNG.account());
    }

    @Test
    void theSecretOfACalendarIsKeptNowhereAndOpensUntilThereIsANewerOne() {
        String first = choices.newFeed(CHI);
        assertThat(choices.feedOf(first)).contains(CHI.account());
        assertThat(choices.of(CHI).feedUsedAt()).isEqualTo(clock.instant());
        clock.pass(Duration.ofMinutes(5));
        choices.feedOf(first);
        assertThat(choices.of(CHI).feedUsedAt())
                .as("not written at every look")
                .isEqualTo(clock.instant().minus(Duration.ofMinutes(5)));

        String second = choices.newFeed(CHI);
        assertThat(choices.feedOf(first)).isEmpty();
        assertThat(choices.feedOf(second)).contains(CHI.account());
        assertThat(wiring.get(JdbcClient.class)
                        .sql("SELECT feed_hash FROM notice_choice")
                        .query(String.class)
                        .single())
                .doesNotContain(second);

        choices.revokeFeed(CHI);
        choices.revokeFeed(CHI);
        assertThat(choices.feedOf(second)).isEmpty();
        assertThat(choices.of(CHI).feedHint()).isNull();
        assertThat(wiring.get(AuditTrail.class).of("account", CHI.account()))
                .extracting(entry -> entry.action())
                .as("revoked once")
                .containsExactlyInAnyOrder("notice.feed-made", "notice.feed-made", "notice.feed-revoked");
    }
}

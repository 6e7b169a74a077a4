package vn.dondoc.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;

class LoginSessionsTests {

    private static final Duration IDLE = Duration.ofMinutes(30);

    @Nested
    class OnH2 extends Contract {
        OnH2() {
            super(Databases.h2());
        }
    }

    @Nested
    class OnPostgres extends Contract {
        OnPostgres() {
            super(Databases.postgres());
        }
    }

    abstract static class Contract {

        private final MovableClock clock = new MovableClock("2026-06-02T02:00:00Z");
        private final LoginSessions sessions;

        Contract(DataSource database) {
            sessions = new LoginSessions(JdbcClient.create(database), clock);
        }

        @Test
        void peopleSeeTheirOwnSessionsOfLateAndEndThem() {
            var first = sessions.begin("an", "10.0.0.1", "Chrome · Windows");
            var foreign = sessions.begin("binh", "10.0.0.2", "");
            clock.pass(Duration.ofMinutes(20));
            var second = sessions.begin("an", "10.0.0.3", "Safari · iPhone");
            sessions.used(first);

            assertThat(sessions.of("an", IDLE))
                    .extracting(LoginSession::id)
                    .containsExactlyInAnyOrder(first.id(), second.id());
            assertThat(sessions.end(foreign.id(), "an")).as("another's").isFalse();
            assertThat(sessions.end(first.id(), "an")).isTrue();
            assertThat(sessions.end(first.id(), "an")).isFalse();
            assertThat(sessions.open(first.id())).isEmpty();
            assertThat(sessions.open(foreign.id())).isPresent();

            clock.pass(Duration.ofMinutes(40));
            assertThat(sessions.of("an", IDLE)).as("idle for too long").isEmpty();
        }

        @Test
        void theLastUseIsWrittenOnceAMinute() {
            var session = sessions.begin("an", "10.0.0.1", "");
            clock.pass(Duration.ofSeconds(30));
            sessions.used(session);
            assertThat(sessions.open(session.id()).orElseThrow().lastUsedAt()).isEqualTo(session.lastUsedAt());
            clock.pass(Duration.ofSeconds(31));
            sessions.used(session);
            assertThat(sessions.open(session.id()).orElseThrow().lastUsedAt()).isEqualTo(clock.instant());
        }

        @Test
        void allOthersEndAtOnce() {
            var own = sessions.begin("an", "10.0.0.1", "");
            sessions.begin("an", "10.0.0.2", "");
            sessions.begin("an", "10.0.0.3", "");
            var foreign = sessions.begin("binh", "10.0.0.4", "");

            assertThat(sessions.endOthers(own.id(), "an")).isEqualTo(2);
            assertThat(sessions.of("an", IDLE)).extracting(LoginSession::id).containsExactly(own.id());
            assertThat(sessions.open(foreign.id())).isPresent();
        }
    }
}

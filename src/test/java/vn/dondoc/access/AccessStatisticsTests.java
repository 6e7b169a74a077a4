package vn.dondoc.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.audit.Seals;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;
import vn.dondoc.testing.Wiring;

class AccessStatisticsTests {

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

        private static final AgencyId FINANCE = new AgencyId("so-tai-chinh");
        private static final Viewer LEADER = new Viewer("an", "An", Set.of(Role.OFFICE_LEADER), null);
        private static final LocalDate TODAY = LocalDate.of(2026, 6, 2);

        private final MovableClock clock = new MovableClock("2026-06-02T02:00:00Z");
        private final Wiring wiring;
        private final AuditTrail audit;

        Contract(DataSource database) {
            wiring = Wiring.over(
                    database,
                    clock,
                    Path.of("target/test-data/statistics"),
                    Map.of(
                            PrivacySettings.class,
                            new PrivacySettings(false, Duration.ofDays(90), Duration.ofDays(365))),
                    Accounts.class,
                    AccessStatistics.class,
                    LoginSessions.class,
                    Retention.class,
                    Seals.class,
                    AuditTrail.class);
            audit = wiring.get(AuditTrail.class);
        }

        @Test
        void loginsOpeningsAndUpdatesAreCountedByAgencyAndDay() {
            Account binh = add("binh", FINANCE);
            add("chi", new AgencyId("so-y-te"));
            login(binh);
            login(binh);
            did(binh, "tracking.UPDATE");
            opened(3);
            clock.pass(Duration.ofDays(2));
            login(binh);
            opened(1);

            var statistics = wiring.get(AccessStatistics.class);
            var finance = statistics.of(LEADER, TODAY, TODAY).getFirst();
            assertThat(finance.agency()).isEqualTo(FINANCE);
            assertThat(finance.logins()).isEqualTo(2);
            assertThat(finance.opened()).isEqualTo(3);
            assertThat(finance.updated()).isEqualTo(1);
            assertThat(finance.lastLogin()).isEqualTo(clock.instant());
            assertThat(statistics
                            .of(LEADER, TODAY, TODAY.plusDays(2))
                            .getFirst()
                            .opened())
                    .isEqualTo(4);
            assertThat(statistics.of(LEADER, TODAY, TODAY).get(1))
                    .isEqualTo(new AgencyAccess(new AgencyId("so-y-te"), 1, 0, null, 0, 0));
            assertThat(statistics.of(binh.viewer(), TODAY, TODAY))
                    .as("of no agency's business")
                    .isEmpty();
        }

        @Test
        void whatIsKeptOfPeopleIsForgottenInTimeAndTheTrailStillHolds() {
            Account binh = add("binh", FINANCE);
            var sessions = wiring.get(LoginSessions.class);
            var old = sessions.begin("binh", "10.0.0.1", "Chrome");
            record(binh, "tracking.UPDATE", "Đơn của ông Nguyễn Văn An");
            var seals = wiring.get(Seals.class);
            seals.seal();
            clock.pass(Duration.ofDays(91));
            var kept = sessions.begin("binh", "10.0.0.2", "Chrome");

            wiring.get(Retention.class).forget();
            assertThat(sessions.open(old.id())).isEmpty();
            assertThat(sessions.open(kept.id())).isPresent();
            assertThat(audit.of("task", "1").getFirst().detail()).isNotNull();

            clock.pass(Duration.ofDays(300));
            wiring.get(Retention.class).forget();
            assertThat(audit.of("task", "1").getFirst().detail()).isNull();
            assertThat(audit.of("access", "retention")).hasSize(2);
            seals.seal();
            assertThat(seals.check().broken()).isEmpty();
            wiring.get(Retention.class).forget();
            assertThat(audit.of("access", "retention")).as("nothing twice").hasSize(2);
        }

        private void login(Account account) {
            wiring.get(Accounts.class).countSuccess(account.login(), clock.instant());
            wiring.transactions()
                    .executeWithoutResult(status ->
                            audit.record(account.viewer().actor(), "account.login", "account", account.login(), null));
        }

        private void did(Account account, String action) {
            record(account, action, null);
        }

        private void record(Account account, String action, @org.jspecify.annotations.Nullable String detail) {
            wiring.transactions()
                    .executeWithoutResult(
                            status -> audit.record(account.viewer().actor(), action, "task", "1", detail));
        }

        private void opened(int times) {
            for (int i = 0; i < times; i++) {
                wiring.get(AccessStatistics.class).opened(FINANCE);
            }
        }

        private Account add(String login, AgencyId agency) {
            var account = Account.fresh(
                    new NewAccount(login, "Người " + login, Set.of(Role.AGENCY_OFFICER), agency),
                    false,
                    clock.instant());
            wiring.get(Accounts.class).add(account, "{noop}x");
            return account;
        }
    }
}

package vn.dondoc.access;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;
import vn.dondoc.testing.Wiring;

class DelegationsTests {

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

        private static final LocalDate TODAY = LocalDate.of(2026, 6, 2);

        private final MovableClock clock = new MovableClock("2026-06-02T02:00:00Z");
        private final Accounts accounts;
        private final Delegations delegations;
        private final StandIns standIns;
        private final AuditTrail audit;

        Contract(DataSource database) {
            var wiring = Wiring.over(
                    database,
                    clock,
                    Path.of("target/test-data/delegations"),
                    Accounts.class,
                    Delegations.class,
                    StandIns.class,
                    AuditTrail.class);
            accounts = wiring.get(Accounts.class);
            delegations = wiring.get(Delegations.class);
            standIns = wiring.get(StandIns.class);
            audit = wiring.get(AuditTrail.class);
            add("an", Role.OFFICE_LEADER, null);
            add("binh", Role.OFFICE_SPECIALIST, null);
            add("chi", Role.AGENCY_OFFICER, new AgencyId("so-tai-chinh"));
            add("quan", Role.ADMINISTRATOR, null);
        }

        @Test
        void theSubstituteActsOnTheseDaysOnlyAndItIsSaidInEveryChange() {
            assertThat(standIns.delegate(viewer("an"), wanted("an", "binh", TODAY.plusDays(1), TODAY.plusDays(2))))
                    .isEmpty();
            UUID id = delegations.concerning("an", 9).getFirst().id();
            assertThat(standIns.begin(account("binh"), id)).as("the day before").isEmpty();
            assertThat(delegations.ofAbsent("an", TODAY)).isEmpty();

            clock.pass(Duration.ofDays(1));
            SignedIn binh = standIns.begin(account("binh"), id).orElseThrow();

            assertThat(delegations.ofAbsent("an", TODAY.plusDays(1)))
                    .hasValueSatisfying(one -> assertThat(one.substitute()).isEqualTo("binh"));
            assertThat(delegations.ofSubstitute("binh", TODAY.plusDays(2))).hasSize(1);
            assertThat(binh.viewer().account()).isEqualTo("binh");
            assertThat(binh.viewer().roles()).containsExactly(Role.OFFICE_LEADER);
            assertThat(binh.viewer().actor().name()).isEqualTo("Tên binh thay Tên an");
            assertThat(audit.of("account", "an"))
                    .extracting(entry -> entry.action() + " " + entry.actor().name())
                    .containsExactly("delegation.made Tên an", "delegation.begun Tên binh thay Tên an");

            clock.pass(Duration.ofDays(2));
            assertThat(standIns.holds(requireNonNull(binh.standIn()), account("binh")))
                    .as("the day after")
                    .isFalse();
            assertThat(delegations.ahead(TODAY.plusDays(3))).isEmpty();
        }

        @Test
        void itEndsWithTheAccountTheRightsOrTheWordOfOneOfThem() {
            standIns.delegate(viewer("an"), wanted("an", "binh", TODAY, TODAY));
            UUID id = delegations.on(TODAY).getFirst().id();
            SignedIn binh = standIns.begin(account("binh"), id).orElseThrow();
            assertThat(standIns.holds(requireNonNull(binh.standIn()), account("binh")))
                    .isTrue();

            accounts.setDisabled(account("an").id(), true);
            assertThat(standIns.holds(requireNonNull(binh.standIn()), account("binh")))
                    .isFalse();

            assertThat(standIns.end(viewer("chi"), id)).as("none of hers").isFalse();
            assertThat(standIns.end(viewer("binh"), id)).isTrue();
            assertThat(standIns.end(viewer("an"), id)).as("over already").isFalse();
            assertThat(delegations.ofSubstitute("binh", TODAY)).isEmpty();
        }

        @Test
        void nobodyHandsOnWhatIsNotHisOrTakesWhatIsNotGiven() {
            assertThat(standIns.delegate(viewer("chi"), wanted("chi", "binh", TODAY, TODAY)))
                    .as("another agency")
                    .contains("access.delegation.notHim");
            assertThat(standIns.delegate(viewer("quan"), wanted("an", "quan", TODAY, TODAY)))
                    .contains("access.delegation.notToYourself");
            assertThat(standIns.delegate(viewer("quan"), wanted("quan", "binh", TODAY, TODAY)))
                    .contains("access.delegation.nothingToHandOn");
            assertThat(standIns.delegate(viewer("an"), wanted("an", "binh", TODAY, TODAY.minusDays(1))))
                    .contains("access.delegation.days");
            assertThat(standIns.delegate(viewer("an"), wanted("an", "binh", TODAY, TODAY.plusDays(5))))
                    .isEmpty();
            assertThat(standIns.delegate(viewer("an"), wanted("an", "quan", TODAY.plusDays(5), TODAY.plusDays(9))))
                    .contains("access.delegation.overlaps");

            UUID id = delegations.on(TODAY).getFirst().id();
            assertThat(standIns.begin(account("quan"), id)).isEmpty();
            Viewer acting = standIns.begin(account("binh"), id).orElseThrow().viewer();
            assertThat(standIns.delegate(acting, wanted("an", "quan", TODAY.plusDays(20), TODAY.plusDays(20))))
                    .contains("access.delegation.notInstead");
        }

        private StandIns.Wanted wanted(String absent, String substitute, LocalDate from, LocalDate to) {
            return new StandIns.Wanted(absent, substitute, from, to, "đi công tác");
        }

        private Account account(String login) {
            return accounts.byLogin(login).orElseThrow();
        }

        private Viewer viewer(String login) {
            return account(login).viewer();
        }

        private void add(String login, Role role, @Nullable AgencyId agency) {
            var account = new Account(
                    UUID.randomUUID(),
                    login,
                    "Tên " + login,
                    Set.of(role),
                    agency,
                    "",
                    Set.of(),
                    Account.Way.PASSWORD,
                    false,
                    false,
                    0,
                    null,
                    0,
                    clock.instant(),
                    null);
            accounts.add(account, "{noop}x");
        }
    }
}

package vn.dondoc.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.testing.Databases;

class AccountsTests {

    private static final Instant NOON = Instant.parse("2026-06-02T05:00:00Z");

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

        private final Accounts accounts;

        Contract(DataSource database) {
            accounts = new Accounts(JdbcClient.create(database));
        }

        @Test
        void anAccountComesBackAsItWasAdded() {
            assertThat(accounts.none()).isTrue();
            Account added = add("binh", new AgencyId("so-tai-chinh"));

            assertThat(accounts.none()).isFalse();
            assertThat(accounts.byLogin("binh")).contains(added);
            assertThat(accounts.byId(added.id())).contains(added);
            assertThat(accounts.passwordHash("binh")).isEqualTo("{noop}x");
        }

        @Test
        void aLoginIsGivenOnce() {
            add("an", null);

            assertThatThrownBy(() -> add("an", null)).isInstanceOf(DuplicateKeyException.class);
        }

        @Test
        void theLastOfTooManyWrongPasswordsLocksAndARightOneUnlocks() {
            add("an", null);
            Instant until = NOON.plusSeconds(900);

            accounts.countFailure("an", 2, until);
            assertThat(accounts.byLogin("an").orElseThrow().lockedAt(NOON)).isFalse();
            accounts.countFailure("an", 2, until);
            assertThat(accounts.byLogin("an").orElseThrow().lockedAt(NOON)).isTrue();
            assertThat(accounts.byLogin("an").orElseThrow().lockedAt(until)).isFalse();
            accounts.countSuccess("an", NOON);
            assertThat(accounts.byLogin("an").orElseThrow().lockedAt(NOON)).isFalse();
            assertThat(accounts.countFailure("nobody", 2, until)).isFalse();
        }

        @Test
        void everyChangeGrowsTheStampThatEndsOlderSessions() {
            Account before = add("an", null);

            accounts.changePassword(before.id(), "{noop}y", true);
            assertThat(accounts.setDisabled(before.id(), true)).isTrue();
            assertThat(accounts.setDisabled(before.id(), true)).isFalse();

            Account after = accounts.byId(before.id()).orElseThrow();
            assertThat(after.stamp()).isEqualTo(before.stamp() + 2);
            assertThat(after.disabled()).isTrue();
            assertThat(after.mustChangePassword()).isTrue();
        }

        private Account add(String login, @Nullable AgencyId agency) {
            var account = new Account(
                    UUID.randomUUID(),
                    login,
                    "An",
                    Set.of(Role.AGENCY_OFFICER),
                    agency,
                    "",
                    Set.of(),
                    Account.Way.PASSWORD,
                    false,
                    false,
                    0,
                    null,
                    0,
                    NOON,
                    null);
            accounts.add(account, "{noop}x");
            return account;
        }
    }
}

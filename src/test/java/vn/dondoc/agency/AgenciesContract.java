package vn.dondoc.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.dondoc.audit.Actor;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;
import vn.dondoc.testing.Wiring;

/** One contract, kept by H2 and by PostgreSQL. */
abstract class AgenciesContract {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    abstract DataSource database();

    @Test
    void the_shipped_register_is_taken_in_once_and_reads_back_the_same() {
        try (var context = context()) {
            Agencies agencies = context.get(Agencies.class);
            assertThat(agencies.importShipped()).isGreaterThan(150);
            assertThat(agencies.importShipped()).isZero();
            AgencyRegister kept = agencies.register();
            AgencyRegister shipped = AgencyRegister.shipped();
            assertThat(kept.all().stream().map(Agency::name))
                    .containsExactlyElementsOf(
                            shipped.all().stream().map(Agency::name).toList());
            assertThat(kept.standingFor(new AgencyId("so-ke-hoach-va-dau-tu"), TODAY).stream()
                            .map(Agency::name))
                    .containsExactly("Sở Tài chính");
            assertThat(kept.members()).isEqualTo(shipped.members());
            assertThat(kept.find("Sở KH&ĐT", null)).isPresent();
        }
    }

    @Test
    void what_an_administrator_adds_is_found_in_texts_at_once_and_audited() {
        try (var context = context()) {
            Agencies agencies = context.get(Agencies.class);
            agencies.importShipped();
            agencies.register();
            AgencyId id = agencies.add(
                    "UBND xã Ea Drông",
                    Agency.Kind.COMMUNE,
                    List.of("UBND Ea Drông"),
                    LocalDate.of(2025, 7, 1),
                    null,
                    Actor.person("qt", "Quản trị"));
            String text = "Giao UBND xã Ea Drông báo cáo.";
            assertThat(agencies.register()
                            .names()
                            .in(text, 0, text.length(), null)
                            .getFirst()
                            .id())
                    .isEqualTo(id);
            assertThat(context.get(AuditTrail.class).of("agency", id.value())).hasSize(1);
        }
    }

    private Wiring context() {
        return Wiring.over(
                database(),
                new MovableClock("2026-11-21T01:00:00Z"),
                Path.of("target/test-data"),
                Agencies.class,
                AuditTrail.class);
    }

    static class OnH2Tests extends AgenciesContract {
        @Override
        DataSource database() {
            return Databases.h2();
        }
    }

    static class OnPostgresTests extends AgenciesContract {
        @Override
        DataSource database() {
            return Databases.postgres();
        }
    }
}

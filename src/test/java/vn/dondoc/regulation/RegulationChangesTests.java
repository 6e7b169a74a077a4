package vn.dondoc.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.audit.Actor;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;
import vn.dondoc.testing.Wiring;

abstract class RegulationChangesTests {

    static class OnH2Tests extends RegulationChangesTests {
        @Override
        DataSource database() {
            return Databases.h2();
        }
    }

    static class OnPostgresTests extends RegulationChangesTests {
        @Override
        DataSource database() {
            return Databases.postgres();
        }
    }

    private static final Actor ADMINISTRATOR = new Actor(Actor.Kind.PERSON, "qt", "Quản trị");
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 20);

    private final MovableClock clock = new MovableClock("2026-06-20T02:00:00Z");
    private final Regulations regulations = Regulations.load(null, "dak-lak", () -> TODAY);
    private Wiring wiring;

    abstract DataSource database();

    @BeforeEach
    void open() {
        Rehearsal rehearsal = (now, then, from, to) -> List.of(new Rehearsal.Difference(
                "x",
                now.registrationDays(false).toString(),
                then.registrationDays(false).toString()));
        wiring = Wiring.over(
                database(),
                clock,
                Path.of("target/test-data"),
                Map.of(Regulations.class, regulations, Rehearsal.class, rehearsal),
                DecidedRegulations.class,
                RegulationChanges.class,
                AuditTrail.class);
    }

    @AfterEach
    void close() {
        wiring.close();
    }

    @Test
    void anotherRegulationIsFollowedFromItsDayOnAndOlderThingsAreJudgedByTheOld() {
        var laiChau = regulations.byId("lai-chau").orElseThrow();
        assertThat(changes().rehearse(laiChau, TODAY.minusYears(1), TODAY))
                .singleElement()
                .satisfies(one -> assertThat(one.now()).isNotEqualTo(one.then()));
        assertThat(regulations.active().id()).isEqualTo("dak-lak");

        changes().follow(laiChau, TODAY, ADMINISTRATOR);

        assertThat(regulations.active().id()).isEqualTo("lai-chau");
        assertThat(regulations.inForceOn(TODAY.minusDays(1)).orElseThrow().id()).isEqualTo("dak-lak");
        assertThat(regulations.inForceOn(LocalDate.of(2016, 1, 1)))
                .as("before it was in force")
                .isEmpty();
    }

    @Test
    void aChangeOfTheFutureIsNotFollowedYet() {
        changes().follow(regulations.byId("lai-chau").orElseThrow(), TODAY.plusDays(1), ADMINISTRATOR);

        assertThat(regulations.active().id()).isEqualTo("dak-lak");
        assertThat(regulations.followedOn(TODAY.plusDays(1)).id()).isEqualTo("lai-chau");
    }

    @Test
    void anOpenValueIsConfirmedAsProposedOrOtherwise() {
        var open = regulations.active().unconfirmed();
        var due = open.stream()
                .filter(parameter -> parameter.entry().kind() == Parameter.Kind.DUE)
                .findFirst()
                .orElseThrow();

        changes().confirm(regulations.active(), due.entry().key(), "06-18, 12-18", ADMINISTRATOR);

        assertThat(regulations.active().parameter(due.entry().key())).satisfies(parameter -> {
            assertThat(parameter.confirmed()).isTrue();
            assertThat(parameter.shown()).isEqualTo("06-18, 12-18");
        });
        changes().confirmAll(regulations.active(), ADMINISTRATOR);
        assertThat(regulations.active().unconfirmed()).isEmpty();
        assertThat(wiring.get(AuditTrail.class).of("regulation", "dak-lak")).hasSize(open.size());
    }

    @Test
    void everyProposedValueOfEveryProfileCanBeTypedAsItIsShown() {
        for (Profile profile : regulations.all()) {
            changes().confirmAll(profile, ADMINISTRATOR);
            var after = regulations.byId(profile.id()).orElseThrow();
            assertThat(after.unconfirmed()).isEmpty();
            profile.unconfirmed()
                    .forEach(parameter -> assertThat(
                                    after.parameter(parameter.entry().key()).value())
                            .as("%s %s", profile.id(), parameter.entry().key())
                            .isEqualTo(parameter.value()));
        }
    }

    @Test
    void aValueThatIsNoneOfItsKindIsRefusedInWords() {
        assertThatThrownBy(() -> changes().confirm(regulations.active(), "registration.days", "hai", ADMINISTRATOR))
                .isInstanceOf(BrokenRegulation.class)
                .hasMessageContaining("\"hai\" phải là số nguyên");
    }

    @Test
    void aSuccessorInheritsEveryValueAndHasConfirmedNone() {
        var id = changes()
                .copy(
                        regulations.byId("ninh-hai").orElseThrow(),
                        "UBND xã Ninh Hải",
                        Authority.Level.COMMUNE,
                        "Ninh Hải",
                        "Quyết định số 1/QĐ-UBND",
                        LocalDate.of(2025, 7, 1),
                        ADMINISTRATOR);

        var commune = regulations.byId(id).orElseThrow();
        assertThat(id).isEqualTo("ubnd-xa-ninh-hai");
        assertThat(commune.authority().letterhead()).containsExactly("ỦY BAN NHÂN DÂN XÃ NINH HẢI");
        assertThat(commune.registrationDays(false))
                .isEqualTo(regulations.byId("ninh-hai").orElseThrow().registrationDays(false));
        assertThat(commune.parameters().values())
                .filteredOn(parameter -> !parameter.silent())
                .allMatch(parameter -> !parameter.confirmed());
    }

    @Test
    void whatWasDecidedIsFollowedAfterARestartToo() {
        changes().follow(regulations.byId("hung-yen").orElseThrow(), TODAY, ADMINISTRATOR);

        var again = Regulations.load(null, "dak-lak", () -> TODAY);
        again.follow(wiring.get(DecidedRegulations.class).all());

        assertThat(again.active().id()).isEqualTo("hung-yen");
    }

    private RegulationChanges changes() {
        return wiring.get(RegulationChanges.class);
    }
}

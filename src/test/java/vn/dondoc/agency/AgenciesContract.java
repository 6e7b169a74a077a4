package vn.dondoc.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dondoc.audit.Actor;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;
import vn.dondoc.testing.Wiring;

/** One contract, kept by H2 and by PostgreSQL. */
abstract class AgenciesContract {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Actor ADMINISTRATOR = Actor.person("qt", "Quản trị");

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

    @Test
    void a_change_is_seen_at_once_keeps_the_old_name_and_is_told_word_by_word() {
        try (var context = context()) {
            Agencies agencies = context.get(Agencies.class);
            agencies.importShipped();
            AgencyId id = new AgencyId("so-y-te");
            RegisterEntry before = agencies.entry(id).orElseThrow();
            var renamed = new RegisterEntry(
                    new Agency(
                            id,
                            "Sở Y tế và Dân số",
                            Agency.Kind.DEPARTMENT,
                            before.agency().alsoCalled(),
                            null,
                            null,
                            List.of(),
                            null),
                    new Contact("Trần Thị B", "0262 3 111 222", "syt@tinh.vn", "Lê Văn C"),
                    true,
                    true,
                    before.version());
            AgencyChanges changes = context.get(AgencyChanges.class);
            assertThat(changes.change(renamed, ADMINISTRATOR)).isEqualTo(AgencyChanges.Changed.DONE);
            assertThat(changes.change(renamed, ADMINISTRATOR)).isEqualTo(AgencyChanges.Changed.OUTRUN);

            RegisterEntry after = agencies.entry(id).orElseThrow();
            assertThat(after.contact().leader()).isEqualTo("Lê Văn C");
            assertThat(after.connected()).isTrue();
            assertThat(after.agency().alsoCalled()).contains(new Alias("Sở Y tế", null, TODAY.minusDays(1)));
            assertThat(agencies.register().find("Sở Y tế", null))
                    .map(Agency::id)
                    .hasValue(id);
            assertThat(context.get(AuditTrail.class).of("agency", id.value()))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.detail())
                            .contains("Tên: Sở Y tế → Sở Y tế và Dân số", "Đầu mối: – → Trần Thị B"));
        }
    }

    @Test
    void a_body_cannot_end_before_it_begins_nor_stand_above_itself_nor_share_a_name() {
        try (var context = context()) {
            Agencies agencies = context.get(Agencies.class);
            agencies.importShipped();
            AgencyChanges changes = context.get(AgencyChanges.class);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> changes.add(body("X", TODAY, TODAY.minusDays(1), null), ADMINISTRATOR))
                    .withMessageContaining("Ngày hết hiệu lực 20/11/2026");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> changes.add(body("X", null, null, new AgencyId("x")), ADMINISTRATOR));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> changes.add(body("Sở Tài chính", null, null, null), ADMINISTRATOR))
                    .withMessageContaining("đã có");
        }
    }

    @Test
    void members_of_a_group_are_kept_with_their_time_and_taken_back() {
        try (var context = context()) {
            Agencies agencies = context.get(Agencies.class);
            agencies.importShipped();
            AgencyChanges changes = context.get(AgencyChanges.class);
            AgencyId group = new AgencyId("cac-chu-dau-tu");
            AgencyId member = new AgencyId("so-xay-dung");
            changes.join(new Membership(group, member, true, TODAY, null), ADMINISTRATOR);
            assertThat(agencies.register().groups().members(group, TODAY)).hasSize(1);
            assertThat(agencies.register().groups().members(group, TODAY.minusDays(1)))
                    .isEmpty();
            changes.leave(group, member, ADMINISTRATOR);
            assertThat(agencies.register().groups().members(group, TODAY)).isEmpty();
            assertThat(context.get(AuditTrail.class).of("agency", group.value()))
                    .extracting(vn.dondoc.audit.AuditEntry::action)
                    .containsExactly("agency.joined", "agency.left");
        }
    }

    private static RegisterEntry body(
            String name, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable AgencyId parent) {
        return new RegisterEntry(
                new Agency(AgencyRows.idOf(name), name, Agency.Kind.DEPARTMENT, List.of(), from, to, List.of(), parent),
                Contact.NONE,
                false,
                false,
                0);
    }

    private Wiring context() {
        return Wiring.over(
                database(),
                new MovableClock("2026-11-21T01:00:00Z"),
                Path.of("target/test-data"),
                Agencies.class,
                AgencyChanges.class,
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

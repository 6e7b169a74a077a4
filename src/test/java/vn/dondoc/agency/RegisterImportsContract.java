package vn.dondoc.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dondoc.audit.Actor;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.rendering.HeadedSheet;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;
import vn.dondoc.testing.Wiring;

/** One contract, kept by H2 and by PostgreSQL. */
abstract class RegisterImportsContract {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Actor ADMINISTRATOR = Actor.person("qt", "Quản trị");
    private static final List<String> HEAD = List.of("Tên cơ quan", "Loại", "Tên khác", "Cơ quan kế thừa", "Đầu mối");

    abstract DataSource database();

    @Test
    void what_goes_out_comes_in_without_any_change() {
        try (var context = context()) {
            RegisterImports imports = context.get(RegisterImports.class);
            ImportPlan plan = imports.load(exported(imports.rows()), ADMINISTRATOR);
            assertThat(plan.wrong()).isEmpty();
            assertThat(plan.count(ImportPlan.What.UNCHANGED)).isGreaterThan(150);
            assertThat(plan.applicable()).isFalse();
            assertThat(imports.apply(plan.id(), ADMINISTRATOR)).isEqualTo(RegisterImports.Applied.NOTHING);
        }
    }

    @Test
    void new_and_changed_bodies_are_written_together_and_successors_may_stand_further_down() {
        try (var context = context()) {
            RegisterImports imports = context.get(RegisterImports.class);
            ImportPlan plan = imports.load(
                    List.of(
                            HEAD,
                            List.of("Sở Cũ", "Sở", "SC [1/1/2016 – 28/2/2025]; S.Cũ", "Sở Mới"),
                            List.of(),
                            List.of("Sở Mới", "Sở"),
                            List.of("Sở Y tế", "Sở", "SYT", "", "Trần Thị B")),
                    ADMINISTRATOR);
            assertThat(plan.wrong()).isEmpty();
            assertThat(plan.of(ImportPlan.What.NEW))
                    .extracting(ImportPlan.Line::row)
                    .containsExactly(2, 4);
            assertThat(plan.of(ImportPlan.What.CHANGED).getFirst().words()).contains("Đầu mối: – → Trần Thị B");

            assertThat(imports.apply(plan.id(), ADMINISTRATOR)).isEqualTo(RegisterImports.Applied.DONE);
            AgencyRegister register = context.get(Agencies.class).register();
            assertThat(register.byId(new AgencyId("so-cu")).orElseThrow().successors())
                    .containsExactly(new AgencyId("so-moi"));
            assertThat(register.byId(new AgencyId("so-cu")).orElseThrow().alsoCalled())
                    .contains(new Alias("SC", LocalDate.of(2016, 1, 1), LocalDate.of(2025, 2, 28)));
            assertThat(register.find("Sở Mới", TODAY)).isPresent();
            assertThat(context.get(AuditTrail.class).of("agency", "so-y-te")).hasSize(1);
            assertThat(imports.apply(plan.id(), ADMINISTRATOR)).isEqualTo(RegisterImports.Applied.NOTHING);
        }
    }

    @Test
    void every_wrong_cell_is_named_and_nothing_of_the_file_is_written() {
        try (var context = context()) {
            RegisterImports imports = context.get(RegisterImports.class);
            ImportPlan plan = imports.load(
                    List.of(
                            List.of(
                                    "Mã",
                                    "Tên cơ quan",
                                    "Loại",
                                    "Có hiệu lực từ",
                                    "Có hiệu lực đến",
                                    "Cơ quan kế thừa"),
                            List.of("", "Sở A", "Phường hội", "31/2/2025"),
                            List.of("", "", "Sở"),
                            List.of("", "Sở B", "Sở", "1/3/2025", "2025-02-01", "Sở Vũ trụ"),
                            List.of("Sở C", "Sở C", "Sở"),
                            List.of("", "Sở D", "Sở"),
                            List.of("", "Sở D", "Sở")),
                    ADMINISTRATOR);
            assertThat(plan.wrong())
                    .extracting(HeadedSheet.Wrong::cell)
                    .containsExactlyInAnyOrder("C2", "D2", "B3", "E4", "F4", "A5", "B7");
            assertThat(plan.applicable()).isFalse();
            assertThat(imports.apply(plan.id(), ADMINISTRATOR)).isEqualTo(RegisterImports.Applied.NOTHING);
            assertThat(context.get(Agencies.class).register().find("Sở D", TODAY))
                    .isEmpty();
        }
    }

    @Test
    void a_file_without_the_two_columns_is_refused_as_a_whole() {
        try (var context = context()) {
            assertThat(context.get(RegisterImports.class)
                            .load(List.of(List.of("Họ tên", "Loại")), ADMINISTRATOR)
                            .wrong())
                    .hasSize(1);
        }
    }

    @Test
    void a_plan_made_before_somebody_elses_change_is_shown_again() {
        try (var context = context()) {
            RegisterImports imports = context.get(RegisterImports.class);
            ImportPlan plan = imports.load(List.of(HEAD, List.of("Sở Mới", "Sở")), ADMINISTRATOR);
            context.get(Agencies.class).add("Sở Khác", Agency.Kind.DEPARTMENT, List.of(), null, null, ADMINISTRATOR);
            assertThat(imports.apply(plan.id(), ADMINISTRATOR)).isEqualTo(RegisterImports.Applied.OUTRUN);
            assertThat(imports.again(plan.id())).isPresent();
            assertThat(imports.apply(plan.id(), ADMINISTRATOR)).isEqualTo(RegisterImports.Applied.DONE);
        }
    }

    private static List<List<String>> exported(List<List<@Nullable Object>> rows) {
        var file = new ArrayList<List<String>>();
        file.add(java.util.Arrays.stream(RegisterColumn.values())
                .map(RegisterColumn::head)
                .toList());
        rows.forEach(row ->
                file.add(row.stream().map(cell -> Objects.toString(cell, "")).toList()));
        return file;
    }

    private Wiring context() {
        Wiring wiring = Wiring.over(
                database(),
                new MovableClock("2026-11-21T01:00:00Z"),
                Path.of("target/test-data"),
                Agencies.class,
                RegisterImports.class,
                AuditTrail.class);
        wiring.get(Agencies.class).importShipped();
        return wiring;
    }

    static class OnH2Tests extends RegisterImportsContract {
        @Override
        DataSource database() {
            return Databases.h2();
        }
    }

    static class OnPostgresTests extends RegisterImportsContract {
        @Override
        DataSource database() {
            return Databases.postgres();
        }
    }
}

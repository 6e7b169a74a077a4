package vn.dondoc.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AgencyRegisterTests {

    private static final AgencyRegister REGISTER = AgencyRegister.shipped();
    private static final LocalDate IN_2016 = LocalDate.of(2016, 12, 30);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void every_body_has_an_id_of_its_own_and_every_successor_is_there() {
        var ids = new HashSet<AgencyId>();
        RegisterFile.shipped()
                .forEach(agency ->
                        assertThat(ids.add(agency.id())).as(agency.name()).isTrue());
        RegisterFile.shipped().forEach(agency -> assertThat(ids).containsAll(agency.successors()));
        assertThat(ids).containsAll(RegisterFile.members().keySet());
    }

    @Test
    void a_name_is_found_by_its_abbreviation_and_without_marks() {
        assertThat(REGISTER.find("Sở KH&ĐT", IN_2016)).map(Agency::name).hasValue("Sở Kế hoạch và Đầu tư");
        assertThat(REGISTER.find("Uỷ ban Mặt trận Tổ quốc Việt Nam tỉnh", TODAY))
                .map(Agency::id)
                .hasValue(new AgencyId("uy-ban-mttq-viet-nam-tinh"));
        assertThat(REGISTER.find("Sở Vũ trụ", TODAY)).isEmpty();
    }

    @Test
    void what_was_merged_is_stood_for_by_its_successor() {
        assertThat(REGISTER.standingFor(new AgencyId("so-ke-hoach-va-dau-tu"), TODAY).stream()
                        .map(Agency::name))
                .containsExactly("Sở Tài chính");
        assertThat(REGISTER.standingFor(new AgencyId("so-ke-hoach-va-dau-tu"), IN_2016).stream()
                        .map(Agency::name))
                .containsExactly("Sở Kế hoạch và Đầu tư");
        assertThat(REGISTER.standingFor(new AgencyId("cuc-thue-tinh"), TODAY).stream()
                        .map(Agency::name))
                .containsExactly("Thuế tỉnh");
        assertThat(REGISTER.standingFor(new AgencyId("so-lao-dong-thuong-binh-va-xa-hoi"), TODAY))
                .hasSize(4);
    }

    @Test
    void typing_without_marks_finds_the_bodies_of_the_day() {
        assertThat(REGISTER.typeAhead("so tai", TODAY, 10).stream().map(Agency::name))
                .contains("Sở Tài chính")
                .doesNotContain("Sở Tài nguyên và Môi trường");
        assertThat(REGISTER.typeAhead("so tai", IN_2016, 10).stream().map(Agency::name))
                .contains("Sở Tài nguyên và Môi trường");
        assertThat(REGISTER.typeAhead("sở khđt", IN_2016, 10).stream().map(Agency::name))
                .containsExactly("Sở Kế hoạch và Đầu tư");
        assertThat(REGISTER.typeAhead("krong p", IN_2016, 10).stream().map(Agency::name))
                .containsExactly("UBND huyện Krông Pắc");
        assertThat(REGISTER.typeAhead(" ", TODAY, 10)).isEmpty();
    }

    @Test
    void the_districts_of_dak_lak_are_fifteen_in_2016_and_none_today() {
        var districts = new AgencyId("ubnd-cac-huyen-thi-xa-thanh-pho");
        assertThat(REGISTER.expand(districts, IN_2016, Set.of()).stream()
                        .filter(agency -> agency.name().startsWith("UBND ")))
                .hasSize(15);
        assertThat(REGISTER.expand(districts, TODAY, Set.of())).isEmpty();
    }

    @Test
    void a_group_expands_to_the_bodies_of_the_day_without_the_excluded_ones() {
        var departments = new AgencyId("cac-co-quan-chuyen-mon-thuoc-ubnd-tinh");
        var home = new AgencyId("so-noi-vu");
        assertThat(REGISTER.expand(departments, TODAY, Set.of()).stream().map(Agency::id))
                .contains(home, new AgencyId("so-nong-nghiep-va-moi-truong"));
        assertThat(REGISTER.expand(departments, TODAY, Set.of(home)).stream().map(Agency::id))
                .doesNotContain(home);
        assertThat(REGISTER.expand(new AgencyId("cac-co-quan-don-vi-lien-quan"), TODAY, Set.of()))
                .isEmpty();
    }
}

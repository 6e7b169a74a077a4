package vn.dondoc.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GroupsTests {

    private static final LocalDate IN_2016 = LocalDate.of(2016, 12, 30);
    private static final LocalDate APRIL_2025 = LocalDate.of(2025, 4, 15);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static final Groups GROUPS = withTwoCommunes().groups();

    @Test
    void the_same_words_mean_other_departments_on_each_of_the_three_days() {
        assertThat(names("các sở, ban, ngành", IN_2016))
                .contains("Sở Kế hoạch và Đầu tư", "Sở Tài chính")
                .doesNotContain("Sở Nông nghiệp và Môi trường");
        assertThat(names("các sở, ban, ngành", APRIL_2025))
                .contains("Sở Nông nghiệp và Môi trường")
                .doesNotContain("Sở Kế hoạch và Đầu tư");
        assertThat(names("Thủ trưởng các sở, ngành tỉnh", TODAY))
                .isEqualTo(names("các sở, ban, ngành", TODAY))
                .contains("Văn phòng UBND tỉnh", "Sở Nông nghiệp và Môi trường");
    }

    @Test
    void districts_give_way_to_communes_on_the_day_they_end() {
        assertThat(names("UBND các huyện, thị xã, thành phố", IN_2016)).hasSize(15);
        assertThat(names("Chủ tịch UBND các huyện, thị xã, thành phố", APRIL_2025))
                .hasSize(15);
        assertThat(names("UBND các huyện, thị xã, thành phố", TODAY)).containsExactly("UBND xã A", "UBND xã B");
        assertThat(names("Ủy ban nhân dân các xã, phường", TODAY)).containsExactly("UBND xã A", "UBND xã B");
    }

    @Test
    void what_the_words_except_is_left_out_whatever_it_was_called() {
        assertThat(names("các sở, ban, ngành (trừ Sở Y tế, Sở Tư pháp)", TODAY))
                .doesNotContain("Sở Y tế", "Sở Tư pháp")
                .contains("Sở Nội vụ");
        assertThat(names("các sở, ban, ngành, trừ Sở Kế hoạch và Đầu tư", TODAY))
                .doesNotContain("Sở Tài chính");
        assertThat(GROUPS.of("các sở, ban, ngành (trừ Sở Y tế)", TODAY)
                        .orElseThrow()
                        .leftOut())
                .extracting(Agency::name)
                .containsExactly("Sở Y tế");
        assertThat(GROUPS.expand("các sở, ban, ngành", TODAY, Set.of(new AgencyId("so-y-te"))))
                .extracting(Agency::name)
                .doesNotContain("Sở Y tế");
    }

    @Test
    void words_that_narrow_a_group_say_so_and_words_for_nobody_in_particular_expand_to_nobody() {
        assertThat(GROUPS.of("các sở, ban, ngành liên quan", TODAY)
                        .orElseThrow()
                        .narrowed())
                .isTrue();
        assertThat(GROUPS.of("các sở, ban, ngành tỉnh", TODAY).orElseThrow().narrowed())
                .isFalse();
        assertThat(GROUPS.of("các cơ quan, đơn vị liên quan", TODAY)).isEmpty();
        assertThat(GROUPS.of("Sở Tài chính", TODAY)).isEmpty();
        assertThat(GROUPS.of("UBND xã A", TODAY)).isEmpty();
    }

    @Test
    void ministries_are_no_central_bodies_in_the_province() {
        assertThat(names("các cơ quan Trung ương đóng trên địa bàn tỉnh", TODAY))
                .contains("Thuế tỉnh")
                .doesNotContain("Bộ Tài chính", "Chính phủ");
    }

    @Test
    void a_member_holds_for_its_time_and_one_that_was_taken_out_stays_out() {
        var group = new AgencyId("cac-so-ban-nganh");
        var communes = new ArrayList<>(RegisterFile.shipped());
        communes.add(commune("UBND xã A"));
        var register = new AgencyRegister(
                communes,
                RegisterFile.members(),
                List.of(
                        new Membership(group, new AgencyId("ubnd-xa-a"), true, LocalDate.of(2026, 1, 1), null),
                        new Membership(group, new AgencyId("so-y-te"), false, null, null)));
        assertThat(register.groups().members(group, TODAY))
                .extracting(Agency::name)
                .contains("UBND xã A")
                .doesNotContain("Sở Y tế");
        assertThat(register.groups().members(group, LocalDate.of(2025, 12, 31)))
                .extracting(Agency::name)
                .doesNotContain("UBND xã A");
    }

    private static List<String> names(String words, LocalDate on) {
        return GROUPS.expand(words, on, Set.of()).stream().map(Agency::name).toList();
    }

    private static AgencyRegister withTwoCommunes() {
        var all = new ArrayList<>(RegisterFile.shipped());
        all.add(commune("UBND xã B"));
        all.add(commune("UBND xã A"));
        return new AgencyRegister(all, RegisterFile.members(), RegisterFile.memberships());
    }

    private static Agency commune(String name) {
        return new Agency(
                AgencyRows.idOf(name),
                name,
                Agency.Kind.COMMUNE,
                List.of(),
                LocalDate.of(2025, 7, 1),
                null,
                List.of(),
                null);
    }
}

package vn.dondoc.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegulationsTests {

    private static final Profile DAK_LAK = Regulations.shipped("dak-lak").active();

    @Test
    void dak_lak_registers_within_two_working_days_and_five_where_there_are_several() {
        assertThat(DAK_LAK.registrationDays(false)).hasValue(2);
        assertThat(DAK_LAK.registrationDays(DAK_LAK.isComplex(3, 1))).hasValue(5);
        assertThat(DAK_LAK.isComplex(1, 1)).isFalse();
        assertThat(DAK_LAK.parameter("registration.days").article()).isEqualTo("Điều 7.1");
    }

    @Test
    void dak_lak_wants_a_first_update_three_working_days_after_the_task_is_assigned() {
        assertThat(DAK_LAK.firstUpdateDays()).hasValue(3);
        assertThat(DAK_LAK.firstUpdateAnchor()).isEqualTo(Profile.UpdateAnchor.ASSIGNED);
    }

    @Test
    void dak_lak_forbids_to_record_what_is_secret() {
        assertThat(DAK_LAK.secrecy()).isEqualTo(SecrecyPolicy.FORBIDDEN);
    }

    @Test
    void dak_lak_reports_by_quarter_half_year_and_year_and_publishes_each_on_days_that_are_only_proposed() {
        ReportDuty year = DAK_LAK.officeReports().stream()
                .filter(duty -> duty.period() == ReportPeriod.YEAR)
                .findFirst()
                .orElseThrow();
        assertThat(DAK_LAK.officeReports().stream().map(ReportDuty::period))
                .containsExactly(ReportPeriod.QUARTER, ReportPeriod.HALF_YEAR, ReportPeriod.YEAR, ReportPeriod.AD_HOC);
        assertThat(year.dueIn(2026)).containsExactly(LocalDate.of(2026, 12, 20));
        assertThat(year.published()).isTrue();
        assertThat(year.confirmed()).isFalse();
    }

    @Test
    void a_document_from_before_the_regulation_is_not_judged_by_it() {
        Regulations regulations = Regulations.shipped("dak-lak");
        assertThat(regulations.inForceOn(LocalDate.of(2017, 1, 8))).isEmpty();
        assertThat(regulations.inForceOn(LocalDate.of(2017, 1, 9))).isPresent();
    }

    @Test
    void every_mistake_in_a_profile_is_told_with_its_line() {
        var entry = new Parameter.Entry("a", "Phần", "Tham số a", Parameter.Kind.DAYS, List.of(), "tracking", null);
        String file = """
                id: thu
                title: Thử
                instrument: Thử
                authority: {name: A, office: B, place: C}
                parameters:
                  a: {value: hai, article: "Điều 1"}
                  b: {value: 2, article: "Điều 2"}
                """;
        assertThatThrownBy(() -> ProfileFile.read("thu.yaml", new StringReader(file), Map.of("a", entry)))
                .isInstanceOf(BrokenRegulation.class)
                .hasMessageContaining("thu.yaml dòng 6: \"hai\" phải là số nguyên")
                .hasMessageContaining("thu.yaml dòng 7: tham số \"b\" không có trong danh mục");
    }

    @Test
    void a_value_that_the_text_leaves_open_needs_its_basis() {
        var entry = new Parameter.Entry("a", "Phần", "Tham số a", Parameter.Kind.DAYS, List.of(), "tracking", null);
        String file = """
                id: thu
                title: Thử
                instrument: Thử
                authority: {name: A, office: B, place: C}
                parameters:
                  a: {value: 2, confirmed: false}
                """;
        assertThatThrownBy(() -> ProfileFile.read("thu.yaml", new StringReader(file), Map.of("a", entry)))
                .hasMessageContaining("dòng 6")
                .hasMessageContaining("căn cứ đề xuất");
    }

    @Test
    void an_unknown_regulation_is_refused_with_those_that_are_known() {
        assertThatThrownBy(() -> Regulations.shipped("ha-giang"))
                .hasMessageContaining("ha-giang")
                .hasMessageContaining("dak-lak");
    }
}

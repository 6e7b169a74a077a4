package vn.dondoc.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiveProfilesTests {

    private static final Regulations ALL = Regulations.shipped("dak-lak");

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "lai-chau,   1, 1, -, NONE,      true",
        "hung-yen,   2, 2, 3, MINIMAL,   true",
        "binh-thuan, 1, 1, 3, FORBIDDEN, true",
        "ninh-hai,   2, 7, 3, MINIMAL,   false",
        "dak-lak,    2, 5, 3, FORBIDDEN, true",
    })
    void the_regulations_differ_in_days_and_in_what_they_let_be_said_of_secret_documents(
            String id, int days, int complex, String update, SecrecyPolicy secrecy, boolean fromAssignment) {
        Profile profile = ALL.byId(id).orElseThrow();
        assertThat(profile.registrationDays(false)).hasValue(days);
        assertThat(profile.registrationDays(true)).hasValue(complex);
        assertThat(profile.firstUpdateDays())
                .isEqualTo(update.equals("-") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(update)));
        assertThat(profile.secrecy()).isEqualTo(secrecy);
        assertThat(profile.firstUpdateAnchor() == Profile.UpdateAnchor.ASSIGNED).isEqualTo(fromAssignment);
    }

    @Test
    void lai_chau_reports_every_month_and_at_quarters_end_and_publishes_nothing() {
        Profile laiChau = ALL.byId("lai-chau").orElseThrow();
        assertThat(laiChau.agencyReports().getFirst().dueIn(2026)).hasSize(12).startsWith(LocalDate.of(2026, 1, 20));
        assertThat(laiChau.agencyReports().get(1).dueIn(2026)).contains(LocalDate.of(2026, 3, 15));
        assertThat(laiChau.officeReports()).noneMatch(ReportDuty::published);
        assertThat(laiChau.officeReports().stream()
                        .filter(one -> one.period() == ReportPeriod.WEEK)
                        .flatMap(one -> one.dueIn(2026).stream()))
                .as("the fifth day of every week, not of every month")
                .hasSize(52)
                .startsWith(LocalDate.of(2026, 1, 2))
                .allMatch(day -> day.getDayOfWeek() == java.time.DayOfWeek.FRIDAY);
        assertThat(laiChau.text("publish.results")).hasValue("none");
    }

    @Test
    void binh_thuan_reports_after_nine_months_too_and_took_effect_ten_days_after_it_was_signed() {
        Profile binhThuan = ALL.byId("binh-thuan").orElseThrow();
        assertThat(binhThuan.officeReports().stream().map(ReportDuty::period)).contains(ReportPeriod.NINE_MONTHS);
        assertThat(binhThuan.inForceOn(LocalDate.of(2015, 7, 3))).isFalse();
        assertThat(binhThuan.inForceOn(LocalDate.of(2015, 7, 4))).isTrue();
        assertThat(binhThuan.yes("task.without-deadline.must-report")).isTrue();
    }

    @Test
    void ninh_hai_alone_extends_deadlines_and_ended_with_its_district() {
        Profile ninhHai = ALL.byId("ninh-hai").orElseThrow();
        assertThat(ALL.all().stream()
                        .filter(profile -> profile.yes("extension.allowed"))
                        .map(Profile::id))
                .containsExactly("ninh-hai");
        assertThat(ninhHai.days("extension.request-lead")).hasValue(3);
        assertThat(ninhHai.inForceOn(LocalDate.of(2025, 7, 1))).isFalse();
        assertThat(ninhHai.authority().level()).isEqualTo(Authority.Level.DISTRICT);
    }

    @Test
    void hung_yen_wants_reports_before_the_twentieth_of_june_and_the_thirtieth_of_november() {
        List<ReportDuty> reports = ALL.byId("hung-yen").orElseThrow().agencyReports();
        assertThat(reports.get(0).dueIn(2026)).containsExactly(LocalDate.of(2026, 6, 20));
        assertThat(reports.get(1).dueIn(2026)).containsExactly(LocalDate.of(2026, 11, 30));
    }

    @Test
    void what_nobody_has_confirmed_says_on_what_it_is_based() {
        for (Profile profile : ALL.all()) {
            assertThat(profile.parameters().values().stream().filter(parameter -> !parameter.confirmed()))
                    .as(profile.id())
                    .isNotEmpty()
                    .allSatisfy(parameter -> assertThat(parameter.basis()).isNotBlank());
        }
    }
}

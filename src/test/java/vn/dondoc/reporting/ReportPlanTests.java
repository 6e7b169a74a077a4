package vn.dondoc.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.calendar.CutOff;
import vn.dondoc.calendar.Cycle;
import vn.dondoc.calendar.Period;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.regulation.Regulations;
import vn.dondoc.testing.MovableClock;

class ReportPlanTests {

    private static final MovableClock CLOCK = new MovableClock("2026-12-14T02:00:00Z");

    @Test
    void in_dak_lak_the_second_quarter_runs_from_the_15th_to_the_14th_and_agencies_report_two_days_later() {
        assertThat(of("dak-lak", PlannedReport.Who.AGENCY))
                .filteredOn(one -> one.name().equals("Quý II/2026"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.due()).isEqualTo(LocalDate.of(2026, 6, 16));
                    assertThat(one.about()).isEqualTo(new Period(LocalDate.of(2026, 3, 15), LocalDate.of(2026, 6, 14)));
                    assertThat(one.duty().article()).isEqualTo("Điều 22");
                });
    }

    @Test
    void a_day_of_rest_stays_the_due_day_and_names_the_working_day_before() {
        assertThat(of("dak-lak", PlannedReport.Who.OFFICE))
                .filteredOn(one -> one.due().equals(LocalDate.of(2026, 12, 20)))
                .isNotEmpty()
                .allSatisfy(one -> {
                    assertThat(one.rests()).isNotEmpty();
                    assertThat(one.sendBy()).isEqualTo(LocalDate.of(2026, 12, 18));
                });
    }

    @Test
    void in_lai_chau_the_last_month_of_a_quarter_has_both_the_15th_and_the_20th() {
        assertThat(of("lai-chau", PlannedReport.Who.AGENCY))
                .filteredOn(one -> one.due().getMonthValue() == 6)
                .extracting(PlannedReport::name, one -> one.due().getDayOfMonth())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Quý II/2026", 15),
                        org.assertj.core.groups.Tuple.tuple("Tháng 6/2026", 20));
        assertThat(of("lai-chau", PlannedReport.Who.OFFICE))
                .filteredOn(one -> one.name().startsWith("Tuần"))
                .hasSizeBetween(51, 53)
                .allSatisfy(one -> assertThat(one.due().getDayOfWeek()).isEqualTo(java.time.DayOfWeek.FRIDAY));
    }

    @Test
    void an_annual_report_due_in_november_is_about_the_year_that_still_runs() {
        assertThat(of("ninh-hai", PlannedReport.Who.AGENCY))
                .extracting(PlannedReport::name)
                .contains("Năm 2026", "6 tháng đầu năm 2026");
        assertThat(ReportPlan.about(Cycle.YEAR, LocalDate.of(2027, 1, 10), CutOff.CALENDAR))
                .isEqualTo(new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));
        assertThat(ReportPlan.about(Cycle.MONTH, LocalDate.of(2026, 6, 5), CutOff.CALENDAR)
                        .to())
                .isEqualTo(LocalDate.of(2026, 5, 31));
        assertThat(ReportPlan.about(Cycle.MONTH, LocalDate.of(2026, 6, 25), CutOff.CALENDAR)
                        .to())
                .isEqualTo(LocalDate.of(2026, 6, 30));
    }

    @Test
    void ninh_hai_gives_information_every_two_weeks_and_binh_thuan_reports_nine_months() {
        assertThat(of("ninh-hai", PlannedReport.Who.OFFICE))
                .filteredOn(one -> one.name().startsWith("Hai tuần"))
                .hasSizeBetween(26, 27)
                .allSatisfy(one -> assertThat(one.duty().article()).isEqualTo("Điều 19.1"));
        assertThat(of("binh-thuan", PlannedReport.Who.AGENCY))
                .filteredOn(one -> one.due().getMonthValue() == 9)
                .extracting(PlannedReport::name)
                .containsExactly("Quý III/2026", "9 tháng năm 2026");
    }

    @Test
    void what_is_due_soon_is_counted_in_working_days() {
        assertThat(plan("dak-lak").soon(PlannedReport.Who.OFFICE, 5))
                .extracting(PlannedReport::due)
                .containsOnly(LocalDate.of(2026, 12, 20));
        assertThat(plan("dak-lak").soon(PlannedReport.Who.AGENCY, 5))
                .extracting(PlannedReport::due)
                .containsOnly(LocalDate.of(2026, 12, 16));
        assertThat(plan("dak-lak").soon(PlannedReport.Who.OFFICE, 2)).isEmpty();
    }

    private static List<PlannedReport> of(String profile, PlannedReport.Who who) {
        return plan(profile).of(2026).stream().filter(one -> one.who() == who).toList();
    }

    private static ReportPlan plan(String profile) {
        return new ReportPlan(Regulations.shipped(profile), WorkingCalendar.shipped(), CLOCK);
    }
}

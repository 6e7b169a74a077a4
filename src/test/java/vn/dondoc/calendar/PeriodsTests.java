package vn.dondoc.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodsTests {

    @ParameterizedTest
    @CsvSource({
        "WEEK, 1, 2026-06-15, 2026-06-21, Tuần 25/2026",
        "TWO_WEEKS, 1, 2026-06-15, 2026-06-28, Hai tuần từ 15/6/2026 đến 28/6/2026",
        "MONTH, 1, 2026-06-01, 2026-06-30, Tháng 6/2026",
        "QUARTER, 1, 2026-04-01, 2026-06-30, Quý II/2026",
        "HALF_YEAR, 1, 2026-01-01, 2026-06-30, 6 tháng đầu năm 2026",
        "NINE_MONTHS, 1, 2026-01-01, 2026-09-30, 9 tháng năm 2026",
        "YEAR, 1, 2026-01-01, 2026-12-31, Năm 2026",
        "MONTH, 15, 2026-06-15, 2026-07-14, Tháng 7/2026",
        "QUARTER, 15, 2026-06-15, 2026-09-14, Quý III/2026",
        "HALF_YEAR, 15, 2026-06-15, 2026-12-14, 6 tháng cuối năm 2026",
        "NINE_MONTHS, 15, 2025-12-15, 2026-09-14, 9 tháng năm 2026",
        "YEAR, 15, 2025-12-15, 2026-12-14, Năm 2026"
    })
    void namesThePeriodInWhichTheTwentiethOfJuneLies(
            Cycle cycle, int firstDay, LocalDate from, LocalDate to, String name) {
        Period period = Periods.containing(cycle, LocalDate.of(2026, 6, 20), new CutOff(firstDay));
        assertThat(period).isEqualTo(new Period(from, to));
        assertThat(Periods.name(cycle, period)).isEqualTo(name);
    }

    @Test
    void leavesNoDayBetweenTwoPeriods() {
        var random = new Random(3);
        for (int i = 0; i < 10_000; i++) {
            LocalDate day = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(6000));
            Cycle cycle = Cycle.values()[random.nextInt(Cycle.values().length)];
            CutOff cutOff = random.nextBoolean() ? CutOff.CALENDAR : CutOff.FROM_THE_15TH;
            Period period = Periods.containing(cycle, day, cutOff);
            assertThat(period.from()).isBeforeOrEqualTo(day);
            if (cycle != Cycle.NINE_MONTHS) {
                assertThat(period.to()).isAfterOrEqualTo(day);
                assertThat(Periods.containing(cycle, period.to().plusDays(1), cutOff)
                                .from())
                        .isEqualTo(period.to().plusDays(1));
            }
            assertThat(Periods.endedBefore(cycle, day, cutOff).to()).isBefore(day);
        }
    }

    @Test
    void writesDaysAsScreensAndAsPaperDo() {
        LocalDate day = LocalDate.of(2026, 2, 5);
        assertThat(VietnameseDates.format(LocalDate.of(2026, 6, 20))).isEqualTo("20/6/2026");
        assertThat(VietnameseDates.format(day)).isEqualTo("5/2/2026");
        assertThat(VietnameseDates.official(day)).isEqualTo("ngày 05 tháng 02 năm 2026");
        assertThat(VietnameseDates.officialNumbers(LocalDate.of(2026, 6, 5))).isEqualTo("05/6/2026");
    }
}

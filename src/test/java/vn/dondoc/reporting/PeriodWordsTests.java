package vn.dondoc.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.dondoc.calendar.Cycle;
import vn.dondoc.calendar.Period;

class PeriodWordsTests {

    private static final Period JUNE = new Period(LocalDate.of(2026, 5, 15), LocalDate.of(2026, 6, 14));

    @Test
    void aPeriodIsNamedAsWithinASentence() {
        assertThat(PeriodWords.of(Cycle.MONTH, JUNE)).isEqualTo("tháng 6/2026");
        assertThat(PeriodWords.of(Cycle.HALF_YEAR, new Period(LocalDate.of(2025, 12, 15), JUNE.to())))
                .isEqualTo("6 tháng đầu năm 2026");
        assertThat(PeriodWords.of(null, JUNE)).isEqualTo("từ ngày 15/5/2026 đến ngày 14/6/2026");
    }

    @Test
    void daysThatMakeNoSuchPeriodAreNamedAsTheyAre() {
        assertThat(PeriodWords.of(Cycle.YEAR, JUNE)).isEqualTo("từ ngày 15/5/2026 đến ngày 14/6/2026");
    }

    @Test
    void theOneBeforeEndsTheDayBeforeAndIsAsLong() {
        assertThat(PeriodWords.before(Cycle.MONTH, JUNE))
                .isEqualTo(new Period(LocalDate.of(2026, 4, 15), LocalDate.of(2026, 5, 14)));
        assertThat(PeriodWords.before(null, new Period(LocalDate.of(2026, 6, 10), LocalDate.of(2026, 6, 14))))
                .isEqualTo(new Period(LocalDate.of(2026, 6, 5), LocalDate.of(2026, 6, 9)));
    }

    @Test
    void aYearIsComparedWithTheYearBefore() {
        assertThat(PeriodWords.before(
                        Cycle.NINE_MONTHS, new Period(LocalDate.of(2025, 12, 15), LocalDate.of(2026, 9, 14))))
                .isEqualTo(new Period(LocalDate.of(2024, 12, 15), LocalDate.of(2025, 9, 14)));
    }

    @Test
    void filesOfEachKindHaveNamesOfTheirOwn() {
        assertThat(ReportKind.MONTH.fileName(JUNE, "", 1)).isEqualTo("bao-cao-thang-6-2026");
        assertThat(ReportKind.MONTH.fileName(JUNE, "", 2)).isEqualTo("bao-cao-thang-6-2026-lan-2");
        assertThat(ReportKind.AD_HOC.fileName(JUNE, "", 1))
                .isEqualTo("bao-cao-dot-xuat-tu-ngay-15-5-2026-den-ngay-14-6-2026");
    }
}

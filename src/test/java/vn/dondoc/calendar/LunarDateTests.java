package vn.dondoc.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LunarDateTests {

    @ParameterizedTest
    @CsvSource({
        "2015, 2015-02-19, 2015-04-28", "2016, 2016-02-08, 2016-04-16", "2017, 2017-01-28, 2017-04-06",
                "2018, 2018-02-16, 2018-04-25",
        "2019, 2019-02-05, 2019-04-14", "2020, 2020-01-25, 2020-04-02", "2021, 2021-02-12, 2021-04-21",
                "2022, 2022-02-01, 2022-04-10",
        "2023, 2023-01-22, 2023-04-29", "2024, 2024-02-10, 2024-04-18", "2025, 2025-01-29, 2025-04-07",
                "2026, 2026-02-17, 2026-04-26",
        "2027, 2027-02-06, 2027-04-16", "2028, 2028-01-26, 2028-04-04", "2029, 2029-02-13, 2029-04-23",
                "2030, 2030-02-02, 2030-04-12"
    })
    void findsTetAndTheKingsDayInVietnam(int year, LocalDate newYear, LocalDate kingsDay) {
        assertThat(LunarDate.newYear(year)).isEqualTo(newYear);
        assertThat(LunarDate.kingsDay(year)).isEqualTo(kingsDay);
    }

    @ParameterizedTest
    @CsvSource({"1985, 1985-01-21", "2007, 2007-02-17", "1968, 1968-01-29"})
    void keepsToVietnamWhereChinaHasAnotherDay(int year, LocalDate newYear) {
        assertThat(LunarDate.newYear(year)).isEqualTo(newYear);
    }

    @Test
    void countsTheTwelfthMonthUpToTheNextTet() {
        assertThat(new LunarDate(2023, 12, 27, false).solar()).isEqualTo(LocalDate.of(2024, 2, 6));
        assertThat(new LunarDate(2025, 12, 29, false).solar()).isEqualTo(LocalDate.of(2026, 2, 16));
    }

    @Test
    void knowsLeapMonths() {
        assertThat(new LunarDate(2023, 2, 1, true).solar()).isEqualTo(LocalDate.of(2023, 3, 22));
        assertThat(new LunarDate(2025, 6, 1, true).solar()).isEqualTo(LocalDate.of(2025, 7, 25));
        assertThat(new LunarDate(2025, 8, 15, false).solar()).isEqualTo(LocalDate.of(2025, 10, 6));
    }
}

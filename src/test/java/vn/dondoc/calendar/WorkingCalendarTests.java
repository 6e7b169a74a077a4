package vn.dondoc.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTests {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private final WorkingCalendar calendar = WorkingCalendar.shipped();

    @ParameterizedTest
    @CsvSource({
        "13/02/2026, 1, 23/02/2026",
        "13/02/2026, 3, 25/02/2026",
        "24/04/2026, 1, 28/04/2026",
        "29/04/2026, 2, 05/05/2026",
        "21/08/2026, 1, 22/08/2026",
        "28/08/2026, 1, 03/09/2026",
        "28/08/2026, 3, 07/09/2026",
        "20/11/2026, 1, 23/11/2026",
        "20/11/2026, 2, 25/11/2026",
        "23/11/2026, 2, 26/11/2026",
        "09/01/2026, 1, 10/01/2026",
        "31/12/2025, 2, 06/01/2026",
        "25/04/2025, 1, 26/04/2025",
        "25/04/2025, 5, 06/05/2025",
        "26/04/2024, 5, 07/05/2024",
        "03/05/2024, 1, 04/05/2024",
        "07/02/2024, 3, 19/02/2024",
        "24/01/2025, 2, 04/02/2025",
        "01/09/2023, 2, 06/09/2023",
        "28/05/2021, 2, 01/06/2021",
        "28/05/2021, 7, 08/06/2021",
        "30/12/2016, 2, 04/01/2017",
        "04/01/2019, 1, 05/01/2019"
    })
    void countsWorkingDaysOverHolidaysAndSwappedSaturdays(String start, int n, String due) {
        assertThat(calendar.plus(day(start), n)).isEqualTo(day(due));
    }

    @ParameterizedTest
    @CsvSource({
        "14/02/2026, 23/02/2026",
        "26/04/2026, 28/04/2026",
        "20/06/2026, 22/06/2026",
        "24/11/2026, 25/11/2026",
        "02/09/2023, 05/09/2023",
        "04/05/2024, 04/05/2024"
    })
    void movesADayOfRestToTheNextWorkingDay(String day, String next) {
        assertThat(calendar.onOrAfter(day(day))).isEqualTo(day(next));
    }

    @Test
    void takesADecidedSwapWithoutForgettingTheRest() {
        var decided = calendar.with(List.of(
                new SpecialDay(day("23/11/2026"), SpecialDay.Kind.SWAPPED_OFF, "Nghỉ hoán đổi", "Công văn"),
                new SpecialDay(day("28/11/2026"), SpecialDay.Kind.SWAPPED_WORKED, "Làm bù", "Công văn")));
        assertThat(decided.plus(day("20/11/2026"), 1)).isEqualTo(day("25/11/2026"));
        assertThat(decided.works(day("28/11/2026"))).isTrue();
        assertThat(decided.works(day("24/11/2026"))).isFalse();
        assertThat(calendar.works(day("23/11/2026"))).isTrue();
    }

    @Test
    void saysWhyNobodyWorks() {
        assertThat(calendar.restsBecause(day("16/02/2026"))).isEqualTo("Tết Nguyên đán");
        assertThat(calendar.restsBecause(day("02/01/2026"))).isEqualTo("Nghỉ hoán đổi với ngày 10/1/2026");
        assertThat(calendar.restsBecause(day("20/06/2026"))).isEqualTo("Thứ Bảy");
        assertThat(calendar.restsBecause(day("22/06/2026"))).isEmpty();
        assertThat(calendar.exception(day("02/01/2026")))
                .isNotNull()
                .extracting(SpecialDay::basis)
                .isEqualTo("Công văn 12729/VPCP-KGVX");
    }

    @Test
    void knowsWhichYearsHaveNoNotice() {
        assertThat(calendar.complete(2026)).isTrue();
        assertThat(calendar.complete(2027)).isFalse();
        assertThat(calendar.works(day("16/04/2027"))).as("Giỗ Tổ 2027").isFalse();
        assertThat(calendar.works(day("24/11/2027")))
                .as("Ngày Văn hóa Việt Nam")
                .isFalse();
        assertThat(calendar.works(day("26/11/2029")))
                .as("24/11/2029 is a Saturday and is not made up")
                .isTrue();
        assertThat(calendar.works(day("03/01/2028")))
                .as("1/1/2028 is a Saturday and is made up")
                .isFalse();
        assertThat(calendar.works(day("04/02/2030")))
                .as("Tết 2030 is on 2 February")
                .isFalse();
    }

    @Test
    void neverLandsOnADayOfRestAndFindsItsWayBack() {
        var random = new Random(20260620);
        for (int i = 0; i < 10_000; i++) {
            LocalDate start = LocalDate.of(2014, 6, 1).plusDays(random.nextInt(6500));
            int n = 1 + random.nextInt(60);
            LocalDate due = calendar.plus(start, n);
            assertThat(calendar.works(due)).isTrue();
            assertThat(calendar.plus(start, n + 1)).isAfter(due);
            assertThat(calendar.plus(start.plusDays(1), n)).isAfterOrEqualTo(due);
            assertThat(calendar.between(start, due)).isEqualTo(n);
            LocalDate back = calendar.minus(due, n);
            assertThat(calendar.works(start) ? back : calendar.plus(back, n))
                    .isEqualTo(calendar.works(start) ? start : due);
        }
    }

    @Test
    void hasFiveDaysOfTetAndEachSwapInPairsInEveryShippedYear() {
        for (int year = 2015; year <= 2026; year++) {
            List<SpecialDay> days = calendar.year(year).days();
            assertThat(days)
                    .filteredOn(day -> day.name().equals("Tết Nguyên đán"))
                    .hasSize(5);
            assertThat(days)
                    .filteredOn(day -> day.kind() == SpecialDay.Kind.SWAPPED_OFF)
                    .hasSameSizeAs(days.stream().filter(SpecialDay::working).toList());
            assertThat(days)
                    .filteredOn(day -> !day.working())
                    .allSatisfy(
                            day -> assertThat(day.day().getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
            assertThat(days)
                    .filteredOn(SpecialDay::working)
                    .allSatisfy(day -> assertThat(day.day().getDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY));
        }
    }

    @Test
    void takesAnAuthoritysOwnYearInPlaceOfTheShippedOne(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("2027.yaml"), """
                year: 2027
                basis: "Thông báo 1/TB-BNV"
                rest:
                  01/01: Tết Dương lịch
                closed:
                  15/03: Nghỉ do bão
                swaps: []
                """);
        var own = WorkingCalendar.shippedAnd(folder);
        assertThat(own.complete(2027)).isTrue();
        assertThat(own.restsBecause(day("15/03/2027"))).isEqualTo("Nghỉ do bão");
        assertThat(own.works(day("16/04/2027"))).isTrue();
        assertThat(own.works(day("16/02/2026"))).isFalse();
    }

    @Test
    void namesTheFileAndTheWordItCannotRead(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("2027.yaml"), "year: 2027\nrest:\n  mai: Nghỉ\n");
        assertThatThrownBy(() -> WorkingCalendar.shippedAnd(folder))
                .hasMessageContaining("2027.yaml")
                .hasMessageContaining("mai");
    }

    private static LocalDate day(String written) {
        return LocalDate.parse(written, DAY);
    }
}

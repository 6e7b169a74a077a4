package vn.dondoc.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dondoc.calendar.Deadline;
import vn.dondoc.calendar.Deadline.Anchor;
import vn.dondoc.calendar.Deadline.Every;
import vn.dondoc.calendar.Deadline.Unit;

class DeadlineWordsTests {

    private static final LocalDate ISSUED = LocalDate.of(2026, 6, 1);

    static Stream<Deadline> everyDeadline() {
        var fixed = Stream.of(
                new Deadline.On(LocalDate.of(2026, 6, 20), false),
                new Deadline.On(LocalDate.of(2027, 12, 31), true),
                new Deadline.Immediate(),
                new Deadline.None());
        var spans = Stream.of(Unit.values())
                .flatMap(unit ->
                        Stream.of(Anchor.values()).map(anchor -> (Deadline) new Deadline.Within(5, unit, anchor)));
        var recurring = Stream.of(Every.values()).map(every -> (Deadline) new Deadline.Recurring(every, null));
        var weekly = Stream.of(1, 5, 6, 7).map(day -> (Deadline) new Deadline.Recurring(Every.WEEK, day));
        var monthly = Stream.of(Every.MONTH, Every.QUARTER, Every.HALF_YEAR, Every.YEAR)
                .map(every -> (Deadline) new Deadline.Recurring(every, 25));
        return Stream.of(fixed, spans, recurring, weekly, monthly).flatMap(stream -> stream.map(one -> (Deadline) one));
    }

    @ParameterizedTest
    @MethodSource("everyDeadline")
    void whatIsSaidIsUnderstoodAgain(Deadline deadline) {
        assertThat(DeadlineWords.read(DeadlineWords.say(deadline), ISSUED)).isEqualTo(deadline);
    }

    @ParameterizedTest
    @CsvSource({
        "20/6, 2026-06-20",
        "20-6-2026, 2026-06-20",
        "ngày 20/6/2026, 2026-06-20",
        "15/1, 2027-01-15",
    })
    void aDayIsTypedAsPeopleWriteIt(String typed, LocalDate day) {
        assertThat(DeadlineWords.read(typed, ISSUED)).isEqualTo(new Deadline.On(day, false));
    }

    @Test
    void nothingTypedMeansThatTheDocumentSetsNoDeadline() {
        assertThat(DeadlineWords.read("  ", ISSUED)).isEqualTo(new Deadline.None());
        assertThat(DeadlineWords.read("không có thời hạn", ISSUED)).isEqualTo(new Deadline.None());
    }

    @Test
    void whatNobodyUnderstandsIsNoDeadline() {
        assertThat(DeadlineWords.read("khi nào rảnh", ISSUED)).isNull();
        assertThat(DeadlineWords.read("31/2/2026", ISSUED)).isNull();
        assertThat(DeadlineWords.read("0 ngày", ISSUED)).isNull();
    }
}

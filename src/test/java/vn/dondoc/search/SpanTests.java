package vn.dondoc.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpanTests {

    @ParameterizedTest
    @CsvSource({
        "20/6/2026, 2026-06-20, 2026-06-20",
        "20-06-2026, 2026-06-20, 2026-06-20",
        "2026-06-20, 2026-06-20, 2026-06-20",
        "6/2026, 2026-06-01, 2026-06-30",
        "2026, 2026-01-01, 2026-12-31",
        "1/2026..6/2026, 2026-01-01, 2026-06-30",
        "2025..20/6/2026, 2025-01-01, 2026-06-20",
        "2025.., 2025-01-01,",
        "..2025,, 2025-12-31",
        "<20/6/2026,, 2026-06-19",
        "<=6/2026,, 2026-06-30",
        ">2025, 2026-01-01,",
        ">=1/7/2025, 2025-07-01,",
    })
    void daysAreReadAsPeopleTypeThem(String typed, @Nullable LocalDate from, @Nullable LocalDate to) {
        assertThat(Span.of(typed)).contains(new Span(from, to));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/2/2026", "13/2026", "hôm nay", "..", "<", "1..2", "20/6/26"})
    void whatIsNoDayIsNotRead(String typed) {
        assertThat(Span.of(typed)).isEmpty();
    }

    @Test
    void aDayThatIsNotUnderstoodIsReadAsWordsAndSaidSo() {
        var words = Words.of("ngay:31/2/2026 giải ngân");

        assertThat(words.days()).isEmpty();
        assertThat(words.hints()).containsExactly(Words.Hint.NO_SUCH_DAY);
        assertThat(words.clauses()).hasSize(3);
    }
}

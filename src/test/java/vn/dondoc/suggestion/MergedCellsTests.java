package vn.dondoc.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.calendar.Deadline;
import vn.dondoc.reading.OriginalReader;
import vn.dondoc.reading.Reading;
import vn.dondoc.reading.ReadingLimits;

/** A table in which one body leads several rows, and two rows have one time. */
class MergedCellsTests {

    @ParameterizedTest
    @ValueSource(strings = {"pdf/o-gop.pdf", "table/o-gop.docx", "table/o-gop.odt"})
    void aMergedLeadAndAMergedTimeHoldForEachOfTheirRows(String file) {
        try (var reader = new OriginalReader(ReadingLimits.USUAL);
                var suggestions = new Suggestions()) {
            var text = (Reading.Text) reader.read(Path.of("src/test/resources/reading", file));
            List<ProposedTask> tasks = suggestions.of(text).tasks();

            assertThat(tasks)
                    .extracting(task -> names(task.lead()))
                    .containsExactly(
                            "Sở Khoa học và Công nghệ",
                            "Sở Khoa học và Công nghệ",
                            "Sở Khoa học và Công nghệ",
                            "Sở Tài chính",
                            "Sở Tài chính");
            assertThat(tasks)
                    .extracting(task -> date(task.deadline().value()))
                    .containsExactly(on(6, 30), on(9, 30), on(9, 30), on(10, 15), on(11, 30));
            assertThat(names(tasks.getFirst().coordinate())).isEqualTo("Sở Tư pháp");
        }
    }

    private static LocalDate on(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    private static LocalDate date(Deadline deadline) {
        return ((Deadline.On) deadline).date();
    }

    private static String names(List<ProposedAgency> bodies) {
        return String.join(", ", bodies.stream().map(ProposedAgency::name).toList());
    }
}

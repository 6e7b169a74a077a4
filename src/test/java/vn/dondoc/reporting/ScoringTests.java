package vn.dondoc.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.dondoc.figures.FirstUpdates;
import vn.dondoc.figures.Standing;

class ScoringTests {

    private static final FirstUpdates.Owed NONE = new FirstUpdates.Owed(0, 0);
    private final Scoring scoring = Scoring.shipped();

    @Test
    void whatIsDoneInTimeIsWorthAllAndWhatIsLateLess() {
        var judged = Map.of(Standing.DONE_IN_TIME, 3, Standing.DONE_LATE, 1);

        assertThat(Score.of(scoring, judged, NONE, NONE)).isEqualTo(90.0);
        assertThat(scoring.grade(90)).isEqualTo("Xuất sắc");
        assertThat(scoring.grade(89.9)).isEqualTo("Tốt");
    }

    @Test
    void tellingAndReportingInTimeWeighAsTheFileSays() {
        var judged = Map.of(Standing.DONE_IN_TIME, 1);

        assertThat(Score.of(scoring, judged, new FirstUpdates.Owed(4, 2), new FirstUpdates.Owed(2, 2)))
                .isEqualTo(85.0);
        assertThat(Score.of(scoring, judged, new FirstUpdates.Owed(4, 4), NONE))
                .as("what was never owed is shared out among the rest")
                .isEqualTo(88.9);
    }

    @Test
    void whoHasNothingToBeJudgedByHasNoPoints() {
        assertThat(Score.of(scoring, Map.of(), new FirstUpdates.Owed(4, 0), NONE))
                .isNull();
    }

    @Test
    void aFileWhoseWeightsDoNotAddUpIsRefusedInWords() throws IOException {
        String broken = Files.readString(Path.of("report-templates/xep-hang-thi-dua/cach-tinh.yaml"))
                .replace("results: 80", "results: 70");

        assertThatThrownBy(() -> Scoring.read(new StringReader(broken)))
                .hasMessageContaining("weights")
                .hasMessageContaining("90");
    }
}

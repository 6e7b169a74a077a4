package vn.dondoc.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.figures.FirstUpdates;
import vn.dondoc.figures.Standing;
import vn.dondoc.rendering.TemplateFault;

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

        assertThatThrownBy(() -> Scoring.of(broken))
                .hasMessageContaining("weights")
                .hasMessageContaining("90");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            done-late: 60                  | done-late: 600           | done-late
            done-late: 60                  | done-later: 60           | done-later
            late-coordinator: true         | late-coordinator: maybe  | true hoặc false
            accepted-returns: true         | accepted-returns: false  | luôn được loại trừ
            least: 3                       | least: nhiều             | least
            kinds: [VERTICAL]              | kinds: [NGANH_DOC]       | NGANH_DOC
            kinds: [VERTICAL]              | kinds: [COMMUNE]         | đã ở một khối khác
            from: 0, name: Chưa hoàn thành | from: 10, name: Kém      | từ 0 điểm
            least: 3                       | least: !!java.io.File x  | java.io.File
            least: 3                       | least: [                 | YAML
            """)
    void everyMistakeIsToldWithItsLine(String right, String wrong, String told) {
        String text = Replaceable.FORMULA.shipped();
        assertThat(text).contains(right);
        List<TemplateFault> faults =
                FormulaReader.read(text.replace(right, wrong)).faults();

        assertThat(faults).isNotEmpty();
        assertThat(OwnFileDesk.words(faults)).contains("Dòng ", told);
    }

    @Test
    void aFileThatGrowsWithoutEndIsNotRead() {
        assertThat(FormulaReader.read("a: &a [1,1]\nb: &b [*a,*a,*a]\nc: [*b,*b,*b]")
                        .faults())
                .isNotEmpty();
        assertThat(FormulaReader.read("[".repeat(1000)).faults()).isNotEmpty();
        assertThat(FormulaReader.read("").faults()).isNotEmpty();
    }
}

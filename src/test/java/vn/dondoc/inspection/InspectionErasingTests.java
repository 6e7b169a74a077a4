package vn.dondoc.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.inspection.InspectedOffice.CLERK;
import static vn.dondoc.inspection.InspectedOffice.FINANCE;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.archive.ArchiveInFolder;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.archive.Erasure;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;

class InspectionErasingTests {

    @Test
    void theWordsOfASecretDocumentAreStruckOutEverywhere() {
        try (var office = new InspectedOffice(Databases.h2(), "dak-lak", new MovableClock("2026-02-02T02:00:00Z"))) {
            var ground = new Ground(
                    Ground.Kind.SIGNS,
                    "",
                    Paper.NONE,
                    List.of("Sở Tài chính: văn bản số 77/UBND-NC, “Xây \"hầm\" ngầm”"));
            InspectionId id = office.proposed(
                    CLERK, InspectedOffice.adHoc(Issuer.CHAIRMAN, null, ground, FINANCE), Decision.NONE);
            var erasure = new Erasure(List.of(DocumentId.random()));
            erasure.addWord("77/UBND-NC");
            erasure.addWord("Xây \"hầm\" ngầm");
            var jdbc = office.tracked.get(JdbcClient.class);

            assertThat(new InspectionErasing(jdbc, ArchiveInFolder.in(Path.of("target/test-data/inspection")))
                            .eraseRows(erasure))
                    .isEqualTo(2);
            assertThat(new InspectionErasing(jdbc, ArchiveInFolder.in(Path.of("target/test-data/inspection")))
                            .eraseRows(erasure))
                    .as("safe to repeat")
                    .isZero();

            assertThat(office.see(CLERK, id).head().ground().signs())
                    .containsExactly("Sở Tài chính: văn bản số [đã gỡ], “[đã gỡ]”");
            assertThat(jdbc.sql("SELECT content FROM inspection_history")
                            .query(String.class)
                            .list())
                    .noneMatch(content -> content.contains("77/UBND-NC"));
        }
    }
}

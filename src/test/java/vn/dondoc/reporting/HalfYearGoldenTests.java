package vn.dondoc.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dondoc.figures.CountedTask;
import vn.dondoc.figures.Counts;
import vn.dondoc.figures.PeriodFigures;
import vn.dondoc.figures.Standing;
import vn.dondoc.rendering.FilledReport;
import vn.dondoc.rendering.Papers;
import vn.dondoc.testing.Approved;

class HalfYearGoldenTests {

    private static final Path FOLDER = Path.of("report-templates/bao-cao-6-thang");
    private static final Release RELEASE =
            new Release("123/BC-VP", LocalDate.of(2026, 6, 20), "CHÁNH VĂN PHÒNG", "Nguyễn Văn An");

    @Test
    void theReleasedSampleReadsAsApproved() throws IOException {
        assertThat(text(filled(sample(), RELEASE))).doesNotContain("(Chưa có nội dung.)");
        Approved.file(FOLDER.resolve("approved.txt").toString()).holds(text(filled(sample(), RELEASE)));
    }

    @Test
    void aDraftLeavesRoomForNumberAndDateAndShowsWhatIsMissing() throws IOException {
        String text = text(filled(sample(), null));

        assertThat(text).contains("Số:", "/BC-VP", "(Chưa có nội dung.)", "V. KIẾN NGHỊ, ĐỀ XUẤT");
    }

    @Test
    void anEmptyPeriodStillMakesAReport() throws IOException {
        Snapshot full = sample();
        var empty = new Snapshot(
                new PeriodFigures(
                        full.figures().period(),
                        full.figures().asOf(),
                        full.figures().closing(),
                        Counts.NONE,
                        List.of()),
                List.of(),
                full.letterhead());

        assertThat(text(filled(empty, RELEASE))).contains("Trong kỳ không có nhiệm vụ nào", "Không có nhiệm vụ nào.");
    }

    @Test
    void aLongTableRepeatsItsHeadAndNumbersItsPages() throws IOException {
        Snapshot few = sample();
        var tasks = new ArrayList<CountedTask>();
        for (int i = 0; i < 1000; i++) {
            tasks.add(new CountedTask(
                    UUID.randomUUID(),
                    i + "/UBND-TH",
                    LocalDate.of(2026, 3, 2),
                    "Về việc đẩy mạnh giải ngân vốn đầu tư công",
                    "Rà soát, báo cáo kết quả ".repeat(1 + i % 5),
                    "Sở Tài chính",
                    LocalDate.of(2026, 6, 20),
                    null,
                    Standing.NOT_STARTED_IN_TIME,
                    null));
        }

        FilledReport report = filled(new Snapshot(few.figures(), tasks, few.letterhead()), RELEASE);
        String text = text(report);

        assertThat(report.pages()).isGreaterThan(60);
        assertThat(text.lines()
                        .filter(line -> line.contains("Nội dung, cơ quan"))
                        .count())
                .isEqualTo(report.pages() - 3L);
        assertThat(text.lines().filter(line -> line.strip().equals(String.valueOf(report.pages() - 3))))
                .isNotEmpty();
    }

    static Snapshot sample() throws IOException {
        return ReportJson.read(Files.readString(FOLDER.resolve("sample.json")), Snapshot.class);
    }

    private static FilledReport filled(Snapshot snapshot, @Nullable Release release) {
        var page = new Page(
                ReportKind.HALF_YEAR,
                snapshot.figures().period(),
                snapshot,
                Skeleton.of(ReportKind.HALF_YEAR, snapshot),
                release);
        return Papers.SHIPPED.fill(page.paper());
    }

    /** Justified lines have more than one space between their words. */
    private static String text(FilledReport report) throws IOException {
        var out = new ByteArrayOutputStream();
        report.writePdf(out, new FilledReport.Properties("Báo cáo", "Văn phòng", ""));
        Path pictures = Path.of("target/reports-seen");
        Files.createDirectories(pictures);
        Files.write(pictures.resolve("bao-cao-6-thang-" + report.pages() + ".pdf"), out.toByteArray());
        try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
            return new PDFTextStripper().getText(document).replaceAll(" +", " ");
        }
    }
}

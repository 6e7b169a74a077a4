package vn.dondoc.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.calendar.Period;
import vn.dondoc.reporting.Release;
import vn.dondoc.reporting.ReportId;
import vn.dondoc.review.Visibility;
import vn.dondoc.testing.MovableClock;
import vn.dondoc.tracking.Given;

class PublicationTests {

    private static final Period PERIOD = new Period(LocalDate.of(2025, 12, 15), LocalDate.of(2026, 6, 14));
    private static final Release RELEASE =
            new Release("123/BC-VP", LocalDate.of(2026, 6, 20), "CHÁNH VĂN PHÒNG", "Nguyễn Văn An");
    private static final String INTERNAL = "Kiểm điểm nội bộ ông Nguyễn Văn B";
    private static final String PAGE = "2026/ket-qua-6-thang-dau-nam-2026/index.html";
    private static final String BAN = "2026/ket-qua-6-thang-dau-nam-2026/ban-1/";

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock("2026-06-15T02:00:00Z");
    private PublishingOffice office;

    @BeforeEach
    void wire() {
        office = PublishingOffice.over(folder, clock, PortalSettings.none());
        office.tracked()
                .register(Given.directive(
                        "12/UBND-NC",
                        LocalDate.of(2026, 5, 4),
                        Visibility.OFFICE_ONLY,
                        Given.task(INTERNAL, LocalDate.of(2026, 6, 1), List.of("so-noi-vu:Sở Nội vụ"), List.of())));
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void aReleasedReportWaitsForAPersonAndThenBecomesAPageWithItsFigures() throws IOException {
        Version preview = office.prepared(office.released(PERIOD, RELEASE, "Các cơ quan đã tích cực thực hiện."));
        office.lay();
        assertThat(preview.state()).isEqualTo(VersionState.PREVIEW);
        assertThat(office.portal()).doesNotExist();

        assertThat(office.get(PublicationDesk.class).publish(Given.OFFICE, preview, ""))
                .as("a specialist does not release")
                .isEqualTo(new Outcome.Outrun());
        assertThat(office.get(PublicationDesk.class).publish(Given.OTHER_OFFICE, preview, ""))
                .isEqualTo(new Outcome.Done());
        office.lay();

        assertThat(office.read(PAGE))
                .contains(
                        "Báo cáo kết quả thực hiện nhiệm vụ 6 tháng đầu năm 2026",
                        "Các cơ quan đã tích cực thực hiện.",
                        "Sở Nội vụ",
                        "123/BC-VP",
                        "Số liệu tính đến hết ngày",
                        "Cách tính",
                        "Căn cứ:",
                        "Điều 19.2",
                        "Liên hệ:",
                        "Chưa có số liệu cùng kỳ năm trước")
                .doesNotContain("<script>", "<script src", " th:", "style=\"");
        assertThat(office.read("index.html")).contains("href=\"" + PAGE + "\"", "Năm 2026");
        assertThat(office.files().keySet())
                .containsExactlyInAnyOrder(
                        PAGE,
                        BAN + "index.html",
                        BAN + "ket-qua-6-thang-dau-nam-2026.pdf",
                        BAN + "ket-qua-6-thang-dau-nam-2026.xlsx",
                        BAN + "ket-qua-6-thang-dau-nam-2026.csv",
                        BAN + "ket-qua-6-thang-dau-nam-2026.json",
                        BAN + "SHA256SUMS.txt",
                        "2026/index.html",
                        "index.html",
                        "feed.xml",
                        "sitemap.xml",
                        "danh-muc.jsonld",
                        "tim-kiem.json",
                        "tim-kiem.js",
                        "SHA256SUMS.txt");
        assertThat(office.files().get(PAGE)).hasSizeLessThan(150_000);
    }

    @Test
    void nothingOfATaskNorOfTheReportsOwnWordsGetsOut() throws IOException {
        office.published(office.released(PERIOD, RELEASE, ""), "");

        assertThat(office.files())
                .allSatisfy((name, bytes) -> assertThat(text(name, bytes))
                        .as(name)
                        .doesNotContain(INTERNAL)
                        .doesNotContain("12/UBND-NC")
                        .doesNotContain("Nguyễn Văn An")
                        .doesNotContain("Trên đây là báo cáo"));
    }

    @Test
    void publishingAgainChangesNothingAndPutsRightWhatWasDamaged() throws IOException {
        ReportId report = office.released(PERIOD, RELEASE, "");
        office.published(report, "");
        Map<String, byte[]> first = office.files();
        Path state = office.portal().toRealPath();

        office.prepared(report);
        office.lay();
        assertThat(office.portal().toRealPath()).isEqualTo(state);

        Files.delete(office.portal().resolve(PAGE));
        office.lay();
        assertThat(office.files()).usingRecursiveComparison().isEqualTo(first);
    }

    private static String text(String name, byte[] bytes) {
        try {
            return extracted(name, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String extracted(String name, byte[] bytes) throws IOException {
        if (name.endsWith(".pdf")) {
            try (var document = Loader.loadPDF(bytes)) {
                return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            }
        }
        if (name.endsWith(".xlsx")) {
            try (var extractor = new XSSFExcelExtractor(new XSSFWorkbook(new ByteArrayInputStream(bytes)))) {
                return extractor.getText();
            }
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}

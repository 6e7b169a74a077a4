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
import java.util.TreeMap;
import java.util.UUID;
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
import vn.dondoc.reporting.ReportingOffice;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;
import vn.dondoc.tracking.Given;
import vn.dondoc.tracking.TrackedOffice;
import vn.dondoc.work.Claim;
import vn.dondoc.work.Priority;

class PublicationTests {

    private static final Period PERIOD = new Period(LocalDate.of(2025, 12, 15), LocalDate.of(2026, 6, 14));
    private static final Release RELEASE =
            new Release("123/BC-VP", LocalDate.of(2026, 6, 20), "CHÁNH VĂN PHÒNG", "Nguyễn Văn An");
    private static final String INTERNAL = "Kiểm điểm nội bộ ông Nguyễn Văn B";
    private static final String PAGE = "2026/ket-qua-6-thang-dau-nam-2026/index.html";

    @TempDir
    Path folder;

    private TrackedOffice office;

    @BeforeEach
    void wire() {
        office = ReportingOffice.over(
                Databases.h2(),
                new MovableClock("2026-06-15T02:00:00Z"),
                folder,
                Map.of(Portal.class, new Portal(folder.resolve("outbox"))),
                PortalPages.class,
                PortalFiles.class,
                PublicationStage.class);
        office.register(Given.directive(
                "12/UBND-NC",
                LocalDate.of(2026, 5, 4),
                Given.task(INTERNAL, LocalDate.of(2026, 6, 1), List.of("so-noi-vu:Sở Nội vụ"), List.of())));
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void aReleasedReportBecomesAPageWithItsFigures() throws IOException {
        publish(ReportingOffice.released(office, PERIOD, RELEASE, "Các cơ quan đã tích cực thực hiện."));

        assertThat(read(PAGE))
                .contains(
                        "Báo cáo kết quả thực hiện nhiệm vụ 6 tháng đầu năm 2026",
                        "Các cơ quan đã tích cực thực hiện.",
                        "Sở Nội vụ",
                        "123/BC-VP")
                .doesNotContain("<script");
        assertThat(read("index.html")).contains("href=\"" + PAGE + "\"", "Năm 2026");
        assertThat(files())
                .containsKeys(
                        PAGE,
                        "2026/ket-qua-6-thang-dau-nam-2026/ket-qua-6-thang-dau-nam-2026.pdf",
                        "2026/ket-qua-6-thang-dau-nam-2026/ket-qua-6-thang-dau-nam-2026.xlsx",
                        "2026/ket-qua-6-thang-dau-nam-2026/ket-qua-6-thang-dau-nam-2026.csv",
                        "2026/ket-qua-6-thang-dau-nam-2026/ket-qua-6-thang-dau-nam-2026.json",
                        "2026/ket-qua-6-thang-dau-nam-2026/SHA256SUMS.txt",
                        "index.html");
        assertThat(files().get(PAGE)).hasSizeLessThan(150_000);
    }

    @Test
    void nothingOfATaskNorOfTheReportsOwnWordsGetsOut() throws IOException {
        publish(ReportingOffice.released(office, PERIOD, RELEASE, ""));

        assertThat(files())
                .allSatisfy((name, bytes) -> assertThat(text(name, bytes))
                        .as(name)
                        .doesNotContain(INTERNAL)
                        .doesNotContain("12/UBND-NC")
                        .doesNotContain("Trên đây là báo cáo"));
    }

    @Test
    void aDraftIsKeptBack() throws IOException {
        ReportId draft = ReportingOffice.requested(office, PERIOD);
        ReportingOffice.render(office, draft);

        publish(draft);

        assertThat(folder.resolve("outbox/portal")).doesNotExist();
    }

    @Test
    void publishingAgainChangesNothingAndPutsRightWhatWasDamaged() throws IOException {
        ReportId report = ReportingOffice.released(office, PERIOD, RELEASE, "");
        publish(report);
        Map<String, byte[]> first = files();

        publish(report);
        assertThat(files()).usingRecursiveComparison().isEqualTo(first);

        Files.delete(folder.resolve("outbox/portal").resolve(PAGE));
        publish(report);
        assertThat(files().keySet()).isEqualTo(first.keySet());
        assertThat(files().get(PAGE)).isEqualTo(first.get(PAGE));
    }

    @Test
    void nothingHalfMadeIsLeftBeside() throws IOException {
        publish(ReportingOffice.released(office, PERIOD, RELEASE, ""));

        try (var names = Files.list(folder.resolve("outbox"))) {
            assertThat(names.map(path -> path.getFileName().toString())).noneMatch(name -> name.startsWith("."));
        }
    }

    private void publish(ReportId report) throws IOException {
        var result = office.get(PublicationStage.class)
                .publish(new Claim(1, "publication", report.value(), Priority.NORMAL, 1, UUID.randomUUID()));
        office.wiring().transactions().executeWithoutResult(status -> result.keep());
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve("outbox/portal").resolve(name));
    }

    private Map<String, byte[]> files() throws IOException {
        Path portal = folder.resolve("outbox/portal");
        var files = new TreeMap<String, byte[]>();
        try (var paths = Files.walk(portal)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(portal.relativize(path).toString(), Files.readAllBytes(path));
            }
        }
        return files;
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

package vn.dondoc.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.reading.format.OfficePdf;
import vn.dondoc.rendering.OfficialPaper.Alignment;
import vn.dondoc.rendering.OfficialPaper.Annex;
import vn.dondoc.rendering.OfficialPaper.Bar;
import vn.dondoc.rendering.OfficialPaper.Bars;
import vn.dondoc.rendering.OfficialPaper.Column;
import vn.dondoc.rendering.OfficialPaper.Heading;
import vn.dondoc.rendering.OfficialPaper.Paragraph;
import vn.dondoc.rendering.OfficialPaper.Part;
import vn.dondoc.rendering.OfficialPaper.Table;
import vn.dondoc.testing.Chromium;

/** The same paper as Word, as a workbook, as a page: opened by the programs that people open them with. */
class PaperFormatsTests {

    private static final Path SEEN = Path.of("target/reports-seen");
    private static final FilledReport.Properties PROPERTIES =
            new FilledReport.Properties("Báo cáo <thử> & xem", "Văn phòng", "");

    @TempDir
    Path folder;

    @BeforeAll
    static void folder() throws IOException {
        Files.createDirectories(SEEN);
    }

    @Test
    void aWordDocumentHasParagraphsTablesAndPageNumbersThatCanBeEdited() throws IOException {
        Path file = docx("bao-cao", report(40));

        try (var in = Files.newInputStream(file);
                var document = new XWPFDocument(in)) {
            assertThat(document.getStyles().getStyle("BodyText")).isNotNull();
            assertThat(document.getParagraphs().stream()
                            .filter(paragraph -> "Heading1".equals(paragraph.getStyle()))
                            .map(paragraph -> paragraph.getText()))
                    .contains("I. TÌNH HÌNH GIAO NHIỆM VỤ");
            var annex = document.getTables().get(document.getTables().size() - 1);
            assertThat(annex.getRows()).hasSize(42);
            assertThat(annex.getRow(0).isRepeatHeader()).isTrue();
            assertThat(annex.getRow(1).isRepeatHeader()).isTrue();
            assertThat(annex.getRow(2).isCantSplitRow()).isTrue();
            assertThat(document.getHeaderList().get(0).getText()).isNotBlank();
            assertThat(document.getProperties().getCoreProperties().getTitle()).isEqualTo("Báo cáo <thử> & xem");
        }
    }

    @Test
    void libreOfficePrintsTheWordDocumentAsTheReportIs() throws IOException {
        List<String> pages = printed(docx("bao-cao", report(40)), "bao-cao-docx.pdf");

        String whole = String.join("\n", pages);
        assertThat(whole)
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 12/BC-VP", "Kính gửi: Chủ tịch", "I. TÌNH HÌNH")
                .contains("Nguyễn Văn An", "Nơi nhận:", "Phụ lục", "Sở thứ 39", "Mã tra cứu: BC-7K3M2");
        assertThat(pages.get(0)).doesNotStartWith("1");
        assertThat(pages.get(pages.size() - 1)).startsWith("2").contains("Quá hạn");
    }

    @Test
    void libreOfficePrintsALetterWithItsTable() throws IOException {
        List<String> pages = printed(docx("cong-van", OfficialPaperTests.letter(60)), "cong-van-docx.pdf");

        assertThat(pages.get(0)).contains("V/v đôn đốc", "Kính gửi:", "- Sở Y tế.", "Các nhiệm vụ quá hạn");
        assertThat(pages.get(1)).contains("Nội dung nhiệm vụ");
        assertThat(String.join("\n", pages)).contains("Nhiệm vụ thứ 60", "TM. ỦY BAN NHÂN DÂN");
    }

    @Test
    void libreOfficeOpensAWorkbook() throws IOException {
        var out = new ByteArrayOutputStream();
        Workbook.write(
                List.of(new Sheet(
                        "Theo cơ quan",
                        List.of(
                                new Sheet.Column("Cơ quan", 30),
                                new Sheet.Column("Số", 8),
                                new Sheet.Column("Hạn", 12)),
                        List.of(List.of("Sở Y tế", 1234, LocalDate.of(2026, 6, 20))))),
                out);
        Path file = folder.resolve("so-lieu.xlsx");
        Files.write(file, out.toByteArray());

        assertThat(printed(file, "so-lieu-xlsx.pdf").get(0)).matches("(?s).*Sở Y tế 1[.,]234 20/6/2026.*");
    }

    @Test
    void thePageIsReadByAScreenReader() throws IOException {
        for (OfficialPaper paper : List.of(report(12), OfficialPaperTests.letter(3))) {
            Path file = SEEN.resolve((paper.isLetter() ? "cong-van" : "bao-cao") + ".html");
            try (var out = Files.newOutputStream(file)) {
                Papers.SHIPPED.fill(paper).writeHtml(out);
            }
            try (var browser = Chromium.context()) {
                var page = browser.newPage();
                page.navigate(file.toUri().toString());
                page.screenshot(new com.microsoft.playwright.Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of(file.toString().replace(".html", "-html.png"))));
                assertThat(new AxeBuilder(page).analyze().getViolations())
                        .extracting(Rule::getId, rule -> rule.getNodes().get(0).getHtml())
                        .isEmpty();
                assertThat(page.locator("h1").count()).isEqualTo(1);
                page.setViewportSize(390, 800);
                assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                        .isLessThanOrEqualTo(390);
            }
        }
    }

    @Test
    void theCodeOnThePaperHoldsItsAddress() throws Exception {
        var picture = TracePicture.of(new OfficialPaper.Trace("BC-7K3M2", "https://dondoc.daklak.gov.vn/m/BC-7K3M2"));

        int w = picture.image().getWidth();
        var read = new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(
                        new RGBLuminanceSource(w, w, picture.image().getRGB(0, 0, w, w, null, 0, w)))));

        assertThat(read.getText()).isEqualTo("https://dondoc.daklak.gov.vn/m/BC-7K3M2");
    }

    /** With everything that a report may have. */
    static OfficialPaper report(int agencies) {
        var columns = new ArrayList<Column>(List.of(new Column("TT", 4, Alignment.CENTER), new Column("Cơ quan", 24)));
        for (String group : List.of("Đã thực hiện", "Đang thực hiện", "Chưa thực hiện")) {
            columns.add(new Column("Trong hạn", 7, Alignment.CENTER, group));
            columns.add(new Column("Quá hạn", 7, Alignment.CENTER, group));
        }
        columns.add(new Column("Không có thời hạn", 8, Alignment.RIGHT));
        List<List<String>> rows = IntStream.range(0, agencies)
                .mapToObj(i -> List.of(
                        String.valueOf(i + 1), "Sở thứ " + i, "1", "2", "3", "4", "5", "6", String.valueOf(i * 1000)))
                .toList();
        List<Bar> bars = IntStream.range(0, 6)
                .mapToObj(i -> new Bar("Sở Nông nghiệp và Môi trường " + i, List.of(i * 3, 5, 7 - i)))
                .toList();
        List<Part> parts = List.of(
                new Paragraph("Thực hiện Quyết định số 45/2016/QĐ-UBND, Văn phòng UBND tỉnh báo cáo như sau:"),
                new Heading("I. TÌNH HÌNH GIAO NHIỆM VỤ"),
                new Paragraph("Tổng số 11 nhiệm vụ.\nTrong đó 2 nhiệm vụ < 5 ngày & quá hạn."),
                new Bars("Kết quả theo cơ quan", List.of("Trong hạn", "Quá hạn", "Chưa thực hiện"), bars),
                new Heading("II. KIẾN NGHỊ"),
                new Paragraph("Trên đây là báo cáo của Văn phòng./."),
                new Annex("BẢNG TỔNG HỢP\n(tính đến 14/6/2026)", new Table("", columns, rows, Set.of(agencies - 1))));
        return OfficialPaperTests.report(parts)
                .with(new OfficialPaper.Trace("BC-7K3M2", "https://dondoc.daklak.gov.vn/m/BC-7K3M2"));
    }

    private Path docx(String name, OfficialPaper paper) throws IOException {
        Path file = folder.resolve(name + ".docx");
        try (var out = Files.newOutputStream(file)) {
            Papers.SHIPPED.fill(paper).writeDocx(out, PROPERTIES);
        }
        Files.copy(file, SEEN.resolve(name + ".docx"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        return file;
    }

    private static List<String> printed(Path file, String name) throws IOException {
        assertThat(OfficePdf.isAtHand())
                .as("LibreOffice is needed: ./dondoc test installs it")
                .isTrue();
        Path pdf = SEEN.resolve(name);
        assertThat(OfficePdf.make(file, pdf)).isTrue();
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            var pages = new ArrayList<String>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setSortByPosition(true);
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document).replaceAll(" +", " "));
            }
            return pages;
        }
    }
}

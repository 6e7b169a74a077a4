package vn.dondoc.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.dondoc.rendering.OfficialPaper.Alignment;
import vn.dondoc.rendering.OfficialPaper.Annex;
import vn.dondoc.rendering.OfficialPaper.Article;
import vn.dondoc.rendering.OfficialPaper.Bases;
import vn.dondoc.rendering.OfficialPaper.Centred;
import vn.dondoc.rendering.OfficialPaper.Column;
import vn.dondoc.rendering.OfficialPaper.Heading;
import vn.dondoc.rendering.OfficialPaper.Paragraph;
import vn.dondoc.rendering.OfficialPaper.Part;
import vn.dondoc.rendering.OfficialPaper.Signature;
import vn.dondoc.rendering.OfficialPaper.Table;

class OfficialPaperTests {

    static final List<Column> COLUMNS = List.of(
            new Column("TT", 1, Alignment.CENTER),
            new Column("Nội dung nhiệm vụ", 6),
            new Column("Thời hạn", 2, Alignment.CENTER));

    private static final String LONG = "Rà soát, tổng hợp, báo cáo kết quả giải ngân vốn đầu tư công. ";

    @Test
    void aLetterHasItsSubjectUnderTheNumberAndNoType() throws IOException {
        String text = text(letter(5), "cong-van");

        assertThat(text).contains("Số: 12/UBND-TH", "V/v đôn đốc", "Kính gửi:", "- Sở Tài chính;", "- Sở Y tế.");
        assertThat(text.indexOf("V/v")).isLessThan(text.indexOf("Kính gửi:"));
        assertThat(text.indexOf("Nhiệm vụ thứ 5"))
                .as("the table stands within the text")
                .isLessThan(text.indexOf("Yêu cầu các cơ quan"));
        assertThat(text).contains("Nơi nhận:", "- Như trên;", "- Lưu: VT, TH.", "KT. CHỦ TỊCH", "Nguyễn Văn An");
    }

    @Test
    void aTableInTheTextRepeatsItsHeadOnEachPage() throws IOException {
        FilledReport report = Papers.SHIPPED.fill(letter(90));
        String text = text(letter(90), "cong-van-dai");

        assertThat(report.pages()).isGreaterThan(3);
        assertThat(text.lines().filter(line -> line.startsWith("TT ")).count()).isBetween(3L, (long) report.pages());
        assertThat(text.lines()
                        .filter(line -> line.contains("Các nhiệm vụ quá hạn"))
                        .count())
                .isEqualTo(1);
        assertThat(text).contains("Nhiệm vụ thứ 90 ");
    }

    @Test
    void aDecisionHasItsBasesAndArticles() throws IOException {
        String text = text(
                new OfficialPaper(
                        List.of("ỦY BAN NHÂN DÂN", "TỈNH ĐẮK LẮK"),
                        "553/QĐ-UBND",
                        OfficialPaper.placeAndDate("Đắk Lắk", LocalDate.of(2026, 2, 5)),
                        "QUYẾT ĐỊNH",
                        "Về việc kiểm tra việc thực hiện nhiệm vụ",
                        List.of(),
                        List.of(
                                new Centred("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH"),
                                new Bases(List.of(
                                        "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;",
                                        "Theo đề nghị của Chánh Văn phòng UBND tỉnh tại Tờ trình số 288-TTr/VP.")),
                                new Centred("QUYẾT ĐỊNH:"),
                                new Article("Điều 1.", LONG.repeat(3) + "\n1. Thành phần < 5 người & một thư ký."),
                                new Article("Điều 2.", "Quyết định này có hiệu lực kể từ ngày ký./.")),
                        new Signature(List.of("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "Nguyễn Văn An"),
                        List.of("Như Điều 2", "Lưu: VT, TH")),
                "quyet-dinh");

        assertThat(text)
                .contains("ngày 05 tháng 02 năm 2026", "Điều 1. Rà soát", "Thành phần < 5 người & một", "QUYẾT ĐỊNH:");
    }

    @Test
    void aLongTextKeepsTheSignatureWithItsLastWords() throws IOException {
        for (int paragraphs = 10; paragraphs < 22; paragraphs++) {
            var parts = new ArrayList<Part>();
            for (int i = 0; i < paragraphs; i++) {
                parts.add(new Heading(i + ". ĐỀ MỤC"));
                parts.add(new Paragraph(LONG.repeat(2)));
            }
            parts.add(new Paragraph("Trên đây là báo cáo./."));
            List<String> pages = pages(report(parts));

            assertThat(pages.get(pages.size() - 1)).contains("Trên đây là báo cáo./.", "Nguyễn Văn An");
            for (String page : pages) {
                assertThat(page.strip().lines().reduce((a, b) -> b).orElseThrow())
                        .doesNotContain("ĐỀ MỤC");
            }
        }
    }

    @Test
    void anAnnexHasPagesOfItsOwnAndMayLieOnItsSide() throws IOException {
        var wide = new ArrayList<Column>();
        wide.add(new Column("Cơ quan", 20));
        for (int i = 0; i < 12; i++) {
            wide.add(new Column(i % 2 == 0 ? "Trong hạn" : "Quá hạn", 5, Alignment.CENTER, "Nhóm " + i / 2));
        }
        var rows = IntStream.range(0, 60)
                .mapToObj(i -> IntStream.range(0, 13)
                        .mapToObj(c -> c == 0 ? "Sở thứ " + i : String.valueOf(c * i))
                        .toList())
                .toList();
        var paper = report(List.of(
                new Paragraph("Như phụ lục./."),
                new Annex("BẢNG TỔNG HỢP", new Table("", wide, rows, Set.of(59))),
                new Annex("DANH SÁCH", new Table("", COLUMNS, List.of()))));
        text(paper, "phu-luc");
        List<String> pages = pages(paper);

        assertThat(pages.get(1)).contains("Phụ lục I", "(Kèm theo Báo cáo số 12/BC-VP ngày 20 tháng 6 năm 2026)");
        assertThat(pages.get(2)).startsWith("2").contains("Quá hạn");
        assertThat(pages.get(pages.size() - 1)).contains("Phụ lục II", "Không có.");
    }

    @Test
    void aCellLongerThanAPageGoesOnOverleaf() throws IOException {
        var paper = report(List.of(
                new Table("", COLUMNS, List.of(List.of("1", LONG.repeat(120) + "HẾT Ô", "20/6/2026"))),
                new Paragraph("Hết./.")));

        assertThat(text(paper, "o-dai").replaceAll("\\s+", " ")).contains("HẾT Ô", "Nguyễn Văn An");
    }

    static OfficialPaper letter(int tasks) {
        var rows = IntStream.rangeClosed(1, tasks)
                .mapToObj(i -> List.of(String.valueOf(i), "Nhiệm vụ thứ " + i + " " + LONG, "20/6/2026"))
                .toList();
        return new OfficialPaper(
                List.of("ỦY BAN NHÂN DÂN TỈNH ĐẮK LẮK"),
                "12/UBND-TH",
                OfficialPaper.placeAndDate("Đắk Lắk", LocalDate.of(2026, 6, 20)),
                "",
                "đôn đốc thực hiện các nhiệm vụ quá hạn do Chủ tịch UBND tỉnh giao",
                List.of("Sở Tài chính", "Sở Y tế"),
                List.of(
                        new Paragraph(LONG.repeat(4)),
                        new Table("Các nhiệm vụ quá hạn", COLUMNS, rows),
                        new Paragraph("Yêu cầu các cơ quan khẩn trương thực hiện./.")),
                new Signature(List.of("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "Nguyễn Văn An"),
                List.of("Như trên", "CT, các PCT UBND tỉnh", "Lưu: VT, TH"));
    }

    static OfficialPaper report(List<Part> parts) {
        return new OfficialPaper(
                List.of("UBND TỈNH ĐẮK LẮK", "VĂN PHÒNG"),
                "12/BC-VP",
                OfficialPaper.placeAndDate("Đắk Lắk", LocalDate.of(2026, 6, 20)),
                "BÁO CÁO",
                "Kết quả thực hiện nhiệm vụ",
                List.of("Chủ tịch UBND tỉnh"),
                parts,
                new Signature(List.of("CHÁNH VĂN PHÒNG"), "Nguyễn Văn An"),
                List.of("Như trên", "Lưu: VT"));
    }

    private static List<String> pages(OfficialPaper paper) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(paper))) {
            var pages = new ArrayList<String>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document).replaceAll(" +", " "));
            }
            return pages;
        }
    }

    /** The PDF stays under target/, to be looked at. */
    private static String text(OfficialPaper paper, String name) throws IOException {
        Path folder = Path.of("target/reports-seen");
        Files.createDirectories(folder);
        Files.write(folder.resolve(name + ".pdf"), pdf(paper));
        return pages(paper).stream().collect(Collectors.joining());
    }

    private static byte[] pdf(OfficialPaper paper) {
        var out = new ByteArrayOutputStream();
        Papers.SHIPPED.fill(paper).writePdf(out, new FilledReport.Properties("Thử", "Văn phòng", ""));
        return out.toByteArray();
    }
}

package vn.dondoc.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class RenderingTests {

    @Test
    void everyVietnameseLetterWithEveryToneSurvivesInThePdf() throws IOException {
        String letters = everyLetterWithEveryTone();

        String text = text(pdf(letters));

        assertThat(text.replaceAll("\\s", "")).contains(letters.replace(" ", ""));
        assertThat(letters.replace(" ", "").codePoints().count()).isEqualTo(2 * (12 * 6 + 17));
    }

    @Test
    void decomposedTextIsDrawnInItsComposedForm() throws IOException {
        String text = text(pdf(Normalizer.normalize("Ủy ban nhân dân tỉnh Đắk Lắk", Normalizer.Form.NFD)));

        assertThat(text).contains("Ủy ban nhân dân tỉnh Đắk Lắk");
    }

    @Test
    void theFontsLieInThePdf() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf("Sở Tài chính"))) {
            var resources = document.getPage(0).getResources();
            for (var name : resources.getFontNames()) {
                PDFont font = resources.getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
            }
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Báo cáo thử");
        }
    }

    @Test
    void aCharacterThatTheFontLacksIsNamed() {
        assertThatThrownBy(() -> pdf("Chương 漢 này"))
                .isInstanceOf(UndrawableText.class)
                .hasMessageContaining("U+6F22")
                .hasMessageContaining("Chương");
    }

    @Test
    void aTemplateThatDoesNotCompileSaysWhichOneItIs() {
        assertThatThrownBy(() -> Template.compile("hong", "<jasperReport name=\"x\"><detail>"))
                .isInstanceOf(BrokenTemplate.class)
                .hasMessageContaining("hong");
        assertThatThrownBy(() -> Template.compile("sai", """
                        <jasperReport name="x" language="java" pageWidth="595" pageHeight="842" columnWidth="500" leftMargin="40" rightMargin="40" topMargin="40" bottomMargin="40">
                          <detail><band height="20"><element kind="textField" x="0" y="0" width="9" height="9">
                            <expression><![CDATA[$F{khongCo}]]></expression></element></band></detail>
                        </jasperReport>
                        """))
                .isInstanceOf(BrokenTemplate.class)
                .hasMessageContaining("khongCo");
    }

    @Test
    void theSameRowsGiveTheSameText() throws IOException {
        assertThat(text(pdf("Nhiệm vụ 1"))).isEqualTo(text(pdf("Nhiệm vụ 1")));
    }

    @Test
    void aWorkbookHoldsRealNumbersAndDatesUnderAFrozenHead() throws IOException {
        var out = new ByteArrayOutputStream();
        Workbook.write(List.of(table()), out);

        try (var book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            var row = sheet.getRow(1);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("Sở Y tế");
            assertThat(row.getCell(1).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(1234);
            assertThat(row.getCell(2).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.of(2026, 6, 20));
        }
    }

    @Test
    void aCsvCellThatLooksLikeAFormulaIsOnlyText() {
        var sheet = new Sheet(
                "x", List.of(new Sheet.Column("Nội dung", 10)), List.of(List.of("=HYPERLINK(\"a\")"), List.of(-3)));

        assertThat(Csv.of(sheet)).isEqualTo("\uFEFFNội dung\r\n\"'=HYPERLINK(\"\"a\"\")\"\r\n-3\r\n");
    }

    private static Sheet table() {
        return new Sheet(
                "Tổng hợp",
                List.of(new Sheet.Column("Cơ quan", 30), new Sheet.Column("Số", 8), new Sheet.Column("Hạn", 12)),
                List.of(Arrays.asList("Sở Y tế", 1234, LocalDate.of(2026, 6, 20))));
    }

    private static byte[] pdf(String text) {
        var out = new ByteArrayOutputStream();
        var paper = new OfficialPaper(
                List.of("UBND TỈNH ĐẮK LẮK", "VĂN PHÒNG"),
                "1/BC-VP",
                "Đắk Lắk, ngày 20 tháng 6 năm 2026",
                "BÁO CÁO",
                "Thử",
                List.of(),
                List.of(new OfficialPaper.Heading(text), new OfficialPaper.Paragraph(text)),
                new OfficialPaper.Signature(List.of("CHÁNH VĂN PHÒNG"), "Nguyễn Văn An"),
                List.of("Lưu: VT"));
        Papers.SHIPPED.fill(paper).writePdf(out, new FilledReport.Properties("Báo cáo thử", "Văn phòng", ""));
        return out.toByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String everyLetterWithEveryTone() {
        String vowels = Arrays.stream("a ă â e ê i o ô ơ u ư y".split(" "))
                .flatMap(vowel -> Arrays.stream(new String[] {"", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"})
                        .map(tone -> Normalizer.normalize(vowel + tone, Normalizer.Form.NFC)))
                .collect(Collectors.joining(" "));
        String lower = vowels + " b c d đ g h k l m n p q r s t v x";
        return lower + " " + lower.toUpperCase(java.util.Locale.ROOT);
    }
}

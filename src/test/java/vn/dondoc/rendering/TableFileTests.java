package vn.dondoc.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class TableFileTests {

    @Test
    void what_we_write_as_xlsx_or_csv_is_read_back_the_same() throws IOException {
        var sheet = new Sheet(
                "Danh bạ",
                List.of(new Sheet.Column("Tên", 30), new Sheet.Column("Từ ngày", 12)),
                List.of(Arrays.asList("Sở Y tế, \"mới\"", LocalDate.of(2025, 7, 1)), Arrays.asList("-Sở A", null)));
        var out = new ByteArrayOutputStream();
        Workbook.write(List.of(sheet), out);
        assertThat(TableFile.read(out.toByteArray()))
                .containsExactly(List.of("Tên", "Từ ngày"), List.of("Sở Y tế, \"mới\"", "1/7/2025"), List.of("-Sở A"));
        assertThat(TableFile.read(Csv.of(sheet).getBytes(StandardCharsets.UTF_8)))
                .containsExactly(
                        List.of("Tên", "Từ ngày"), List.of("Sở Y tế, \"mới\"", "2025-07-01"), List.of("-Sở A", ""));
    }

    @Test
    void a_day_is_a_day_in_whatever_way_the_cell_shows_it() throws IOException {
        try (var book = new XSSFWorkbook()) {
            var row = book.createSheet().createRow(0);
            CellStyle american = book.createCellStyle();
            american.setDataFormat((short) 14);
            row.createCell(2).setCellValue(LocalDate.of(2025, 7, 1));
            row.getCell(2).setCellStyle(american);
            var out = new ByteArrayOutputStream();
            book.write(out);
            assertThat(TableFile.read(out.toByteArray())).containsExactly(List.of("", "", "1/7/2025"));
        }
    }

    @Test
    void a_csv_of_a_vietnamese_spreadsheet_has_semicolons() {
        assertThat(TableFile.read("Tên;Loại\r\n\"Sở;A\";Sở\r\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(List.of("Tên", "Loại"), List.of("Sở;A", "Sở"));
    }

    @Test
    void files_that_are_no_tables_say_so() {
        refused(new byte[0], "trống");
        refused(new byte[] {'P', 'K', 3, 4, 1, 2, 3}, "Không đọc được tệp");
        refused(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1}, "không phải XLSX");
        refused(new byte[TableFile.MOST_BYTES + 1], "lớn hơn 5 MB");
    }

    @Test
    void too_many_rows_or_columns_stop_the_reading() throws IOException {
        refused("a\n".repeat(TableFile.MOST_ROWS + 2).getBytes(StandardCharsets.UTF_8), "20.000 dòng");
        refused(",".repeat(100).getBytes(StandardCharsets.UTF_8), "60 cột");
        try (var book = new XSSFWorkbook()) {
            book.createSheet().createRow(900_000).createCell(0).setCellValue("x");
            var out = new ByteArrayOutputStream();
            book.write(out);
            refused(out.toByteArray(), "20.000 dòng");
        }
    }

    @Test
    void a_bomb_is_not_blown_up() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook();
                var plain = new ByteArrayOutputStream()) {
            book.createSheet().createRow(0).createCell(0).setCellValue("x");
            book.write(plain);
            try (var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(plain.toByteArray()));
                    var zip = new ZipOutputStream(out)) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    if (entry.getName().endsWith("sharedStrings.xml")) {
                        zip.write("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                                .getBytes(StandardCharsets.UTF_8));
                        byte[] many = String.join("", Collections.nCopies(20_000, "<si><t>aaaaaaaaaaaa</t></si>"))
                                .getBytes(StandardCharsets.UTF_8);
                        for (int i = 0; i < 400; i++) {
                            zip.write(many);
                        }
                        zip.write("</sst>".getBytes(StandardCharsets.UTF_8));
                    } else {
                        in.transferTo(zip);
                    }
                }
            }
        }
        refused(out.toByteArray(), "quá lớn khi mở ra");
    }

    @Test
    void an_xml_file_that_asks_for_another_is_not_answered() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><Types>&e;</Types>"
                    .getBytes(StandardCharsets.UTF_8));
        }
        refused(out.toByteArray(), "Không đọc được tệp");
    }

    private static void refused(byte[] file, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TableFile.read(file))
                .withMessageContaining(why);
    }
}

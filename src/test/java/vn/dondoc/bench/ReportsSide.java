package vn.dondoc.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import net.sf.jasperreports.engine.export.ooxml.JRDocxExporter;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import vn.dondoc.rendering.FilledReport;
import vn.dondoc.rendering.OfficialPaper;
import vn.dondoc.rendering.Papers;
import vn.dondoc.rendering.Sheet;
import vn.dondoc.rendering.Workbook;

/** One side of {@link ReportsBench}, in a process of its own: prints the best of some rounds of each step, and its peak memory. */
final class ReportsSide {

    static final List<String> STEPS = List.of("fill", "PDF", "DOCX", "XLSX");

    /** Behind the name of a step: what it took of a processor, whoever else was running. */
    static final String CPU_OF = " CPU";

    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 6;
    private static final int[] WIDTHS = {36, 178, 243, 86, 171};
    private static final List<String> HEADS =
            List.of("TT", "Văn bản giao nhiệm vụ", "Nội dung, cơ quan chủ trì", "Thời hạn", "Tình hình, kết quả");

    private final List<List<String>> rows;
    private final Map<String, Double> best = new LinkedHashMap<>();
    private final Path file;

    private ReportsSide(int tasks, Path file) {
        this.rows = rows(tasks);
        this.file = file;
    }

    public static void main(String[] arguments) throws Exception {
        Path file = Files.createTempFile("dondoc-bench", ".out");
        try {
            var side = new ReportsSide(Integer.parseInt(arguments[1]), file);
            for (int round = 0; round < ROUNDS; round++) {
                if (arguments[0].equals("ours")) {
                    side.ours();
                } else {
                    side.floor();
                }
            }
            side.best.forEach((step, seconds) -> System.out.println("=" + step + "=" + seconds));
            System.out.println("=MB=" + peak());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private interface Step<T> {
        T done() throws IOException, JRException;
    }

    private interface Written {
        void to(OutputStream out) throws IOException, JRException;
    }

    private <T> T timed(String step, Step<T> work) throws IOException, JRException {
        long begun = System.nanoTime();
        long spent = CPU.getCurrentThreadCpuTime();
        T result = work.done();
        best.merge(step, (System.nanoTime() - begun) / 1e9, Math::min);
        best.merge(step + CPU_OF, (CPU.getCurrentThreadCpuTime() - spent) / 1e9, Math::min);
        return result;
    }

    private void written(String step, Written content) throws IOException, JRException {
        timed(step, () -> {
            try (var out = Files.newOutputStream(file)) {
                content.to(out);
            }
            return file;
        });
    }

    private void ours() throws IOException, JRException {
        var columns = new ArrayList<OfficialPaper.Column>();
        for (int i = 0; i < WIDTHS.length; i++) {
            columns.add(new OfficialPaper.Column(HEADS.get(i), WIDTHS[i]));
        }
        var paper = new OfficialPaper(
                List.of("UBND TỈNH ĐẮK LẮK", "VĂN PHÒNG"),
                "12/BC-VP",
                OfficialPaper.placeAndDate("Đắk Lắk", LocalDate.of(2026, 6, 20)),
                "BÁO CÁO",
                "Kết quả thực hiện nhiệm vụ",
                List.of("Chủ tịch UBND tỉnh"),
                List.of(
                        new OfficialPaper.Paragraph("Như phụ lục./."),
                        new OfficialPaper.Annex("BẢNG TỔNG HỢP", new OfficialPaper.Table("", columns, rows), true)),
                new OfficialPaper.Signature(List.of("CHÁNH VĂN PHÒNG"), "Nguyễn Văn An"),
                List.of("Như trên", "Lưu: VT"));
        var properties = new FilledReport.Properties("Báo cáo", "Văn phòng", "");
        FilledReport filled = timed("fill", () -> Papers.SHIPPED.fill(paper));
        written("PDF", out -> filled.writePdf(out, properties));
        written("DOCX", out -> filled.writeDocx(out, properties));
        var sheet = new Sheet(
                "Nhiệm vụ",
                HEADS.stream().map(head -> new Sheet.Column(head, 30)).toList(),
                rows);
        written("XLSX", out -> Workbook.write(List.of(sheet), out));
    }

    private void floor() throws IOException, JRException {
        JasperReport report = Compiled.REPORT;
        List<Map<String, ?>> lines = new ArrayList<>();
        rows.forEach(row -> {
            var line = new HashMap<String, Object>();
            for (int i = 0; i < row.size(); i++) {
                line.put("c" + i, row.get(i));
            }
            lines.add(line);
        });
        JasperPrint print = timed(
                "fill",
                () -> JasperFillManager.fillReport(report, new HashMap<>(), new JRMapCollectionDataSource(lines)));
        written("PDF", out -> {
            var exporter = new JRPdfExporter();
            exporter.setExporterInput(new SimpleExporterInput(print));
            exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
            exporter.exportReport();
        });
        written("DOCX", out -> {
            var exporter = new JRDocxExporter();
            exporter.setExporterInput(new SimpleExporterInput(print));
            exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
            exporter.exportReport();
        });
        written("XLSX", out -> {
            try (var book = new SXSSFWorkbook(200)) {
                var sheet = book.createSheet("Nhiệm vụ");
                for (int r = 0; r < rows.size(); r++) {
                    var row = sheet.createRow(r);
                    for (int c = 0; c < WIDTHS.length; c++) {
                        row.createCell(c).setCellValue(rows.get(r).get(c));
                    }
                }
                book.write(out);
            }
        });
    }

    /** Compiled when first asked for, as the program compiles its own at start. */
    private static final class Compiled {

        static final JasperReport REPORT = compile();

        private static JasperReport compile() {
            try {
                return JasperCompileManager.compileReport(
                        new ByteArrayInputStream(template().getBytes(StandardCharsets.UTF_8)));
            } catch (JRException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static String template() {
        var fields = new StringBuilder();
        var heads = new StringBuilder();
        var cells = new StringBuilder();
        int x = 0;
        for (int i = 0; i < WIDTHS.length; i++) {
            String place = "x=\"%d\" y=\"0\" width=\"%d\" height=\"19\" fontName=\"Times New Roman\" fontSize=\"12\""
                    .formatted(x, WIDTHS[i]);
            String box = "<box padding=\"2\"><pen lineWidth=\"0.5\"/></box>";
            fields.append("<field name=\"c%d\" class=\"java.lang.String\"/>".formatted(i));
            heads.append("<element kind=\"staticText\" bold=\"true\" %s><text><![CDATA[%s]]></text>%s</element>"
                    .formatted(place, HEADS.get(i), box));
            cells.append(
                    ("<element kind=\"textField\" textAdjust=\"StretchHeight\" stretchType=\"ElementGroupHeight\" %s>"
                                    + "<expression><![CDATA[$F{c%d}]]></expression>%s</element>")
                            .formatted(place, i, box));
            x += WIDTHS[i];
        }
        return """
                <jasperReport name="floor" language="java" pageWidth="842" pageHeight="595" orientation="Landscape" \
                columnWidth="714" leftMargin="85" rightMargin="43" topMargin="57" bottomMargin="57">%s\
                <columnHeader height="19">%s</columnHeader><detail><band height="19" splitType="Prevent">%s</band></detail>\
                </jasperReport>""".formatted(fields, heads, cells);
    }

    private static List<List<String>> rows(int tasks) {
        var rows = new ArrayList<List<String>>();
        for (int i = 1; i <= tasks; i++) {
            rows.add(Arrays.asList(
                    String.valueOf(i),
                    "Văn bản số %d/UBND-TH ngày 2/3/2026: Về việc đẩy mạnh giải ngân vốn đầu tư công".formatted(i),
                    "Rà soát, tổng hợp, báo cáo kết quả thực hiện ".repeat(1 + i % 4) + "\n(Sở Tài chính)",
                    "20/6/2026",
                    i % 3 == 0 ? "Đang thực hiện, trong hạn. Đã khảo sát 12/15 xã" : "Chưa thực hiện, quá hạn"));
        }
        return rows;
    }

    /** What the system counted at most for this process, in megabytes. */
    private static double peak() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D+", "")) / 1024)
                .findFirst()
                .orElse(Double.NaN);
    }
}

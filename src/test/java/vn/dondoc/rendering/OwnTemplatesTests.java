package vn.dondoc.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnTemplatesTests {

    private static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";

    private final Map<String, String> switchedOn = new HashMap<>();
    private Templates templates;
    private OfficialPapers papers;

    @BeforeEach
    void begin() throws IOException {
        templates = new Templates(name -> Optional.ofNullable(switchedOn.get(name)));
        papers = new OfficialPapers(templates);
    }

    @Test
    void theOfficesOwnTemplateServesAndTheOldPaperKeepsItsOwn() throws IOException {
        PaperForm before = papers.form();
        switchedOn.put("van-ban", frame().replace(MOTTO, "Độc lập – Tự do – Hạnh phúc"));

        assertThat(text(papers.form())).contains("Độc lập – Tự do – Hạnh phúc");
        assertThat(papers.form().hash()).isNotEqualTo(before.hash());
        assertThat(text(papers.form(before.content()))).contains(MOTTO);
        assertThat(papers.shipped().hash()).isEqualTo(before.hash());
        assertThat(templates.problems()).isEmpty();
    }

    @Test
    void theTemplateOfTablesIsReplacedAsWell() throws IOException {
        switchedOn.put("bang", table().replace("fontSize=\"11.0\"", "fontSize=\"10.0\""));

        assertThat(templates.problems()).isEmpty();
        assertThat(papers.form().hash()).isNotEqualTo(papers.shipped().hash());
    }

    @Test
    void aBrokenOneIsToldOfAndTheShippedOneServes() {
        switchedOn.put("van-ban", "<jasperReport name=\"x\"><detail>");

        assertThat(papers.form().hash()).isEqualTo(papers.shipped().hash());
        assertThat(templates.problems()).containsOnlyKeys("van-ban");
    }

    @Test
    void theProgramsOwnTemplatesPass() throws IOException {
        assertThat(templates.faults("van-ban", frame())).isEmpty();
        assertThat(templates.faults("bang", table())).isEmpty();
    }

    @Test
    void whatADesignersToolWritesBesideIsLetThrough() throws IOException {
        assertThat(
                        templates.faults(
                                "van-ban",
                                frame().replace(
                                                "<style name=\"Body\"",
                                                "<property name=\"com.jaspersoft.studio.unit.\" value=\"pixel\"/><style name=\"Body\"")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            new java.io.File("/tmp/x").delete() ? "" : ""  | new
            java.lang.Runtime.getRuntime().exec("id")      | java
            $F{text}.getClass().forName("x")               | .getClass
            Class.forName("x")                             | Class
            System.getProperty("user.home")                | System
            "x".replace("x", "xxxxxxxx")                   | .replace
            String.format("%999999d", 1)                   | .format
            "\\u0022 + x"                                  | \\u
            "$F{text}"                                     | không được dùng
            $P{REPORT_PARAMETERS_MAP}.toString()           | $P{REPORT_PARAMETERS_MAP}
            $P{REPORT_CONNECTION} == null                  | $P{REPORT_CONNECTION}
            $R{key}                                        | $R
            $F{khong_co}                                   | $F{khong_co}
            $V{TONG}                                       | $V{TONG}
            msg("x")                                       | msg
            (String) $F{text}                              | String
            $F{text}; return null                          | ;
            $F{text} /* x */                               | /
            x -> x                                         | x
            String::valueOf                                | String
            $F{text} instanceof String                     | instanceof
            """)
    void anExpressionOutsideOfTheListNeverRuns(String expression, String named) throws IOException {
        List<TemplateFault> faults = templates.faults(
                "van-ban",
                frame().replace(
                                "<expression><![CDATA[$P{placeAndDate}]]></expression>",
                                "<expression><![CDATA[\n" + expression + "]]></expression>"));

        assertThat(faults).hasSize(1);
        assertThat(faults.getFirst().element()).isEqualTo("expression");
        assertThat(faults.getFirst().reason()).contains(named);
        assertThat(faults.getFirst().line())
                .as("the line in the file, behind the line feed")
                .isEqualTo(line(frame(), "$P{placeAndDate}]]") + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<import>java.io.File</import>",
                "<query language=\"sql\"><![CDATA[SELECT 1]]></query>",
                "<dataset name=\"d\"/>",
                "<scriptlet name=\"s\" class=\"x.Y\"/>",
                "<variable name=\"v\" class=\"java.lang.String\"><expression><![CDATA[\"x\"]]></expression></variable>",
                "<template><![CDATA[\"http://example.invalid/a.jrtx\"]]></template>",
                "<property name=\"net.sf.jasperreports.compiler.java\" value=\"x.Y\"/>",
                "<parameter name=\"mauSac\" class=\"java.lang.String\"/>",
                "<field name=\"mauSac\" class=\"java.lang.String\"/>",
                "<field name=\"text\" class=\"java.io.File\"/>",
                "<style name=\"S\" fontName=\"Comic Sans\"/>",
                "<style name=\"S\" markup=\"html\"/>",
            })
    void whatIsNotOnTheListIsRefusedWithItsLine(String addition) throws IOException {
        String frame = frame();
        List<TemplateFault> faults = templates.faults(
                "van-ban",
                frame.replace("  <parameter name=\"letterhead\"", addition + "\n  <parameter name=\"letterhead\""));

        assertThat(faults).isNotEmpty();
        assertThat(faults.getFirst().line()).isEqualTo(line(frame, "<parameter name=\"letterhead\""));
        assertThat(faults.getFirst().words()).startsWith("Dòng ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "language=\"groovy\"",
                "scriptletClass=\"x.Y\"",
                "resourceBundle=\"x\"",
                "formatFactoryClass=\"x.Y\"",
                "xmlns=\"http://jasperreports.sourceforge.net/jasperreports\""
            })
    void theReportItselfMayNotNameClasses(String attribute) throws IOException {
        assertThat(templates.faults(
                        "van-ban",
                        attribute.startsWith("language")
                                ? frame().replace("language=\"java\"", attribute)
                                : frame().replace("language=\"java\"", "language=\"java\" " + attribute)))
                .isNotEmpty();
    }

    @Test
    void picturesAndTablesComeFromThePaperAlone() throws IOException {
        assertThat(words(frame().replace("$F{picture}", "\"http://169.254.169.254/latest\"")))
                .contains("chỉ được là $F{picture}");
        assertThat(words(frame().replace("[$F{table}]", "[\"/etc/x.jasper\"]"))).contains("chỉ được là $F{table}");
        assertThat(words(frame().replace("kind=\"line\"", "kind=\"component\"")))
                .contains("component");
    }

    @Test
    void nothingIsFetchedFromOutside() throws IOException {
        String body = frame().substring(frame().indexOf("<jasperReport"));

        assertThat(words("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n" + body))
                .contains("DOCTYPE");
        assertThat(words("<?xml-stylesheet href=\"x\"?>\n" + body)).contains("xml-stylesheet");
        assertThat(words(" ".repeat(TemplateCheck.MOST_CHARACTERS) + body)).contains("dài quá");
        assertThat(words("<a>".repeat(1000))).contains("lồng quá");
    }

    @Test
    void whatDoesNotCompileNamesItsLine() throws IOException {
        String frame = frame();
        List<TemplateFault> faults =
                templates.faults("van-ban", frame.replace("[$P{placeAndDate}]", "[$P{placeAndDate} + * 2]"));

        assertThat(faults.getFirst().line()).isEqualTo(line(frame, "[$P{placeAndDate}]"));
    }

    @Test
    void anElementOutsideOfItsBandNamesItsLine() throws IOException {
        String frame = frame();
        List<TemplateFault> faults = templates.faults(
                "van-ban",
                frame.replace(
                        "x=\"185\" y=\"39\" width=\"282\" height=\"17\"",
                        "x=\"185\" y=\"39\" width=\"282\" height=\"170\""));

        assertThat(faults.getFirst().line()).isEqualTo(line(frame, "x=\"185\" y=\"39\""));
    }

    @Test
    void aLetterThatNoFontHasIsFound() throws IOException {
        assertThat(words(frame().replace(MOTTO, MOTTO + " Ⅳ"))).contains("U+2163");
    }

    @Test
    void aTemplateThatLosesTheSignatureIsNotUsed() throws IOException {
        assertThat(words(frame().replace("[$P{signer}]", "[\"\"]"))).contains("thể thức ký");
        assertThat(words(frame().replace("\"addressees\".equals", "\"nobody\".equals")))
                .contains("nơi gửi");
    }

    private String words(String content) {
        return String.join(
                "\n",
                templates.faults("van-ban", content).stream()
                        .map(TemplateFault::words)
                        .toList());
    }

    private static int line(String text, String words) {
        return 1
                + (int) text.substring(0, text.indexOf(words))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    private static String frame() throws IOException {
        return Files.readString(Path.of("report-templates/van-ban/template.jrxml"));
    }

    private static String table() throws IOException {
        return Files.readString(Path.of("report-templates/bang/template.jrxml"));
    }

    private static String text(PaperForm form) throws IOException {
        var out = new ByteArrayOutputStream();
        form.fill(OfficialPaperTests.report(List.of(new OfficialPaper.Paragraph("Hết./."))))
                .writePdf(out, new FilledReport.Properties("Thử", "", ""));
        try (var document = Loader.loadPDF(out.toByteArray())) {
            return new PDFTextStripper().getText(document);
        }
    }
}

package vn.dondoc.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnTemplatesTests {

    private static final Path SHIPPED = Path.of("report-templates/van-ban/template.jrxml");

    @TempDir
    Path folder;

    private Templates templates;
    private OfficialPapers papers;

    @BeforeEach
    void begin() throws IOException {
        templates = new Templates(folder);
        papers = new OfficialPapers(templates);
    }

    @Test
    void theOfficesOwnTemplateTakesEffectAtOnceAndTheOldPaperKeepsItsOwn() throws IOException {
        PaperForm before = papers.form();
        own(Files.readString(SHIPPED).replace("Độc lập - Tự do - Hạnh phúc", "Độc lập – Tự do – Hạnh phúc"));

        assertThat(text(papers.form())).contains("Độc lập – Tự do – Hạnh phúc");
        assertThat(papers.form().hash()).isNotEqualTo(before.hash());
        assertThat(text(papers.form(before.content()))).contains("Độc lập - Tự do - Hạnh phúc");
        assertThat(templates.problems()).isEmpty();
    }

    @Test
    void aBrokenOneIsToldOfAndTheShippedOneServes() throws IOException {
        String hash = papers.form().hash();
        own("<jasperReport name=\"x\"><detail>");

        assertThat(papers.form().hash()).isEqualTo(hash);
        assertThat(templates.problems()).containsOnlyKeys("van-ban");
    }

    @Test
    void oneThatAsksForWhatNoPaperHasIsRefused() throws IOException {
        own(Files.readString(SHIPPED)
                .replace(
                        "<field name=\"text\"",
                        "<field name=\"mauSac\" class=\"java.lang.String\"/><field name=\"text\""));

        assertThat(templates.problems().get("van-ban")).contains("mauSac");
        own(Files.readString(SHIPPED));
        assertThat(templates.problems()).isEmpty();
    }

    private void own(String content) throws IOException {
        Files.createDirectories(folder.resolve("van-ban"));
        Files.writeString(folder.resolve("van-ban/template.jrxml"), content);
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

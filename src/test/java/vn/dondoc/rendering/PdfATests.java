package vn.dondoc.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.dondoc.rendering.OfficialPaper.Annex;
import vn.dondoc.rendering.OfficialPaper.Heading;
import vn.dondoc.rendering.OfficialPaper.Paragraph;
import vn.dondoc.rendering.OfficialPaper.Part;
import vn.dondoc.rendering.OfficialPaper.Table;

class PdfATests {

    @BeforeAll
    static void begin() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void everyPdfMayBeKeptForEver() throws Exception {
        var parts = new ArrayList<Part>(List.of(
                new Heading("I. TÌNH HÌNH"),
                new Paragraph("Đã thực hiện: 5 nhiệm vụ (45,5%)."),
                new Annex("DANH SÁCH", new Table("", OfficialPaperTests.COLUMNS, List.of()))));

        assertThat(failures(pdf(OfficialPaperTests.report(parts)))).isEmpty();
        assertThat(failures(pdf(OfficialPaperTests.letter(30)))).isEmpty();
        assertThat(failures(pdf(PaperFormatsTests.report(60)))).isEmpty();
    }

    @Test
    void theValidatorRefusesOtherPdfs() throws Exception {
        try (var document = new org.apache.pdfbox.pdmodel.PDDocument()) {
            document.addPage(new org.apache.pdfbox.pdmodel.PDPage());
            var out = new ByteArrayOutputStream();
            document.save(out);

            assertThat(failures(out.toByteArray())).isNotEmpty();
        }
    }

    private static List<String> failures(byte[] pdf) throws Exception {
        try (var parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_1_B);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_1_B, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(one -> one.getRuleId().getClause() + ": " + one.getMessage())
                    .distinct()
                    .toList();
        }
    }

    private static byte[] pdf(OfficialPaper paper) {
        var out = new ByteArrayOutputStream();
        Papers.SHIPPED
                .fill(paper)
                .writePdf(out, new FilledReport.Properties("Báo cáo thử – số 1", "Văn phòng UBND tỉnh", "Thử"));
        return out.toByteArray();
    }
}

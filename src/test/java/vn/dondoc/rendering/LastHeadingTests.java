package vn.dondoc.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.rendering.OfficialPaper.Heading;
import vn.dondoc.rendering.OfficialPaper.Paragraph;
import vn.dondoc.rendering.OfficialPaper.Part;

/** The last heading, whose only paragraph stays with the signature, is never left behind at the end of a page. */
class LastHeadingTests {

    private static final String HEADING = "III. KIẾN NGHỊ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1. Sở Tài chính báo cáo.",
                "1. Sở Tài chính khẩn trương thực hiện các nhiệm vụ được giao, báo cáo rõ"
                        + " nguyên nhân, hướng xử lý và thời gian hoàn thành, hoàn thành trước ngày 30/6/2026."
            })
    void itGoesToTheNextPageWithWhatItIsAbove(String last) throws IOException {
        int broken = 0;
        for (int lines = 14; lines < 34; lines++) {
            List<String> pages = pages(lines, last);
            for (String page : pages) {
                assertThat(page.strip()).as("%d lines".formatted(lines)).doesNotEndWith(HEADING);
            }
            assertThat(pages.getLast()).contains("Nguyễn Văn An");
            broken += pages.size() > 1 && pages.getLast().contains(HEADING) ? 1 : 0;
        }
        assertThat(broken).as("pages that break before it were among them").isPositive();
    }

    private static List<String> pages(int lines, String last) throws IOException {
        var parts = new ArrayList<Part>();
        parts.add(new Heading("II. KẾT LUẬN"));
        for (int i = 1; i <= lines; i++) {
            parts.add(new Paragraph("Dòng thứ " + i + "."));
        }
        parts.add(new Heading(HEADING));
        parts.add(new Paragraph(last));
        var pdf = new ByteArrayOutputStream();
        Papers.SHIPPED.fill(OfficialPaperTests.report(parts)).writePdf(pdf, new FilledReport.Properties("", "", ""));
        var pages = new ArrayList<String>();
        try (var document = Loader.loadPDF(pdf.toByteArray())) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setSortByPosition(true);
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document));
            }
        }
        return pages;
    }
}

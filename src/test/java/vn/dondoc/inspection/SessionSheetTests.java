package vn.dondoc.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.inspection.InspectedOffice.CLERK;
import static vn.dondoc.inspection.InspectedOffice.FINANCE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.archive.Archive;
import vn.dondoc.archive.ArchiveInFolder;
import vn.dondoc.archive.Erasure;
import vn.dondoc.rendering.FilledReport;
import vn.dondoc.rendering.OfficialPaper;
import vn.dondoc.rendering.OfficialPapers;
import vn.dondoc.rendering.Papers;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;
import vn.dondoc.tracking.Given;

class SessionSheetTests {

    @Test
    void theTaskForceOfNinhHaiReportsTasksInspectionsAndWhoIsLate() throws IOException {
        var clock = new MovableClock("2021-06-03T02:00:00Z");
        try (var office = new InspectedOffice(Databases.h2(), "ninh-hai", clock)) {
            office.tracked.register(Given.directive(
                    "15/UBND",
                    LocalDate.of(2021, 5, 10),
                    Given.task(
                            "Rà soát chợ", LocalDate.of(2021, 5, 28), List.of("so-tai-chinh:Sở Tài chính"), List.of()),
                    Given.task("Báo cáo dịch", LocalDate.of(2021, 6, 30), List.of("so-y-te:Sở Y tế"), List.of())));
            var head = InspectedOffice.adHoc(Issuer.CHIEF, null, InspectedOffice.ordered("Chậm"), FINANCE);
            var days = InspectedOffice.decision(LocalDate.of(2021, 6, 3), LocalDate.of(2021, 6, 4));
            InspectionId id = office.proposed(CLERK, head, days);
            office.did(CLERK, id, new Act.Issue(new Paper("1/QĐ", LocalDate.of(2021, 6, 3)), "Chánh Văn phòng"));
            clock.pass(Duration.ofDays(1));
            office.did(CLERK, id, new Act.End(LocalDate.of(2021, 6, 4)));
            clock.pass(Duration.ofDays(15));
            var sheets = office.tracked.get(SessionSheet.class);

            SessionSheet.Sheet june = sheets.of(CLERK, YearMonth.of(2021, 6));

            assertThat(june.figures().tasks().total()).isEqualTo(2);
            assertThat(june.worst()).extracting(one -> one.agency()).containsExactly("Sở Tài chính");
            assertThat(june.inspections()).extracting(Inspection::id).containsExactly(id);
            assertThat(june.late())
                    .as("seven working days from the end are over, for the body and for the Office")
                    .hasSize(2);
            assertThat(sheets.paper(june).parts())
                    .filteredOn(OfficialPaper.Paragraph.class::isInstance)
                    .anySatisfy(part -> assertThat(part.toString())
                            .contains("tổng số 2 nhiệm vụ")
                            .contains("Đang quá hạn: 1"));
            looksAsItShould(sheets.paper(june));
            assertThat(sheets.of(CLERK, YearMonth.of(2021, 5)).inspections())
                    .as("nothing was inspected in May")
                    .isEmpty();
        }
    }

    /** The page lies in target/inspection/, to be looked at. */
    private static void looksAsItShould(OfficialPaper paper) throws IOException {
        var pdf = new ByteArrayOutputStream();
        Papers.SHIPPED.fill(paper).writePdf(pdf, new FilledReport.Properties("", "", ""));
        Path seen = Files.createDirectories(Path.of("target/inspection"));
        try (var document = Loader.loadPDF(pdf.toByteArray())) {
            ImageIO.write(
                    new PDFRenderer(document).renderImageWithDPI(0, 60),
                    "png",
                    seen.resolve("to-tinh-hinh.png").toFile());
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            assertThat(stripper.getText(document))
                    .contains(
                            "BÁO CÁO",
                            "Kính gửi:",
                            "I. TÌNH HÌNH THỰC HIỆN NHIỆM VỤ",
                            "II. KẾT QUẢ KIỂM TRA",
                            "TỔ TRƯỞNG TỔ CÔNG TÁC",
                            "Nơi nhận:");
        }
    }

    @Test
    void whatWasLaidBeforeTheSessionIsKeptAsItWasAndOnlyForThoseWhoSeeAll() throws IOException {
        var clock = new MovableClock("2021-06-03T02:00:00Z");
        var given = new HashMap<Class<?>, Object>();
        given.put(Archive.class, ArchiveInFolder.in(Path.of("target/test-data/sessions")));
        given.put(OfficialPapers.class, Papers.SHIPPED);
        try (var office = new InspectedOffice(Databases.h2(), "ninh-hai", clock, given, List.of(KeptSheets.class))) {
            var head = InspectedOffice.adHoc(Issuer.CHIEF, null, InspectedOffice.ordered("Chậm"), FINANCE);
            InspectionId id = office.proposed(
                    CLERK, head, InspectedOffice.decision(LocalDate.of(2021, 6, 3), LocalDate.of(2021, 6, 4)));
            office.did(CLERK, id, new Act.Issue(new Paper("1/QĐ", LocalDate.of(2021, 6, 3)), "Chánh Văn phòng"));
            var sheets = office.tracked.get(SessionSheet.class);
            var kept = office.tracked.get(KeptSheets.class);
            SessionSheet.Sheet june = sheets.of(CLERK, YearMonth.of(2021, 6));

            assertThat(kept.keep(InspectedOffice.FINANCE_PEOPLE, june, sheets.paper(june)))
                    .isEmpty();
            assertThat(kept.keep(CLERK, june, sheets.paper(june))).isPresent();
            assertThat(kept.of(InspectedOffice.FINANCE_PEOPLE, id)).isEmpty();
            assertThat(kept.of(CLERK, YearMonth.of(2021, 5))).isEmpty();
            KeptSheet one = kept.of(CLERK, id).getFirst();
            assertThat(one.said()).isEqualTo("6/2021");
            Archive archive = office.tracked.get(Archive.class);
            assertThat(archive.read(Objects.requireNonNull(one.pdf()))).startsWith('%', 'P', 'D', 'F');

            var erasing = new InspectionErasing(office.tracked.get(JdbcClient.class), archive);
            var erasure = new Erasure(List.of());
            erasure.addWord("Kiểm tra việc thực hiện");
            assertThat(erasing.eraseFiles(erasure)).isEqualTo(2);
            erasing.eraseRows(erasure);
            assertThat(kept.find(CLERK, one.id()).orElseThrow().readable()).isFalse();
        }
    }
}

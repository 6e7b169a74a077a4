package vn.dondoc.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.regulation.Regulations;
import vn.dondoc.rendering.FilledReport;
import vn.dondoc.rendering.OfficialPaper;
import vn.dondoc.testing.Approved;

/** The words of the printed papers, as a reader of the PDF finds them. */
class InspectionPapersTests {

    private static final LocalDate START = LocalDate.of(2026, 2, 9);
    private static final LocalDate END = LocalDate.of(2026, 2, 13);

    @Test
    void theDecisionHasItsFivePartsInTheLayoutOfTheDecree() throws IOException {
        String words = words(DecisionPaper.of(frame("dak-lak", concluded())), "quyet-dinh");
        assertThat(words)
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                .contains("Số: 20/QĐ-UBND")
                .contains("Đắk Lắk, ngày 02 tháng 02 năm 2026")
                .contains("Về việc kiểm tra việc thực hiện nhiệm vụ được giao")
                .containsSubsequence(
                        "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH ĐẮK LẮK",
                        "Căn cứ Luật Tổ chức chính quyền địa phương;",
                        "QUYẾT ĐỊNH:",
                        "Điều 1. Phạm vi, đối tượng, nhiệm vụ kiểm tra",
                        "Đối tượng kiểm tra: Sở Tài chính; Sở Y tế.",
                        "Điều 2. Nội dung kiểm tra",
                        "Mục chỉ đạo điều hành",
                        "4. Công tác tiếp dân.",
                        "Điều 3. Thời hạn kiểm tra",
                        "từ ngày 9/2/2026 đến ngày 13/2/2026",
                        "Điều 4. Thành phần Đoàn kiểm tra",
                        "Trưởng Đoàn",
                        "CHỦ TỊCH",
                        "Trần Văn Bình");
    }

    @Test
    void aNoticeTellsOneBodyOfItselfAlone() throws IOException {
        Frame frame = frame("ninh-hai", concluded());
        String words = words(ResultPapers.notice(frame, InspectedOffice.FINANCE), "thong-bao");
        assertThat(words)
                .contains("THÔNG BÁO", "Kết quả kiểm tra tại Sở Tài chính", "Rà soát chợ xã", "Thiếu người")
                .doesNotContain("Sở Y tế");
        assertThat(words(ResultPapers.notice(frame, InspectedOffice.HEALTH), "thong-bao-2"))
                .doesNotContain("Rà soát chợ xã")
                .doesNotContain("Hoàn thành rà soát");
        assertThat(words(ResultPapers.report(frame), "bao-cao"))
                .contains("BÁO CÁO", "Sở Tài chính", "Sở Y tế", "III. KIẾN NGHỊ");
    }

    @Test
    void theIndexSaysWhatIsMissing() throws IOException {
        assertThat(words(IndexPaper.of(frame("dak-lak", concluded()), index()), "muc-luc"))
                .contains("MỤC LỤC", "Còn thiếu 1 thành phần", "(bản giấy)", "Còn thiếu", "Không có");
    }

    private static List<DossierItem> index() {
        return List.of(
                new DossierItem(
                        1,
                        "Quyết định thành lập đoàn",
                        true,
                        true,
                        List.of(new DossierEntry(
                                "Quyết định số 20/QĐ-UBND", "quyet-dinh.pdf", null, () -> new byte[0]))),
                new DossierItem(
                        2,
                        "Văn bản giao nhiệm vụ",
                        true,
                        true,
                        List.of(new DossierEntry("15/UBND-TH ngày 5/1/2026", "", null, null))),
                new DossierItem(3, "Văn bản theo dõi, đôn đốc", false, false, List.of()),
                new DossierItem(6, "Biên bản, tài liệu", true, false, List.of()));
    }

    /** Each in a folder of its own, as reports and letters are. */
    @Test
    void everyPaperReadsAsApproved() throws IOException {
        Frame frame = frame("dak-lak", concluded());
        Map<String, OfficialPaper> papers = Map.of(
                "quyet-dinh", DecisionPaper.of(frame),
                "ket-luan", ResultPapers.conclusion(frame),
                "thong-bao", ResultPapers.notice(frame, InspectedOffice.FINANCE),
                "bao-cao", ResultPapers.report(frame),
                "bien-ban",
                        ResultPapers.minutes(frame, frame.one().work().minutes().getFirst()),
                "muc-luc", IndexPaper.of(frame, index()));
        for (var paper : papers.entrySet()) {
            Approved.file("report-templates/kiem-tra-" + paper.getKey() + "/approved.txt")
                    .holds(lines(paper.getValue(), paper.getKey()));
        }
    }

    private static Frame frame(String profile, Inspection one) {
        var followed = Regulations.shipped(profile).active();
        return new Frame(one, new Rules(followed, WorkingCalendar.shipped()), followed.authority());
    }

    static Inspection concluded() {
        var head = InspectedOffice.adHoc(
                Issuer.CHAIRMAN,
                null,
                InspectedOffice.ordered("Kiểm tra ngay các đơn vị có nhiệm vụ quá hạn"),
                InspectedOffice.FINANCE,
                InspectedOffice.HEALTH);
        var failing = new Failing(
                null,
                "Rà soát chợ xã, lập danh mục chợ phải di dời trước ngày 20/1/2026",
                "Chưa thực hiện",
                "Quá hạn 20 ngày",
                "Thiếu người",
                "Phòng Quản lý giá; Phó Giám đốc phụ trách");
        var asks = new Recommendation(
                1,
                "Hoàn thành rà soát, báo cáo Chủ tịch Ủy ban nhân dân",
                new AgencyId("so-tai-chinh"),
                "Sở Tài chính",
                LocalDate.of(2026, 3, 31),
                null);
        var outcome = Outcome.NONE
                .concluding(
                        "Các đơn vị cơ bản thực hiện tốt nhiệm vụ được giao.\nSở, ngành cần khắc phục tồn tại.",
                        List.of(asks))
                .concluded(new Paper("5/KL-UBND", END), "Trần Văn Bình")
                .noticedBy(new Paper("7/TB-VP", END));
        return Inspection.proposed(head, InspectedOffice.decision(START, END, "Công tác tiếp dân"))
                .with(InspectedOffice.decision(START, END, "Công tác tiếp dân")
                        .issued(new Paper("20/QĐ-UBND", LocalDate.of(2026, 2, 2)), "Trần Văn Bình"))
                .with(Work.NONE
                        .finding(InspectedOffice.finding(InspectedOffice.FINANCE, 4, failing))
                        .finding(InspectedOffice.finding(InspectedOffice.HEALTH, 4))
                        .noting(new Minutes(
                                1,
                                new AgencyId("so-tai-chinh"),
                                END,
                                "trụ sở Sở Tài chính",
                                "Đã làm việc với lãnh đạo Sở."))
                        .endedOn(END))
                .with(outcome)
                .at(Stage.CONCLUDED);
    }

    private static String words(OfficialPaper paper, String name) throws IOException {
        return lines(paper, name).replaceAll("\\s+", " ");
    }

    private static String lines(OfficialPaper paper, String name) throws IOException {
        var out = new ByteArrayOutputStream();
        vn.dondoc.rendering.Papers.SHIPPED
                .fill(paper)
                .writePdf(out, new FilledReport.Properties(paper.title(), "Đôn Đốc", paper.type()));
        Files.write(
                Files.createDirectories(Path.of("target/test-data/kiem-tra")).resolve(name + ".pdf"),
                out.toByteArray());
        try (var pdf = Loader.loadPDF(out.toByteArray())) {
            return new PDFTextStripper().getText(pdf).replaceAll(" +", " ");
        }
    }
}

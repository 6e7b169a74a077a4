package vn.dondoc.reading.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.reading.Furniture;
import vn.dondoc.reading.Reading;

class FurnitureTests {

    private static final double SIZE = 13;
    private static final double WIDE = 450;
    private final List<Line> lines = new ArrayList<>();

    @Test
    void captionsOfSignaturesAboveTheLetterheadGoWhole() {
        line(1, 20, "Ký bởi: Ủy ban nhân dân tỉnh Sông Hương", 300, 460, 8);
        line(1, 32, "ỉnh Sông Hươn", 300, 400, 8);
        line(1, 70, "ỦY BAN NHÂN DÂN", 80, 200, SIZE);
        line(1, 70, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 260, 530, SIZE);
        line(
                1,
                110,
                "Ủy ban nhân dân tỉnh giao Sở Y tế báo cáo kết quả thực hiện trước ngày 20/4/2026.",
                80,
                530,
                SIZE);

        Reading.Text read = read();

        assertThat(read.text()).startsWith("ỦY BAN NHÂN DÂN").doesNotContain("ỉnh Sông Hươn");
        assertThat(read.furniture()).extracting(Furniture::text).contains("ỉnh Sông Hươn");
    }

    @Test
    void theNumberOfATablesRowIsNoPageNumber() {
        LoneFurniture lone = new LoneFurniture();

        assertThat(lone.takes("2.")).isFalse();
        assertThat(lone.takes("- 2 -")).isTrue();
        assertThat(lone.takes("3")).isTrue();
    }

    @Test
    void aMarkOfUrgencyAboveTheLetterheadStays() {
        line(1, 20, "Thời gian ký: 04/02/2026 16:42:36", 300, 460, 8);
        line(1, 40, "HỎA TỐC", 80, 140, SIZE);
        line(1, 70, "ỦY BAN NHÂN DÂN", 80, 200, SIZE);
        line(1, 70, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 260, 530, SIZE);

        assertThat(read().text().lines()).contains("HỎA TỐC");
    }

    @Test
    void aFootnoteDoesNotRunIntoTheSentenceThatTheNextPageEnds() {
        for (int i = 0; i < 9; i++) {
            line(
                    1,
                    60 + i * 18,
                    "Căn cứ tình hình thực tế, các cơ quan được giao nhiệm vụ khẩn trương rà soát, tổng",
                    80,
                    530,
                    SIZE);
        }
        line(1, 300, "1 Thông báo số 185/TB-VPCP ngày 14/4/2026 của Văn phòng Chính phủ.", 80, 500, 10);
        line(2, 60, "hợp kết quả, báo cáo Ủy ban nhân dân tỉnh.", 80, 330, SIZE);

        Reading.Text read = read();

        assertThat(read.text()).contains("rà soát, tổng hợp kết quả, báo cáo");
        assertThat(read.furniture()).extracting(Furniture::text).anyMatch(text -> text.contains("185/TB-VPCP"));
    }

    @Test
    void whatStandsOnTopOfEveryPageIsNoText() {
        for (int page = 1; page <= 4; page++) {
            line(page, 20, "Dự thảo lần " + page + " - lưu hành nội bộ", 80, 300, SIZE);
            line(page, 60, page + ". Giao Sở Xây dựng kiểm tra " + page + " công trình.", 80, 400, SIZE);
        }

        assertThat(read().text()).doesNotContain("lưu hành nội bộ").contains("4. Giao Sở Xây dựng");
    }

    @Test
    void aSignatureAtTheFootMakesNoTableOfTheRecipients() {
        line(
                1,
                60,
                "Trên đây là ý kiến chỉ đạo của Chủ tịch Ủy ban nhân dân tỉnh, yêu cầu các cơ quan thực hiện./.",
                80,
                530,
                SIZE);
        line(1, 100, "Nơi nhận:", 80, 140, SIZE);
        line(1, 100, "KT. CHỦ TỊCH", 350, 450, SIZE);
        line(1, 115, "- Như trên;", 80, 150, SIZE);
        line(1, 115, "PHÓ CHỦ TỊCH", 350, 450, SIZE);
        line(1, 115, "ki", 250, 260, SIZE);
        line(1, 130, "- Lưu: VT.", 80, 140, SIZE);
        line(1, 130, "xa", 250, 260, SIZE);
        line(1, 130, "Nguyễn Văn An", 350, 450, SIZE);

        assertThat(read().blocks()).allMatch(block -> block.cell() == null);
    }

    @Test
    void numbersOfLostPagesAreTakenOutOfFlowingText() {
        Draft draft = new Draft();
        draft.flowing("Ủy ban nhân dân tỉnh yêu cầu các sở, ban, ngành khẩn trương rà soát và", 0, false);
        draft.flowing("- 2 -", 0, false);
        draft.flowing("tổng hợp kết quả, báo cáo trước ngày 20/4/2026.", 0, false);
        draft.flowing("15", 0, false);
        draft.flowing("CÔNG BÁO/Số 12/Ngày 20-02-2026", 0, false);
        draft.flowing("Người ký: Nguyễn Văn An", 0, false);

        Reading.Text read = draft.finish(0);

        assertThat(read.text())
                .isEqualTo(
                        "Ủy ban nhân dân tỉnh yêu cầu các sở, ban, ngành khẩn trương rà soát và tổng hợp kết quả, báo cáo trước ngày 20/4/2026.\n15");
        assertThat(read.furniture())
                .extracting(Furniture::text)
                .containsExactly("- 2 -", "CÔNG BÁO/Số 12/Ngày 20-02-2026", "Người ký: Nguyễn Văn An");
    }

    private void line(int page, double top, String words, double left, double right, double size) {
        lines.add(new Line(page, words, left, Math.min(right, left + WIDE), top, top + size, false, size));
    }

    private Reading.Text read() {
        Draft draft = new Draft();
        PageLayout.read(lines, true, draft);
        return draft.finish(0);
    }
}

package vn.dondoc.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.dondoc.reading.Block;
import vn.dondoc.reading.Reading;

class AnswersTests {

    private static final Suggestions SUGGESTIONS = new Suggestions();

    @AfterAll
    static void close() {
        SUGGESTIONS.close();
    }

    @Test
    void aReplyCitesWhatItRepliesTo() {
        Answer answer = read("""
                        UBND TỈNH ĐẮK LẮK
                        SỞ TÀI CHÍNH
                        Số: 512/STC-NS
                        V/v trả lời Công văn số 128/UBND-KT ngày 12/6/2026 của UBND tỉnh
                        Đắk Lắk, ngày 18 tháng 6 năm 2026
                        Kính gửi: Ủy ban nhân dân tỉnh
                        Sở Tài chính đã rà soát các dự án chậm giải ngân và có ý kiến như sau:
                        1. Đến nay đã giải ngân 41% kế hoạch.
                        """).orElseThrow();

        assertThat(answer.evidence().rule()).isEqualTo("tra-loi-van-ban");
        assertThat(answer.cited()).containsExactly(new Answer.Cited("128/UBND-KT", LocalDate.of(2026, 6, 12)));
    }

    @Test
    void aReportOnWhatWasDoneMayAnswerSeveral() {
        Answer answer = read("""
                        UBND TỈNH ĐẮK LẮK
                        SỞ Y TẾ
                        Số: 77/BC-SYT
                        Đắk Lắk, ngày 2 tháng 7 năm 2026
                        BÁO CÁO
                        Kết quả phòng, chống dịch 6 tháng đầu năm
                        Thực hiện Chỉ thị số 18/CT-UBND ngày 3 tháng 3 năm 2026 và Công văn số 201/UBND-KGVX của UBND tỉnh về phòng, chống dịch, Sở Y tế báo cáo kết quả như sau:
                        1. Công tác chỉ đạo.
                        """).orElseThrow();

        assertThat(answer.evidence().rule()).isEqualTo("bao-cao-ket-qua");
        assertThat(answer.cited())
                .containsExactly(
                        new Answer.Cited("18/CT-UBND", LocalDate.of(2026, 3, 3)),
                        new Answer.Cited("201/UBND-KGVX", null));
    }

    @Test
    void aDirectiveThatCitesPapersIsNoAnswer() {
        assertThat(read("""
                        ỦY BAN NHÂN DÂN
                        TỈNH ĐẮK LẮK
                        Số: 900/UBND-KT
                        Đắk Lắk, ngày 18 tháng 6 năm 2026
                        Kính gửi: Sở Tài chính
                        Thực hiện Công văn số 44/BTC-NSNN ngày 1/6/2026 của Bộ Tài chính, UBND tỉnh giao Sở Tài chính báo cáo kết quả trước ngày 30/6/2026.
                        """)).isEmpty();
    }

    @Test
    void aLetterUpwardsThatAnswersNothingIsNone() {
        assertThat(read("""
                        UBND TỈNH ĐẮK LẮK
                        SỞ XÂY DỰNG
                        Số: 31/SXD-QH
                        Đắk Lắk, ngày 18 tháng 6 năm 2026
                        Kính gửi: Ủy ban nhân dân tỉnh
                        Sở Xây dựng đề nghị UBND tỉnh xem xét, phê duyệt quy hoạch khu dân cư phía Nam.
                        """)).isEmpty();
    }

    /** Of all the directives of our own writing, none is an answer. */
    @Test
    void noDirectiveIsTakenForAnAnswer() throws IOException {
        var wrong = new ArrayList<String>();
        try (var files = Files.list(Path.of("src/test/resources/directives"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".txt")).toList()) {
                read(Files.readString(file)).ifPresent(answer -> wrong.add(file.getFileName() + ": " + answer));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static Optional<Answer> read(String text) {
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank()) {
                blocks.add(new Block(Block.Kind.PARAGRAPH, start, start + line.length(), 1, 0, null));
            }
            start += line.length() + 1;
        }
        var reading = new Reading.Text(text, blocks, List.of(), 1, List.of());
        return SUGGESTIONS.answer(reading, new HeaderReader().read(reading));
    }
}

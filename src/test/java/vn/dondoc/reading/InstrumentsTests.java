package vn.dondoc.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.reading.Instrument.Kind;

class InstrumentsTests {

    private static final String LETTER = """
            ỦY BAN NHÂN DÂN
            TỈNH SÔNG HƯƠNG
            Số: 12/UBND-TH
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Kính gửi: Các sở, ban, ngành.
            Ủy ban nhân dân tỉnh giao các sở, ban, ngành triển khai thực hiện Quyết định kèm theo./.
            Nơi nhận:
            - Như trên;
            - Lưu: VT.
            """;
    private static final String DECISION = """
            THỦ TƯỚNG CHÍNH PHỦ
            Số: 45/QĐ-TTg
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            QUYẾT ĐỊNH
            Điều 1. Ban hành kèm theo Quyết định này Quy chế làm việc.
            Nơi nhận:
            - Lưu: VT.
            """;
    private static final String REGULATION = """
            QUY CHẾ
            Làm việc của Hội đồng
            (Ban hành kèm theo Quyết định số 45/QĐ-TTg ngày 12/3/2026)
            Điều 1. Phạm vi điều chỉnh
            """;
    private static final String ANNEX = """
            PHỤ LỤC I
            DANH MỤC NHIỆM VỤ
            (Kèm theo Công văn số 12/UBND-TH ngày 12/3/2026)
            1. Rà soát quy hoạch.
            """;

    private static final OriginalReader READER = new OriginalReader(ReadingLimits.USUAL);

    @TempDir
    Path folder;

    @AfterAll
    static void close() {
        READER.close();
    }

    @Test
    void aLetterAloneIsOneInstrument() throws IOException {
        assertThat(kinds(LETTER)).containsExactly(Kind.INSTRUMENT);
    }

    @Test
    void aLetterWithADecisionBehindItIsTwo() throws IOException {
        List<Instrument> parts = parts(LETTER + DECISION);

        assertThat(parts).extracting(Instrument::kind).containsExactly(Kind.INSTRUMENT, Kind.INSTRUMENT);
        assertThat(parts.get(1).title()).isEqualTo("THỦ TƯỚNG CHÍNH PHỦ");
    }

    @Test
    void aDecisionAndTheRegulationItIssuesAreTwo() throws IOException {
        List<Instrument> parts = parts(DECISION + REGULATION);

        assertThat(parts).extracting(Instrument::kind).containsExactly(Kind.INSTRUMENT, Kind.ISSUED_WITH);
        assertThat(parts.get(1).title()).isEqualTo("QUY CHẾ");
    }

    @Test
    void anAnnexHangsOnItsLetter() throws IOException {
        assertThat(kinds(LETTER + ANNEX)).containsExactly(Kind.INSTRUMENT, Kind.ANNEX);
    }

    @Test
    void allOfThemTogetherAreTheWholeText() throws IOException {
        List<Instrument> parts = parts(LETTER + ANNEX + DECISION + REGULATION);

        assertThat(parts)
                .extracting(Instrument::kind)
                .containsExactly(Kind.INSTRUMENT, Kind.ANNEX, Kind.INSTRUMENT, Kind.ISSUED_WITH);
        List<Integer> seams = new ArrayList<>();
        for (int i = 1; i < parts.size(); i++) {
            seams.add(parts.get(i).firstBlock() - parts.get(i - 1).endBlock());
        }
        assertThat(seams).containsOnly(0);
    }

    private List<Kind> kinds(String text) throws IOException {
        return parts(text).stream().map(Instrument::kind).toList();
    }

    private List<Instrument> parts(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("cong-van.txt"), text);
        return Instruments.in((Reading.Text) READER.read(file));
    }
}

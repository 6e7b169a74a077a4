package vn.dondoc.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.reading.bench.CharacterError;
import vn.dondoc.reading.bench.PrintedPages;
import vn.dondoc.reading.bench.Wear;

/** Pages printed, stamped and worn by our own hand, then read as scans. */
class ScannedPageTests {

    private static final String LETTER = """
            ỦY BAN NHÂN DÂN
            TỈNH SÔNG HƯƠNG
            Số: 318/UBND-VX
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Sông Hương, ngày 12 tháng 3 năm 2026
            Kính gửi: Sở Y tế.
            Ủy ban nhân dân tỉnh giao Sở Y tế chủ trì, phối hợp với Sở Tài chính rà soát nhu cầu thuốc và vật tư y tế của các bệnh viện công lập, báo cáo Ủy ban nhân dân tỉnh trước ngày 20/4/2026.
            Giao Công an tỉnh tăng cường kiểm tra, xử lý nghiêm các hành vi tích trữ, nâng giá thuốc trên địa bàn; kết quả báo cáo hằng tháng trước ngày 25.
            """;

    private static final int DPI = 200;
    private static final OriginalReader READER = new OriginalReader(ReadingLimits.USUAL);

    @TempDir
    Path folder;

    @AfterAll
    static void close() {
        READER.close();
    }

    @ParameterizedTest
    @CsvSource({"MẬT,3", "MẬT,-4", "TỐI MẬT,-3", "TUYỆT MẬT,2"})
    void aRedSecrecyStampOnAWornAndSkewedPageMakesItSecret(String level, double degrees) throws IOException {
        Reading reading = read(page -> page.stamped(level, 0.2, 0.14, 4)
                .askew(degrees)
                .blurred(2)
                .specked(0.0002)
                .grainy(10)
                .packed(0.5f));

        assertThat(reading).isEqualTo(new Reading.Secret(level));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-3, 0, 2})
    void aBoxedMarkIsFoundOnAScanWithoutColours(double degrees) throws IOException {
        Reading reading = read(page -> page.stamped("MẬT", 0.65, 0.13, 0, Color.BLACK)
                .askew(degrees)
                .grey()
                .packed(0.6f));

        assertThat(reading).isEqualTo(new Reading.Secret("MẬT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HỎA TỐC", "THƯỢNG KHẨN", "KHẨN"})
    void aStampOfUrgencyIsALineOfItsOwn(String urgency) throws IOException {
        assertThat(text(page -> page.stamped(urgency, 0.7, 0.13, -5).askew(1.5).packed(0.6f))
                        .lines())
                .contains(urgency);
    }

    @Test
    void theWordsUnderASealAreRead() throws IOException {
        assertThat(text(page -> page.sealed(0.5, 0.33).packed(0.8f))).contains("trước ngày 20/4/2026");
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3"})
    void aPageLaidInTheWrongWayIsTurned(int quarters) throws IOException {
        Reading reading = read(page -> page.turned(quarters).packed(0.8f));

        assertThat(reading).isInstanceOfSatisfying(Reading.Text.class, text -> {
            assertThat(CharacterError.of(text.text(), LETTER)).isLessThan(0.02);
            assertThat(text.notes()).anyMatch(note -> note.contains("đã xoay"));
        });
    }

    @ParameterizedTest
    @ValueSource(doubles = {-5, -2.3, 1, 4.5})
    void aSkewedPageIsStraightened(double degrees) throws IOException {
        assertThat(CharacterError.of(text(page -> page.askew(degrees).packed(0.8f)), LETTER))
                .isLessThan(0.01);
    }

    @Test
    void aPhotographedPageIsReadInItsShadowToo() throws IOException {
        assertThat(CharacterError.of(
                        text(page -> page.askew(1.5)
                                .blurred(2)
                                .shadowed(0.25)
                                .grainy(6)
                                .packed(0.6f)),
                        LETTER))
                .isLessThan(0.02);
    }

    private String text(UnaryOperator<Wear> wear) throws IOException {
        return read(wear) instanceof Reading.Text text ? text.text() : "";
    }

    private Reading read(UnaryOperator<Wear> wear) throws IOException {
        BufferedImage page = PrintedPages.of(LETTER, DPI).getFirst();
        Path file = Files.createTempFile(folder, "scan", ".png");
        ImageIO.write(wear.apply(Wear.of(page, 20260312)).page(), "png", file.toFile());
        return READER.read(file);
    }
}

package vn.dondoc.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.dondoc.vietnamese.Syllables;

/** What OCR says differs from version to version in single letters, so a scan is not held to a text letter by letter. */
class ScanTests {

    @Test
    void aScannedPageIsReadInItsOrderAndSaysSo() {
        try (OriginalReader reader = new OriginalReader(ReadingLimits.USUAL)) {
            Reading reading = reader.read(Path.of("src/test/resources/scans/ban-quet.pdf"));

            assertThat(reading).isInstanceOfSatisfying(Reading.Text.class, text -> {
                assertThat(text.text())
                        .containsSubsequence(
                                "TỈNH SÔNG HƯƠNG\n",
                                "Số: 318/UBND-VX\n",
                                "CỘNG HÒA XÃ HỘI",
                                "Kính gửi: Sở Y tế\n",
                                "báo cáo Ủy ban nhân dân tỉnh trước ngày 20/4/2026",
                                "Nơi nhận:\n",
                                "KT. CHỦ TỊCH");
                assertThat(Syllables.score(text.text())).isGreaterThan(0.97);
                assertThat(text.notes()).contains("Trang 1: đọc bằng OCR");
            });
        }
    }
}

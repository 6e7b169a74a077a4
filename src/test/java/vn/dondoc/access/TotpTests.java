package vn.dondoc.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTests {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B, the last six of its eight figures. */
    @ParameterizedTest
    @CsvSource({
        "59,287082",
        "1111111109,081804",
        "1111111111,050471",
        "1234567890,005924",
        "2000000000,279037",
        "20000000000,353130"
    })
    void theCodesAreThoseOfTheStandard(long second, String code) {
        Instant at = Instant.ofEpochSecond(second);

        assertThat(Totp.code(SECRET, Totp.step(at))).isEqualTo(code);
        assertThat(Totp.stepOf(SECRET, code, at.plusSeconds(30))).hasValue(Totp.step(at));
        assertThat(Totp.stepOf(SECRET, code, at.plusSeconds(90))).isEmpty();
    }

    @Test
    void theSquareIsReadAsTheAddressItWasDrawnOf() throws NotFoundException, ChecksumException, FormatException {
        String address = Totp.address(SECRET, "quantri");
        QrCode drawn = QrCode.of(address);
        int scale = 4;
        int side = drawn.size() * scale;
        int[] pixels = new int[side * side];
        Arrays.fill(pixels, 0xffffff);
        for (String one : drawn.path().substring(1).split("M")) {
            String[] place = one.replaceAll("h.*", "").split(" ");
            for (int i = 0; i < scale * scale; i++) {
                int x = Integer.parseInt(place[0]) * scale + i % scale;
                int y = Integer.parseInt(place[1]) * scale + i / scale;
                pixels[y * side + x] = 0;
            }
        }

        var read = new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels))));
        assertThat(read.getText()).isEqualTo(address);
    }

    @Test
    void theSecretIsWrittenAsTelephonesReadIt() {
        assertThat(Totp.base32(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(Totp.base32("foob".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YQ");
        assertThat(Totp.address(SECRET, "quantri"))
                .isEqualTo(
                        "otpauth://totp/%C4%90%C3%B4n%20%C4%90%E1%BB%91c:quantri?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                                + "&issuer=%C4%90%C3%B4n%20%C4%90%E1%BB%91c");
    }
}

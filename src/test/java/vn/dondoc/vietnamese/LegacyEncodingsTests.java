package vn.dondoc.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegacyEncodingsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Độc lập - Tự do - Hạnh phúc         | §éc lËp - Tù do - H¹nh phóc             | Ñoäc laäp - Töï do - Haïnh phuùc
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM  | CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM      | COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM
            Giao Sở Tài chính chủ trì, phối hợp | Giao Së Tµi chÝnh chñ tr×, phèi hîp     | Giao Sôû Taøi chính chuû trì, phoái hôïp
            thực hiện nhiệm vụ đúng thời hạn    | thùc hiÖn nhiÖm vô ®óng thêi h¹n        | thöïc hieän nhieäm vuï ñuùng thôøi haïn
            """)
    void theTestVectorsOfBothCommonEncodingsAreDecoded(String right, String tcvn3, String vni) {
        assertThat(LegacyEncoding.TCVN3.decode(tcvn3)).isEqualTo(right);
        assertThat(LegacyEncoding.VNI.decode(vni)).isEqualTo(right);
    }

    @Test
    void theSoftHyphenIsALetterOfTcvn3() {
        assertThat(LegacyEncoding.TCVN3.decode("tr\u00ADíc ngµy 20 th¸ng 6")).isEqualTo("trước ngày 20 tháng 6");
    }

    @Test
    void statisticsTellTheEncodingOfAText() {
        assertThat(LegacyEncodings.of(
                        "Giao Së Tµi chÝnh chñ tr×, phèi hîp víi c¸c së, ban, ngµnh thùc hiÖn nhiÖm vô ®óng thêi h¹n"))
                .contains(LegacyEncoding.TCVN3);
        assertThat(LegacyEncodings.of(
                        "Giao Sôû Taøi chính chuû trì, phoái hôïp thöïc hieän nhieäm vuï ñuùng thôøi haïn"))
                .contains(LegacyEncoding.VNI);
    }

    @Test
    void rightVietnameseAndFrenchAreLeftAlone() {
        assertThat(LegacyEncodings.of("Giao Sở Tài chính chủ trì, phối hợp thực hiện nhiệm vụ đúng thời hạn"))
                .isEmpty();
        assertThat(
                        LegacyEncodings.of(
                                "L'été dernier, la société française a été créée à Genève, où les élèves étaient invités à dîner"))
                .isEmpty();
    }

    @Test
    void fontNamesTellTheEncodingAlso() {
        assertThat(LegacyEncodings.ofFont("ABCDEF+.VnTimeH")).contains(LegacyEncoding.TCVN3);
        assertThat(LegacyEncodings.ofFont("VNI-Times")).contains(LegacyEncoding.VNI);
        assertThat(LegacyEncodings.ofFont("Times New Roman")).isEmpty();
    }
}

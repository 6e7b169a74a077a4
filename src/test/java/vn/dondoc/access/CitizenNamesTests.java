package vn.dondoc.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitizenNamesTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Giải quyết đơn của ông Nguyễn Văn An ở thôn 3     | Giải quyết đơn của ông N.V.A. ở thôn 3
            kiến nghị của bà Trần Thị Bích Ngọc, xã Ea Kao    | kiến nghị của bà T.T.B.N., xã Ea Kao
            Bà Lê Hoa và ông Đỗ Ân khiếu nại                  | Bà L.H. và ông Đ.Â. khiếu nại
            hộ ông Y Wang Niê                                 | hộ ông Y.W.N.
            ông Nguyễn Văn An, Chủ tịch UBND xã               | ông Nguyễn Văn An, Chủ tịch UBND xã
            bà Trần Thị Bình - Phó Giám đốc Sở                | bà Trần Thị Bình - Phó Giám đốc Sở
            đồng chí Lê Văn Cường chủ trì                     | đồng chí Lê Văn Cường chủ trì
            giao Sở Tài chính, Ủy ban nhân dân các xã         | giao Sở Tài chính, Ủy ban nhân dân các xã
            """)
    void citizensKeepTheirFirstLettersAndHoldersOfAnOfficeTheirNames(String text, String shown) {
        assertThat(CitizenNames.masked(text)).isEqualTo(shown);
    }

    @Test
    void nothingIsMaskedUntilItIsAskedFor() {
        assertThat(new CitizenNames(new PrivacySettings(false, Duration.ZERO, Duration.ZERO)).shown("ông Lê Văn An"))
                .isEqualTo("ông Lê Văn An");
        assertThat(new CitizenNames(new PrivacySettings(true, Duration.ZERO, Duration.ZERO)).shown("ông Lê Văn An"))
                .isEqualTo("ông L.V.A.");
    }
}

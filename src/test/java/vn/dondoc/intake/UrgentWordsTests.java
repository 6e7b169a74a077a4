package vn.dondoc.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.work.Priority;

class UrgentWordsTests {

    @ParameterizedTest
    @CsvSource({
        "HIGHEST, 12 HỎA TỐC công điện.pdf",
        "HIGHEST, 12-hoả-tốc.pdf",
        "HIGHEST, 12_hoa_toc.pdf",
        "HIGHEST, HoaToc 12.pdf",
        "HIGH, Thượng khẩn - về phòng chống bão.docx",
        "HIGH, thuongkhan.docx",
        "RAISED, (KHẨN) v.v. giải ngân.pdf",
        "RAISED, cv khan 45.pdf",
        "NORMAL, tháo gỡ khó khăn vướng mắc.pdf",
        "NORMAL, thao go kho khan.pdf",
        "NORMAL, hoa tocantins.pdf",
        "NORMAL, công văn.pdf"
    })
    void readsTheUrgencyOutOfAName(Priority expected, String name) {
        assertThat(UrgentWords.in(name)).isEqualTo(expected);
        assertThat(UrgentWords.in(Normalizer.normalize(name, Normalizer.Form.NFD)))
                .isEqualTo(expected);
    }
}

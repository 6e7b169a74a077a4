package vn.dondoc.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Quyết định này thay thế Quyết định số 12/2024/QĐ-UBND ngày 05/3/2024 của UBND tỉnh. | REPLACES | 12/2024/QĐ-UBND | 2024-03-05
                    Quyết định số 77/QĐ-UBND ngày 1 tháng 2 năm 2025 hết hiệu lực kể từ ngày ký. | REPLACES | 77/QĐ-UBND | 2025-02-01
                    Sửa đổi, bổ sung khoản 2 Kế hoạch số 45/KH-UBND ngày 10/01/2026 như sau | AMENDS | 45/KH-UBND | 2026-01-10
                    Điều chỉnh thời hạn nêu tại Công văn số 318/UBND-KT ngày 12/5/2026 | AMENDS | 318/UBND-KT | 2026-05-12
                    V/v đôn đốc thực hiện nhiệm vụ tại Thông báo số 24/TB-VPUBND | REPEATS | 24/TB-VPUBND |
                    tiếp tục thực hiện nghiêm Chỉ thị số 18/CT-UBND ngày 02-4-2026 | REPEATS | 18/CT-UBND | 2026-04-02
                    Phúc đáp Công văn số 1024/STC-NS ngày 3/6/2026 của Sở Tài chính | ANSWERS | 1024/STC-NS | 2026-06-03
                    Xét đề nghị của Sở Y tế tại Tờ trình số 90/TTr-SYT ngày 20/5/2026 | ANSWERS | 90/TTR-SYT | 2026-05-20
                    Căn cứ Kế hoạch số 5/KH-UBND ngày 9/1/2026 | BELONGS_TO | 5/KH-UBND | 2026-01-09
                    """)
    void theWordsAroundACitedNumberSayWhatTheDocumentIsToIt(
            String text, RelationKind kind, String number, LocalDate day) {
        List<Citations.Citation> found = Citations.in(text, "1/UBND");

        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(kind);
            assertThat(one.number()).isEqualTo(number);
            assertThat(one.day()).isEqualTo(day);
        });
    }

    @Test
    void aDocumentCitedTwiceComesOnceWithTheStrongerWordAndItsDay() {
        String text = """
                Căn cứ Quyết định số 12/QĐ-UBND ngày 5/3/2024 của UBND tỉnh;
                Văn bản này thay thế Quyết định số 12/QĐ-UBND.""";

        assertThat(Citations.in(text, "")).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(RelationKind.REPLACES);
            assertThat(one.day()).isEqualTo(LocalDate.of(2024, 3, 5));
            assertThat(one.quote()).contains("thay thế");
        });
    }

    @Test
    void itsOwnNumberDatesSpeedsAndSharesAreNoCitations() {
        assertThat(Citations.in(
                        "Số: 45/UBND-KT, trước ngày 20/6/2026, tối đa 60 km/h, đạt 2/3 kế hoạch, 100.000 đồng/người.",
                        "45/UBND-KT"))
                .isEmpty();
    }

    @Test
    void aCueOfAnotherSentenceSaysNothing() {
        assertThat(Citations.in("Thay thế nội dung cũ. Thực hiện Công văn số 9/UBND-NC.", ""))
                .extracting(Citations.Citation::kind)
                .containsExactly(RelationKind.BELONGS_TO);
    }

    @Test
    void aDayThatDoesNotExistIsNone() {
        assertThat(Citations.in("Công văn số 9/UBND-NC ngày 31/2/2026", "")
                        .getFirst()
                        .day())
                .isNull();
    }
}

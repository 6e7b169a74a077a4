package vn.dondoc.suggestion.outline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Điều 2. Giao Sở Tài chính | ARTICLE",
                "Điều 62 Luật Địa chất và khoáng sản | PLAIN",
                "01/KH-BCĐ389 ngày 10/12/2021 | PLAIN",
                "1/ Sở Y tế | NUMBER",
                "2.1. Rà soát | NUMBERS",
                "đ) Người đứng đầu | LETTER",
                "(ii). Cung cấp phần mềm | SMALL_ROMAN",
                "(3). Tổng số gói thầu | LETTER",
                "Một là, rà soát bến thuyền | LETTER",
                "Thứ hai, đào tạo thuyền viên | LETTER",
                "Thứ Hai, ngày 02/6/2025 | PLAIN"
            })
    void aCitationAtTheHeadOfALineIsNoListMark(String line, Level level) {
        assertThat(Level.of(line).level()).isEqualTo(level);
    }
}

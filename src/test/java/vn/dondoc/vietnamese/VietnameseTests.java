package vn.dondoc.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class VietnameseTests {

    @Test
    void theToneOfAnOpenOaOeUyMovesToItsFirstVowel() {
        assertThat(Vietnamese.canonicalTones("hoà khoẻ Uỷ ban, UỶ BAN, thuý, HOÀ"))
                .isEqualTo("hòa khỏe Ủy ban, ỦY BAN, thúy, HÒA");
    }

    @Test
    void afterQAndBeforeAFinalConsonantTheToneStays() {
        assertThat(Vietnamese.canonicalTones("quý quỳ quả hoàn thuyền khoảng"))
                .isEqualTo("quý quỳ quả hoàn thuyền khoảng");
    }

    @Test
    void aFoldedTextHasTheLengthOfTheGivenOne() {
        String text = "Điều 5. Ðơn vị ỦY BAN NHÂN DÂN — “đôn đốc”";
        assertThat(Vietnamese.foldKeepingLength(text)).isEqualTo("dieu 5. don vi uy ban nhan dan — “don doc”");
    }

    @Test
    void foldingTakesDecomposedLettersToo() {
        assertThat(Vietnamese.fold("QUY CHÊ\u0301")).isEqualTo("quy che");
    }

    @Test
    void namesSortTheVietnameseWay() {
        assertThat(List.of(
                                "Ea Kar",
                                "Đắk Lắk",
                                "Dầu Tiếng",
                                "Ân Thi",
                                "Ăn",
                                "An Giang",
                                "xã 10",
                                "xã 2",
                                "Ba",
                                "Bà",
                                "Bá",
                                "Ba Vì")
                        .stream()
                        .sorted(java.util.Comparator.comparing(CollationKey::of)))
                .containsExactly(
                        "An Giang",
                        "Ăn",
                        "Ân Thi",
                        "Ba",
                        "Bà",
                        "Bá",
                        "Ba Vì",
                        "Dầu Tiếng",
                        "Đắk Lắk",
                        "Ea Kar",
                        "xã 2",
                        "xã 10");
    }

    @Test
    void wordsAreSyllablesOrNot() {
        assertThat(List.of("nghiêng", "quyết", "giếng", "gì", "khuỷu", "UỶ", "yêu", "xoong", "thuở", "quốc"))
                .allMatch(Syllables::isSyllable);
        assertThat(List.of("tat", "phèih", "hoµ", "strict", "phßng", "qyuết", "bước2", "Bruneï"))
                .noneMatch(Syllables::isSyllable);
    }

    @Test
    void rightVietnameseScoresHighAndGarbleLow() {
        assertThat(Syllables.score("Giao Sở Tài chính chủ trì, phối hợp với UBND các huyện"))
                .isEqualTo(1.0);
        assertThat(Syllables.score("Giao Së Tµi chÝnh chñ tr×, phèi hîp víi")).isLessThan(0.5);
    }
}

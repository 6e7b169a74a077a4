package vn.dondoc.reading.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.reading.Box;
import vn.dondoc.reading.Place;

class PlacedTextTests {

    /** Given and shown, with "|" between the words that have a box each. */
    @ParameterizedTest
    @CsvSource({
        "'Sở|Y|tế', 'Sở|Y|tế'",
        "'  Sở |  |Y\u00A0\u00A0|tế ', 'Sở|Y|tế'",
        "'Hue\u0302\u0301|thu\u031B\u0301|ba', 'Huế|thứ|ba'",
        "'ƢU|TIÊN|Ðồng', 'ƯU|TIÊN|Đồng'",
        "'CỘNG|HÒA|Xà|HỘI', 'CỘNG|HÒA|XÃ|HỘI'",
        "'CỘNG|HÒA|XàHỘI|CHỦ', 'CỘNG|HÒA|XÃ HỘI|CHỦ'",
        "'318/UBND\u00ADVX|ngày\u200B', '318/UBND-VX|ngày'",
        "'\uF0B7|\u200B|Kho', '•|Kho'",
    })
    void wordsKeepTheirBoxesThroughEveryRepair(String given, String shown) {
        PlacedText repaired = DisplayText.of(placed(given));

        assertThat(repaired.text()).isEqualTo(shown.replace('|', ' '));
        assertThat(repaired.boxes())
                .extracting(box -> repaired.text().substring(box.start(), box.end()))
                .containsExactly(shown.split("\\|"));
    }

    @Test
    void aBoxKeepsItsPlaceWhateverHappensToItsLetters() {
        PlacedText repaired = DisplayText.of(placed("  a|\u200B|e\u0302\u0301"));

        assertThat(repaired.boxes()).containsExactly(new Box(0, 1, place(0)), new Box(2, 3, place(2)));
    }

    @Test
    void wordsInOtherLettersKeepTheirBoxesAndOthersAreGivenUp() {
        PlacedText before = placed("ViÖt|Nam");

        assertThat(before.spelled("Việt  Nam").boxes())
                .containsExactly(new Box(0, 4, place(0)), new Box(6, 9, place(1)));
        assertThat(before.spelled("ViệtNam").boxes()).isEmpty();
    }

    @Test
    void piecesPutTogetherCarryTheirBoxes() {
        PlacedText text = placed("một|hai|ba");

        assertThat(new PlacedText.Joiner()
                        .append(text.part(0, 7))
                        .append("-")
                        .append(text.part(8, 10))
                        .joined())
                .isEqualTo(new PlacedText(
                        "một hai-ba",
                        List.of(new Box(0, 3, place(0)), new Box(4, 7, place(1)), new Box(8, 10, place(2)))));
    }

    private static Place place(int n) {
        return new Place(1, n / 100f, 0.5f, 0.01f, 0.02f);
    }

    private static PlacedText placed(String words) {
        var joiner = new PlacedText.Joiner();
        String[] pieces = words.split(Pattern.quote("|"));
        for (int i = 0; i < pieces.length; i++) {
            joiner.append(i == 0 ? "" : " ")
                    .append(new PlacedText(pieces[i], List.of(new Box(0, pieces[i].length(), place(i)))));
        }
        return joiner.joined();
    }
}

package vn.dondoc.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordMatchTests {

    @Test
    void wordsAreFoundAgainThoughPrintingMovedThem() {
        String text = "ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI\nSố: 5/UBND Độc lập - Tự do\nGiao Sở Y tế kiểm tra";
        Reading.Text print =
                print("1 ỦY BAN NHÂN DÂN Số: 5/UBND CỘNG HÒA XÃ HỘI Độc lập - Tự do Giao Sở Y 2 tế kiểm tra");

        List<Box> boxes = WordMatch.boxes(text, print);

        assertThat(boxes).hasSize(text.split("\\s+").length);
        assertThat(boxes)
                .allSatisfy(box ->
                        assertThat(wordAt(print, box.place())).isEqualTo(text.substring(box.start(), box.end())));
    }

    @Test
    void whatIsPrintedInOtherLettersGetsNoBox() {
        assertThat(WordMatch.boxes("Sở Y tế báo cáo", print("Sở Y tế bao cao")))
                .extracting(Box::start)
                .containsExactly(0, 3, 5);
        assertThat(WordMatch.boxes("một hai", print("ba bốn"))).isEmpty();
        assertThat(WordMatch.boxes("", print("ba bốn"))).isEmpty();
    }

    @Test
    void aWordThatStandsTwiceIsTakenWhereItsNeighboursAre() {
        Reading.Text print = print("Sở Y tế chủ trì Sở Xây dựng Sở Y tế");

        assertThat(WordMatch.boxes("chủ trì Sở Xây dựng Sở Y tế", print))
                .extracting(box -> box.place().x())
                .containsExactly(3f, 4f, 5f, 6f, 7f, 8f, 9f, 10f);
    }

    /** Words whose place is their number. */
    private static Reading.Text print(String words) {
        var boxes = new ArrayList<Box>();
        Pattern.compile("\\S+")
                .matcher(words)
                .results()
                .forEach(word -> boxes.add(new Box(word.start(), word.end(), new Place(1, boxes.size(), 0, 1, 1))));
        return new Reading.Text(
                words, List.of(), List.of(), 1, List.of(), new Print(List.of(new PageSize(1, 1)), boxes));
    }

    private static String wordAt(Reading.Text print, Place place) {
        return print.print().boxes().stream()
                .filter(box -> box.place().equals(place))
                .map(box -> print.text().substring(box.start(), box.end()))
                .findFirst()
                .orElseThrow();
    }
}

package vn.dondoc.suggestion.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LikelyWordingsTests {

    @Test
    void aWordingIsLikelyWhereAllItsWordsStandInARow() {
        assertThat(likely("khẩn trương rà soát", "Sở khẩn trương rà soát hồ sơ"))
                .isTrue();
        assertThat(likely("khẩn trương rà soát", "Sở khẩn trương nộp, rà soát hồ sơ"))
                .isFalse();
    }

    @Test
    void betweenItsRunsStandNoMoreWordsThanItAllows() {
        assertThat(likely("báo cáo …2 trước ngày", "báo cáo kết quả trước ngày 5"))
                .isTrue();
        assertThat(likely("báo cáo …2 trước ngày", "báo cáo kết quả thực hiện trước ngày 5"))
                .isFalse();
        assertThat(likely("báo cáo …2 trước ngày", "trước ngày 5 báo cáo")).isFalse();
    }

    @Test
    void aLaterPlaceOfTheSameWordsIsTriedToo() {
        assertThat(likely("báo cáo …1 trước ngày", "báo cáo rồi lại báo cáo ngay trước ngày 5"))
                .isTrue();
    }

    @Test
    void marksCountOnlyWhereOneWordStandsAlone() {
        assertThat(likely("ngay", "ngày mai")).isFalse();
        assertThat(likely("trong ngay", "trong ngày mai")).isTrue();
    }

    @Test
    void whatIsRecognisedMayHaveAnyNumberOfWords() {
        assertThat(likely("giao ⟨agency⟩ chủ trì", "giao Sở Nông nghiệp và Môi trường tỉnh chủ trì"))
                .isTrue();
        assertThat(likely("giao ⟨agency⟩ chủ trì", "giao Sở Nông nghiệp phối hợp"))
                .isFalse();
    }

    @Test
    void aWordOfTheStartStandsAtTheStart() {
        assertThat(likely("§ để", "Để thực hiện")).isTrue();
        assertThat(likely("§ để", "Báo cáo để biết")).isFalse();
    }

    @Test
    void choicesThatMultiplyAreLookedForTogether() {
        String[] words = IntStream.range(0, 30).mapToObj(i -> "w" + i).toArray(String[]::new);
        String choice = "(" + String.join("|", words) + ")";
        assertThat(Pattern.compile(choice + " …2 " + choice)).hasSize(1);
        assertThat(likely(choice + " …2 " + choice, "w7 và một w29")).isTrue();
        assertThat(likely(choice + " …2 " + choice, "w7 và một lần w29")).isFalse();
        assertThat(likely(choice + " …2 " + choice, "w7 và một x29")).isFalse();
    }

    @Test
    void aListedParagraphIsKnownByItsMark() {
        var typed = TypedText.of("Rà soát hồ sơ", List.of(0));
        var wordings = new LikelyWordings();
        Pattern.compile("• rà soát").forEach(wording -> wordings.add("one", wording));
        assertThat(wordings.in(typed).isEmpty()).isTrue();
        typed.markListed(0, "DASH");
        assertThat(wordings.in(typed).isEmpty()).isFalse();
    }

    private static boolean likely(String pattern, String text) {
        var wordings = new LikelyWordings();
        Pattern.compile(pattern).forEach(wording -> wordings.add("one", wording));
        return !wordings.in(TypedText.of(text, List.of(0))).isEmpty();
    }
}

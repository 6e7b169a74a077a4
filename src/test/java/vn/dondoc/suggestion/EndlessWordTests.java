package vn.dondoc.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.reading.Block;
import vn.dondoc.reading.Reading;

class EndlessWordTests {

    @Test
    void aWordThatNeverEndsHindersNoneOfTheOthers() {
        String text = "a".repeat(100_000) + ". Yêu cầu Sở Y tế báo cáo trước ngày 20/6/2026.";
        var reading = new Reading.Text(
                text, List.of(new Block(Block.Kind.PARAGRAPH, 0, text.length(), 1, 0, null)), List.of(), 1, List.of());
        try (Suggestions suggestions = new Suggestions()) {
            assertThat(suggestions.of(reading).tasks()).isNotEmpty();
        }
    }
}

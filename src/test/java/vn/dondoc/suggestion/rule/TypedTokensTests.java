package vn.dondoc.suggestion.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;
import vn.dondoc.agency.AgencyNames;
import vn.dondoc.suggestion.DeadlineReader;
import vn.dondoc.suggestion.outline.Stretches;
import vn.dondoc.suggestion.task.Recognised;

/** What was recognised stands for Lucene at the same positions, and with the same offsets, as the words. */
class TypedTokensTests {

    private static final AgencyNames NAMES = new AgencyNames();

    private static final String TEXT = """
            Thực hiện Công văn số 128/UBND-KT ngày 12/6/2026, Chủ tịch UBND tỉnh yêu cầu; các sở, ngành rà soát.
            1. Giám đốc Sở Tài chính chủ trì báo cáo quý III/2026 trước ngày 20/6/2026.
            """;

    private record At(int position, String word, List<String> terms) {}

    private final List<At> tokens = tokens(TEXT);

    @Test
    void aBodyAndTheOfficeOfAPersonBeginAtItsFirstWordAndEndAtItsLast() {
        assertThat(at("Giám").terms()).contains("<agency", "<office", "giám", "~giam");
        assertThat(at("chính").terms()).contains("agency>", "office>");
        assertThat(at("sở").terms()).doesNotContain("<office");
    }

    @Test
    void aGroupOfAgenciesIsAGroupAndAnAgency() {
        assertThat(at("các").terms()).contains("<group", "<agency");
        assertThat(at("ngành").terms()).contains("group>");
    }

    @Test
    void daysPeriodsAndNumbersOfPapersHaveTheirTypes() {
        assertThat(at("128").terms()).contains("<number");
        assertThat(at("KT").terms()).contains("number>");
        assertThat(at("ngày").terms()).contains("<date");
        assertThat(at("quý").terms()).contains("<period");
        assertThat(at("trước").terms()).contains("<deadline");
    }

    @Test
    void theBoundsOfSentencesAndClausesAndTheLevelOfAListStandAtTheirFirstWord() {
        assertThat(at("Thực").terms()).contains("§", "^", "§thực");
        assertThat(at("các").terms()).contains("^", "^~cac").doesNotContain("§");
        assertThat(at("Giám").terms()).contains("§", "^", "•NUMBER", "•giám");
        assertThat(at("hiện").terms()).doesNotContain("§", "^");
    }

    @Test
    void aRuleMayAskForAnyOfThem() {
        assertThat(found("thực hiện …3 ⟨number⟩ ⟨date⟩")).isTrue();
        assertThat(found("• ⟨office⟩ chủ trì")).isFalse();
        assertThat(found("⟨office⟩ chủ trì …3 ⟨period⟩ ⟨deadline⟩")).isTrue();
        assertThat(found("⟨office⟩ phối hợp")).isFalse();
        assertThat(found("⟨group⟩ rà soát")).isTrue();
    }

    private static boolean found(String pattern) {
        var rule = new Rule("thu", Concept.ORDER, "Thử", "Thử.", 0.5, List.of(pattern), List.of(), List.of());
        try (var rules = new RuleSet(List.of(rule))) {
            Hits hits = rules.in(typed(TEXT));
            return hits.any(Concept.ORDER, 0, tokens(TEXT).size());
        }
    }

    private At at(String word) {
        return tokens.stream()
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    private static TypedText typed(String text) {
        return Recognised.in(text, Stretches.ofLines(text), NAMES, new DeadlineReader(), null)
                .typed();
    }

    private static List<At> tokens(String text) {
        var tokens = new ArrayList<At>();
        try (var stream = new TypedTokenStream(typed(text))) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            var increment = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                String word = text.substring(offset.startOffset(), offset.endOffset());
                if (increment.getPositionIncrement() == 1) {
                    tokens.add(new At(tokens.size(), word, new ArrayList<>()));
                }
                assertThat(tokens.getLast().word()).isEqualTo(word);
                tokens.getLast().terms().add(term.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tokens;
    }
}

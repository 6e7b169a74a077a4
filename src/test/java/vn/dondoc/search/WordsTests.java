package vn.dondoc.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.dondoc.search.Words.Clause;
import vn.dondoc.search.Words.Hint;
import vn.dondoc.search.Words.Where;

class WordsTests {

    @Test
    void takesWordsPhrasesFieldsAndExclusionsApart() {
        assertThat(Words.of("giải \"đầu tư công\" -đường so:128/QĐ-UBND").clauses())
                .containsExactly(
                        new Clause(Where.ANYWHERE, "giải", false, false),
                        new Clause(Where.ANYWHERE, "đầu tư công", true, false),
                        new Clause(Where.ANYWHERE, "đường", false, true),
                        new Clause(Where.NUMBER, "128/QĐ-UBND", false, false));
    }

    @Test
    void anOpenQuoteIsReadAsPlainWordsWithAHint() {
        var words = Words.of("\"đầu tư công");

        assertThat(words.clauses()).extracting(Clause::text).containsExactly("đầu", "tư", "công");
        assertThat(words.hints()).containsExactly(Hint.OPEN_QUOTE);
    }

    @Test
    void anUnknownFieldIsReadAsPlainWordsWithAHint() {
        var words = Words.of("Kính:gửi");

        assertThat(words.clauses()).containsExactly(new Clause(Where.ANYWHERE, "Kính gửi", false, false));
        assertThat(words.hints()).containsExactly(Hint.UNKNOWN_FIELD);
    }

    @Test
    void whatAMachineSendsIsCutShort() {
        var words = Words.of("a* ".repeat(5_000));

        assertThat(words.clauses()).hasSizeLessThanOrEqualTo(40);
        assertThat(words.hints()).contains(Hint.TOO_LONG, Hint.NO_WILDCARDS);
    }

    @Test
    void signsAloneAskForNothing() {
        assertThat(Words.of("*:* AND ( ) / \\ -- \"\" [ TO ] ~ ^").clauses())
                .extracting(Clause::text)
                .containsExactly("AND", "TO");
        assertThat(Words.of("((( ").isEmpty()).isTrue();
    }
}

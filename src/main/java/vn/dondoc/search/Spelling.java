package vn.dondoc.search;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;

/** Proposes the words that exist in place of those that do not. */
final class Spelling {

    /** Each unknown word is compared with every word of the archive; who mistypes more of them typed something else. */
    private static final int MOST_UNKNOWN = 3;

    private final DirectSpellChecker checker = new DirectSpellChecker();

    Spelling() {
        // The syllables of Vietnamese are short, and what is typed wrong is as often their first letter as another.
        checker.setMinQueryLength(3);
        checker.setMinPrefix(0);
        checker.setMaxEdits(1);
    }

    /** The query with each unknown word replaced by the most frequent known one a letter away; empty where none is unknown. */
    Optional<String> corrected(Words words, IndexReader index) throws IOException {
        var unknown = unknown(words, index);
        if (unknown.size() > MOST_UNKNOWN) {
            return Optional.empty();
        }
        var corrected = words.typed();
        for (var word : unknown) {
            var known = known(word, index);
            if (known.isPresent()) {
                corrected = corrected.replace(word, known.get());
            }
        }
        return corrected.equals(words.typed()) ? Optional.empty() : Optional.of(corrected);
    }

    private static Set<String> unknown(Words words, IndexReader index) throws IOException {
        var unknown = new LinkedHashSet<String>();
        for (var clause : words.clauses()) {
            if (clause.excluded() || clause.field() != Words.Where.ANYWHERE) {
                continue;
            }
            for (var word : clause.text().split("[^\\p{L}\\p{M}]+")) {
                var folded = Analyzers.terms(Fields.ALL, word);
                if (folded.size() == 1 && index.docFreq(new Term(Fields.ALL, folded.getFirst())) == 0) {
                    unknown.add(word);
                }
            }
        }
        return unknown;
    }

    private Optional<String> known(String word, IndexReader index) throws IOException {
        var folded = Analyzers.terms(Fields.ALL, word);
        var exact = Analyzers.terms(Fields.EXACT, word);
        var field = exact.equals(folded) ? Fields.ALL : Fields.EXACT;
        var similar = checker.suggestSimilar(
                new Term(field, (field.equals(Fields.ALL) ? folded : exact).getFirst()),
                1,
                index,
                SuggestMode.SUGGEST_ALWAYS);
        return similar.length == 0 ? Optional.empty() : Optional.of(similar[0].string);
    }
}

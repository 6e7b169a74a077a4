package vn.dondoc.search;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import vn.dondoc.search.Words.Clause;

/** Proposes the words that exist in place of those that do not. */
final class Spelling {

    private final DirectSpellChecker checker = new DirectSpellChecker();

    Spelling() {
        // The syllables of Vietnamese are short, and what is typed wrong is as often their first letter as another.
        checker.setMinQueryLength(3);
        checker.setMinPrefix(0);
        checker.setMaxEdits(1);
    }

    /** The query with each unknown word replaced by the most frequent known one a letter away; empty where none is unknown. */
    Optional<String> corrected(Words words, IndexReader index) throws IOException {
        var corrected = words.typed();
        boolean changed = false;
        for (var clause : words.clauses()) {
            for (var word : clause.text().split("[^\\p{L}\\p{M}]+")) {
                var known = word.isEmpty() || clause.excluded() ? Optional.<String>empty() : known(clause, word, index);
                if (known.isPresent()) {
                    corrected = corrected.replace(word, known.get());
                    changed = true;
                }
            }
        }
        return changed ? Optional.of(corrected) : Optional.empty();
    }

    private Optional<String> known(Clause clause, String word, IndexReader index) throws IOException {
        var folded = Analyzers.terms(Fields.ALL, word);
        var exact = Analyzers.terms(Fields.EXACT, word);
        if (clause.field() != Words.Where.ANYWHERE
                || folded.size() != 1
                || index.docFreq(new Term(Fields.ALL, folded.getFirst())) > 0) {
            return Optional.empty();
        }
        var field = exact.equals(folded) ? Fields.ALL : Fields.EXACT;
        var similar = checker.suggestSimilar(
                new Term(field, (field.equals(Fields.ALL) ? folded : exact).getFirst()),
                1,
                index,
                SuggestMode.SUGGEST_ALWAYS);
        return similar.length == 0 ? Optional.empty() : Optional.of(similar[0].string);
    }
}

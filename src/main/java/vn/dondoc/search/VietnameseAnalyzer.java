package vn.dondoc.search;

import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Cuts a text into syllables and numbers, alike for every way of writing them: composed, in lower case, tones in one place, numbers
 * without leading zeros; and, where {@code folded}, without marks.
 */
final class VietnameseAnalyzer extends Analyzer {

    private final boolean folded;

    VietnameseAnalyzer(boolean folded) {
        this.folded = folded;
    }

    @Override
    protected Reader initReader(String field, Reader reader) {
        return new CaselessLetters(reader);
    }

    @Override
    protected Reader initReaderForNormalization(String field, Reader reader) {
        return initReader(field, reader);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var tokens = new StandardTokenizer();
        return new TokenStreamComponents(tokens, new SyllableForms(tokens, folded));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream tokens) {
        return new SyllableForms(tokens, folded);
    }
}

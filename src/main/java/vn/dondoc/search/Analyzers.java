package vn.dondoc.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.shingle.ShingleAnalyzerWrapper;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Which field is cut how: {@link Fields#EXACT} with marks, every other one without; {@link Fields#PAIRS} into words two by two. */
final class Analyzers extends AnalyzerWrapper {

    private static final Analyzer WITH_MARKS = new VietnameseAnalyzer(false);
    private static final Analyzer FOLDED = new VietnameseAnalyzer(true);
    private static final Analyzer TWO_BY_TWO =
            new ShingleAnalyzerWrapper(FOLDED, 2, 2, ShingleFilter.DEFAULT_TOKEN_SEPARATOR, false, false, "");

    Analyzers() {
        super(PER_FIELD_REUSE_STRATEGY);
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
        return of(field);
    }

    @Override
    public int getPositionIncrementGap(String field) {
        return Fields.GAP;
    }

    /** The terms that a text has in this field, in order. */
    static List<String> terms(String field, String text) {
        var terms = new ArrayList<String>();
        try (var tokens = of(field).tokenStream(field, text)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                terms.add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms;
    }

    private static Analyzer of(String field) {
        return switch (field) {
            case Fields.EXACT -> WITH_MARKS;
            case Fields.PAIRS -> TWO_BY_TWO;
            default -> FOLDED;
        };
    }
}

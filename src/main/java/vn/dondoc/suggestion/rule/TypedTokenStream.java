package vn.dondoc.suggestion.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Words for Lucene: each as it is written and without marks ({@code ~}), once more where it opens a clause ({@code ^}) or a sentence
 * ({@code §}), and at the same position the types that begin or end there ({@code <agency}, {@code agency>}).
 */
final class TypedTokenStream extends TokenStream {

    /** Lucene takes no term beyond 32766 bytes, and a hostile file has words of any length. */
    private static final int LONGEST_WORD = 200;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final TypedText text;
    private final List<List<String>> types;
    private final Deque<String> waiting = new ArrayDeque<>();
    private int position = -1;

    TypedTokenStream(TypedText text) {
        this.text = text;
        this.types = new ArrayList<>(text.size());
        for (int i = 0; i < text.size(); i++) {
            types.add(List.of());
        }
        for (TypedText.Span span : text.spans()) {
            if (span.first() < text.size() && span.last() < text.size()) {
                add(span.first(), "<" + span.type());
                add(span.last(), span.type() + ">");
                if (span.first() == span.last()) {
                    add(span.first(), "<" + span.type() + ">");
                }
            }
        }
    }

    private void add(int position, String type) {
        if (types.get(position).isEmpty()) {
            types.set(position, new ArrayList<>(2));
        }
        types.get(position).add(type);
    }

    /** All that the word is found by. */
    static List<String> terms(Token token) {
        var terms = new ArrayList<String>(2);
        terms.add(cut(token.word()));
        terms.add(cut("~" + token.folded()));
        if (token.opensClause()) {
            terms.add(cut("^" + token.word()));
            terms.add(cut("^~" + token.folded()));
        }
        if (token.opensSentence()) {
            terms.add(cut("§" + token.word()));
            terms.add(cut("§~" + token.folded()));
        }
        return terms;
    }

    private static String cut(String term) {
        return term.length() <= LONGEST_WORD ? term : term.substring(0, LONGEST_WORD);
    }

    @Override
    public boolean incrementToken() {
        boolean next = waiting.isEmpty();
        if (next) {
            if (++position >= text.size()) {
                return false;
            }
            waiting.addAll(terms(text.token(position)));
            waiting.addAll(types.get(position));
        }
        clearAttributes();
        Token token = text.token(position);
        term.setEmpty().append(waiting.remove());
        offset.setOffset(token.start(), token.end());
        increment.setPositionIncrement(next ? 1 : 0);
        return true;
    }

    @Override
    public void reset() {
        position = -1;
        waiting.clear();
    }
}

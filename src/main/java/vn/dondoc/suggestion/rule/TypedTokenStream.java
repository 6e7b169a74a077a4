package vn.dondoc.suggestion.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Words for Lucene: each as it is written and without marks ({@code ~}), once more where it opens a clause ({@code ^}), a sentence
 * ({@code §}) or a listed paragraph ({@code •}), and at the same position these bounds by themselves with the list's level ({@code •NUMBER})
 * and the types that begin or end there ({@code <agency}, {@code agency>}).
 */
final class TypedTokenStream extends TokenStream {

    /** Lucene takes no term beyond 32766 bytes, and a hostile file has words of any length. */
    private static final int LONGEST_WORD = 200;

    /** Stand at the first word of a clause and of a sentence. */
    static final String CLAUSE = "^";

    static final String SENTENCE = "§";

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final TypedText text;
    private final List<List<String>> types;
    private final Deque<String> waiting = new ArrayDeque<>();
    private final boolean apart;
    private @Nullable Set<String> wanted;
    private boolean bound;
    private int position = -1;

    TypedTokenStream(TypedText text) {
        this(text, false);
    }

    /** Only the terms that somebody asks for, at their places: of all that stand in a text most are in no rule. */
    TypedTokenStream(TypedText text, Set<String> wanted) {
        this(text, false);
        this.wanted = wanted;
    }

    /** {@code apart} gives the bound between two sentences a position of its own, which no wording within a sentence contains. */
    TypedTokenStream(TypedText text, boolean apart) {
        this.text = text;
        this.apart = apart;
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
    static List<String> terms(TypedText text, int position) {
        Token token = text.token(position);
        var terms = new ArrayList<String>(2);
        add(terms, "", token);
        if (token.opensClause()) {
            add(terms, "^", token);
        }
        if (token.opensSentence()) {
            add(terms, "§", token);
        }
        if (text.listedAt(position) != null) {
            add(terms, "•", token);
        }
        return terms;
    }

    private static void add(List<String> terms, String anchor, Token token) {
        terms.add(cut(anchor + token.word()));
        terms.add(cut(anchor + "~" + token.folded()));
    }

    /** The bounds that lie before the word. */
    private static List<String> bounds(TypedText text, int position) {
        var bounds = new ArrayList<String>(2);
        Token token = text.token(position);
        if (token.opensClause()) {
            bounds.add(CLAUSE);
        }
        if (token.opensSentence()) {
            bounds.add(SENTENCE);
        }
        String level = text.listedAt(position);
        if (level != null) {
            bounds.add("•" + level);
        }
        return bounds;
    }

    private static String cut(String term) {
        return term.length() <= LONGEST_WORD ? term : term.substring(0, LONGEST_WORD);
    }

    @Override
    public boolean incrementToken() {
        int skipped = 0;
        while (nextToken()) {
            if (wanted == null || wanted.contains(term.toString())) {
                increment.setPositionIncrement(increment.getPositionIncrement() + skipped);
                return true;
            }
            skipped += increment.getPositionIncrement();
        }
        return false;
    }

    private boolean nextToken() {
        boolean next = waiting.isEmpty();
        if (next) {
            if (++position >= text.size()) {
                return false;
            }
            bound = apart && text.token(position).opensSentence();
            if (bound) {
                waiting.add(SENTENCE);
            }
            waiting.addAll(terms(text, position));
            bounds(text, position).stream()
                    .filter(one -> !bound || !one.equals(SENTENCE))
                    .forEach(waiting::add);
            waiting.addAll(types.get(position));
        }
        clearAttributes();
        Token token = text.token(position);
        boolean afterBound = !next && bound;
        bound &= next;
        term.setEmpty().append(waiting.remove());
        offset.setOffset(token.start(), token.end());
        increment.setPositionIncrement(next || afterBound ? 1 : 0);
        return true;
    }

    @Override
    public void reset() {
        position = -1;
        waiting.clear();
    }
}

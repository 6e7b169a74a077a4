package vn.dondoc.suggestion.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.vietnamese.Vietnamese;

/** A text as words in a row, with the spans recognised in it by type; positions of the words are what rules are matched on. */
public final class TypedText {

    /** Something recognised, over the words {@code [first, last]}. */
    public record Span(String type, int first, int last) {}

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern ABBREVIATION =
            Pattern.compile("(?i)tp|tx|tt|st|ths|ts|pgs|gs|đ|c|p|q|h|x|v|bs|ks|vv|ông|bà|đc");

    private final String text;
    private final List<Token> tokens;
    private final List<Span> spans = new ArrayList<>();
    private final Map<Integer, String> listed = new HashMap<>();

    private TypedText(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    /** {@code blocks} are the offsets at which paragraphs begin, ascending. */
    public static TypedText of(String text, List<Integer> blocks) {
        String lower = Vietnamese.canonicalTones(text).toLowerCase(Locale.ROOT);
        String compared = lower.length() == text.length() ? lower : text.toLowerCase(Locale.ROOT);
        var tokens = new ArrayList<Token>();
        Matcher words = WORD.matcher(text);
        int end = 0;
        int next = 0;
        while (words.find()) {
            boolean newBlock = false;
            while (next < blocks.size() && blocks.get(next) <= words.start()) {
                newBlock = true;
                next++;
            }
            char before = newBlock || tokens.isEmpty() ? '\n' : between(text, end, words.start(), tokens.getLast());
            String word = spelled(compared.substring(words.start(), words.end()));
            tokens.add(new Token(word, Vietnamese.fold(word), words.start(), words.end(), before));
            end = words.end();
        }
        return new TypedText(text, Collections.unmodifiableList(tokens));
    }

    /** "quí III", "qui định": quy was once written so, and in the South still is. */
    private static String spelled(String word) {
        return word.equals("quí") ? "quý" : word.equals("qui") ? "quy" : word;
    }

    private static char between(String text, int from, int to, Token last) {
        char strongest = ' ';
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (".!?…".indexOf(c) >= 0) {
                boolean opens = Character.isUpperCase(text.charAt(to)) && to > i + 1;
                boolean abbreviated = ABBREVIATION.matcher(last.word()).matches() && from == i;
                if (opens && !abbreviated) {
                    return '.';
                }
            } else if (c == ';' || c == ':' && strongest != ';') {
                strongest = c;
            } else if (",()".indexOf(c) >= 0 && ";:".indexOf(strongest) < 0) {
                strongest = c == ',' ? ',' : strongest == ',' ? ',' : c;
            } else if ("–—".indexOf(c) >= 0 && strongest == ' ') {
                strongest = '-';
            }
        }
        return strongest;
    }

    /** Notes a recognised stretch {@code [start, end)} of the text under its type, such as {@code agency}. */
    public Span mark(String type, int start, int end) {
        int first = at(start);
        int last = Math.max(first, at(end) - 1);
        var span = new Span(type, first, last);
        spans.add(span);
        return span;
    }

    /** Notes that a paragraph with a list mark of this level begins at the offset. */
    public void markListed(int start, String level) {
        listed.put(at(start), level);
    }

    /** The level of the list mark that stands before this word, null where none does. */
    public @Nullable String listedAt(int index) {
        return listed.get(index);
    }

    /** The first word that begins at or after the offset. */
    public int at(int offset) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    public List<Token> tokens() {
        return tokens;
    }

    public Token token(int index) {
        return tokens.get(index);
    }

    public int size() {
        return tokens.size();
    }

    public List<Span> spans() {
        return spans;
    }

    public String text() {
        return text;
    }

    /** The words {@code [first, last]} as they stand, line ends made blanks. */
    public String words(int first, int last) {
        return text.substring(tokens.get(first).start(), tokens.get(last).end()).replaceAll("\\s+", " ");
    }
}

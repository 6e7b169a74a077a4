package vn.dondoc.search;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import vn.dondoc.vietnamese.Vietnamese;

/** Gives each token the one form in which it is compared. */
final class SyllableForms extends TokenFilter {

    /** A language has few thousand syllables; what a bad scan adds to them is worked out each time once there is no more room. */
    private static final int REMEMBERED = 50_000;

    private static final int LONGEST_REMEMBERED = 20;

    private static final Map<String, Form> KNOWN = new ConcurrentHashMap<>();

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final boolean folded;

    SyllableForms(TokenStream tokens, boolean folded) {
        super(tokens);
        this.folded = folded;
    }

    /** A token with its marks, tones in one place, and without them. */
    record Form(String exact, String folded) {

        boolean marked() {
            return !exact.equals(folded);
        }
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        var form = of(term.toString());
        term.setEmpty().append(folded ? form.folded() : form.exact());
        return true;
    }

    static Form of(String token) {
        if (Character.isDigit(token.charAt(0))) {
            var number = withoutLeadingZeros(token);
            return new Form(number, number);
        }
        var known = KNOWN.get(token);
        if (known == null) {
            var toned = Vietnamese.canonicalTones(token);
            known = new Form(toned, Vietnamese.fold(toned));
            if (token.length() <= LONGEST_REMEMBERED && KNOWN.size() < REMEMBERED) {
                KNOWN.put(token, known);
            }
        }
        return known;
    }

    /** 07/CT-UBND is also written 7/CT-UBND. */
    private static String withoutLeadingZeros(String number) {
        int from = 0;
        while (from < number.length() - 1 && number.charAt(from) == '0' && Character.isDigit(number.charAt(from + 1))) {
            from++;
        }
        return number.substring(from);
    }
}

package vn.dondoc.search;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import vn.dondoc.vietnamese.Vietnamese;

/** Gives each token the one form in which it is compared. */
final class SyllableForms extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final boolean folded;

    SyllableForms(TokenStream tokens, boolean folded) {
        super(tokens);
        this.folded = folded;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        var text = term.toString();
        if (Character.isDigit(text.charAt(0))) {
            term.setEmpty().append(withoutLeadingZeros(text));
        } else {
            var toned = Vietnamese.canonicalTones(text);
            term.setEmpty().append(folded ? Vietnamese.fold(toned) : toned);
        }
        return true;
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

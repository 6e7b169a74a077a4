package vn.dondoc.search;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Arrays;
import org.apache.lucene.analysis.CharFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2CharFilter;
import org.jspecify.annotations.Nullable;

/**
 * Gives a text in lower case, composed and in the usual forms of its letters (NFKC_Casefold). Nearly every text can be changed letter by
 * letter, which costs a tenth of what the general way does; one that cannot, such as one with decomposed letters, goes that way.
 */
final class CaselessLetters extends CharFilter {

    private static final Normalizer2 CASELESS = Normalizer2.getNFKCCasefoldInstance();

    /** Stands for a letter that may change with the one before it. */
    private static final char DEPENDS = '\uFFFF';

    /** Stands for a letter that becomes none or several. */
    private static final char LONGER = '\uFFFE';

    private static final char[] SINGLE = single();

    private @Nullable Reader changed;
    private @Nullable ICUNormalizer2CharFilter general;

    /** Where the changed text has grown or shrunk, and by how much it lags behind from there on. */
    private int[] places = new int[8];

    private int[] lags = new int[8];
    private int shifts;

    CaselessLetters(Reader text) {
        super(text);
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        var reader = changed;
        if (reader == null) {
            reader = changed(whole(input));
            changed = reader;
        }
        return reader.read(into, from, length);
    }

    @Override
    protected int correct(int place) {
        if (general != null) {
            return general.correctOffset(place);
        }
        int known = Arrays.binarySearch(places, 0, shifts, place);
        int shift = known >= 0 ? known : -known - 2;
        return shift < 0 ? place : place + lags[shift];
    }

    private Reader changed(char[] text) {
        for (char letter : text) {
            if (SINGLE[letter] == DEPENDS) {
                general = new ICUNormalizer2CharFilter(new StringReader(new String(text)), CASELESS);
                return general;
            }
        }
        var out = new StringBuilder(text.length + 16);
        int lag = 0;
        for (char letter : text) {
            char single = SINGLE[letter];
            if (single != LONGER) {
                out.append(single);
                continue;
            }
            var several = CASELESS.normalize(String.valueOf(letter));
            out.append(several);
            lag += 1 - several.length();
            shift(out.length(), lag);
        }
        return new StringReader(out.toString());
    }

    private void shift(int place, int lag) {
        if (shifts > 0 && places[shifts - 1] == place) {
            lags[shifts - 1] = lag;
            return;
        }
        if (shifts == places.length) {
            places = Arrays.copyOf(places, 2 * shifts);
            lags = Arrays.copyOf(lags, 2 * shifts);
        }
        places[shifts] = place;
        lags[shifts++] = lag;
    }

    private static char[] whole(Reader reader) throws IOException {
        var text = new char[8_192];
        int length = 0;
        for (int read = reader.read(text, 0, text.length);
                read >= 0;
                read = reader.read(text, length, text.length - length)) {
            length += read;
            if (length == text.length) {
                text = Arrays.copyOf(text, 2 * length);
            }
        }
        return Arrays.copyOf(text, length);
    }

    private static char[] single() {
        var single = new char[Character.MAX_VALUE + 1];
        for (int letter = 0; letter < single.length; letter++) {
            single[letter] = single((char) letter);
        }
        return single;
    }

    private static char single(char letter) {
        if (Character.isSurrogate(letter) || letter >= LONGER || !CASELESS.hasBoundaryBefore(letter)) {
            return DEPENDS;
        }
        var changed = CASELESS.normalize(String.valueOf(letter));
        return changed.length() == 1 ? changed.charAt(0) : LONGER;
    }
}

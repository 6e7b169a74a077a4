package vn.dondoc.vietnamese;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A key, stored beside a name, whose plain order is the Vietnamese one: a ă â b … d đ e ê …, tones only where the letters are equal.
 * It is made of digits and lower-case letters alone, which every database sorts alike.
 */
public final class CollationKey {

    private static final String LETTERS = "aăâdđeêoôơuư";
    private static final String PLACES = "a0a1a2d0d1e0e1o0o1o2u0u1";
    private static final String TONES = "\u0300\u0309\u0303\u0301\u0323";
    private static final String GAP = "00";
    private static final String END_OF_LETTERS = "000";

    private CollationKey() {}

    public static String of(String text) {
        StringBuilder letters = new StringBuilder();
        StringBuilder tones = new StringBuilder();
        String lower = Vietnamese.nfc(text).strip().toLowerCase(Locale.ROOT);
        int i = 0;
        while (i < lower.length()) {
            int end = endOfDigits(lower, i);
            if (end > i) {
                letters.append(number(lower.substring(i, end)));
                i = end;
            } else {
                append(lower.charAt(i++), letters, tones);
            }
        }
        return letters.append(END_OF_LETTERS).append(tones).toString();
    }

    private static void append(char letter, StringBuilder letters, StringBuilder tones) {
        if (!Character.isLetter(letter)) {
            if (!letters.toString().endsWith(GAP)) {
                letters.append(GAP);
            }
            return;
        }
        String parts = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
        int tone = 0;
        StringBuilder bare = new StringBuilder();
        for (char part : parts.toCharArray()) {
            int found = TONES.indexOf(part);
            tone = found < 0 ? tone : found + 1;
            if (found < 0) {
                bare.append(part);
            }
        }
        char quality = Vietnamese.nfc(bare.toString()).charAt(0);
        int place = LETTERS.indexOf(quality);
        letters.append(place < 0 ? Vietnamese.fold(quality) + "0" : PLACES.substring(2 * place, 2 * place + 2));
        tones.append(tone);
    }

    /** The length before the digits makes 2 come before 10. */
    private static String number(String digits) {
        String significant = digits.replaceFirst("^0+(?=.)", "");
        return "1%02d%s".formatted(Math.min(significant.length(), 99), significant);
    }

    private static int endOfDigits(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }
}

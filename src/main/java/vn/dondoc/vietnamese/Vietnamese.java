package vn.dondoc.vietnamese;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** The forms of a Vietnamese text that are compared, never shown: composed, with tones in one place, without marks. */
public final class Vietnamese {

    private static final String OLD_STYLE = "òóỏõọèéẻẽẹỳýỷỹỵàáảãạÒÓỎÕỌÈÉẺẼẸỲÝỶỸỴÀÁẢÃẠ";
    private static final String TONELESS = "oooooeeeeeyyyyyaaaaaOOOOOEEEEEYYYYYAAAAA";
    private static final String TONED_O = "òóỏõọ";
    private static final String TONED_U = "ùúủũụ";
    private static final char[] FOLDED = foldedLetters();
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final char FIRST_MARK = '\u0300';

    private Vietnamese() {}

    /** Composed letters, one char for each letter of the language. */
    public static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /**
     * Moves the tone of an open oa, oe, uy onto its first vowel (hoà to hòa, uỷ to ủy), as both habits are met in one file. After q the
     * u belongs to the consonant and keeps none. A composed text keeps its length.
     */
    public static String canonicalTones(String text) {
        String composed = nfc(text);
        StringBuilder moved = null;
        for (int i = 0; i + 1 < composed.length(); i++) {
            if (carriesToneOnSecond(composed, i)) {
                moved = moved == null ? new StringBuilder(composed) : moved;
                char second = composed.charAt(i + 1);
                int place = OLD_STYLE.indexOf(second);
                moved.setCharAt(i, withTone(composed.charAt(i), place % 5));
                moved.setCharAt(i + 1, TONELESS.charAt(place));
            }
        }
        return moved == null ? composed : moved.toString();
    }

    /** Lower case without marks and with d for đ, of any text; its length may differ from the given one's. */
    public static String fold(String text) {
        String folded = foldKeepingLength(nfc(text));
        return mayHoldMarks(folded) ? MARKS.matcher(folded).replaceAll("") : folded;
    }

    private static boolean mayHoldMarks(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean may = letter >= FIRST_MARK
                    && switch (Character.getType(letter)) {
                        case Character.NON_SPACING_MARK,
                                Character.ENCLOSING_MARK,
                                Character.COMBINING_SPACING_MARK,
                                Character.SURROGATE -> true;
                        default -> false;
                    };
            if (may) {
                return true;
            }
        }
        return false;
    }

    /** Folds a composed text char by char, so that a place in the folded text is the same place in the given one. */
    public static String foldKeepingLength(String composed) {
        char[] letters = composed.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            letters[i] = fold(letters[i]);
        }
        return new String(letters);
    }

    /** The letter in lower case without its marks. */
    public static char fold(char letter) {
        return letter < FOLDED.length ? FOLDED[letter] : letter;
    }

    private static boolean carriesToneOnSecond(String text, int first) {
        char vowel = Character.toLowerCase(text.charAt(first));
        char second = Character.toLowerCase(text.charAt(first + 1));
        boolean pair =
                vowel == 'o' && (isToned(second, 'a') || isToned(second, 'e')) || vowel == 'u' && isToned(second, 'y');
        return pair && !followsQ(text, first) && endsSyllable(text, first + 2);
    }

    private static boolean isToned(char letter, char base) {
        return OLD_STYLE.indexOf(letter) >= 0 && fold(letter) == base;
    }

    private static boolean followsQ(String text, int place) {
        return place > 0 && Character.toLowerCase(text.charAt(place - 1)) == 'q';
    }

    private static boolean endsSyllable(String text, int place) {
        return place >= text.length() || !Character.isLetter(text.charAt(place));
    }

    private static char withTone(char vowel, int tone) {
        char toned = Character.toLowerCase(vowel) == 'o' ? TONED_O.charAt(tone) : TONED_U.charAt(tone);
        return Character.isUpperCase(vowel) ? Character.toUpperCase(toned) : toned;
    }

    private static char[] foldedLetters() {
        char[] folded = new char[0x1F00];
        for (char letter = 0; letter < folded.length; letter++) {
            folded[letter] = folded(letter);
        }
        return folded;
    }

    private static char folded(char letter) {
        if ("đĐðÐƉ".indexOf(letter) >= 0) {
            return 'd';
        }
        boolean accented = letter >= 0xC0 && letter < 0x250 || letter >= 0x1EA0;
        char base = accented
                ? Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD)
                        .charAt(0)
                : letter;
        return Character.toLowerCase(base);
    }
}

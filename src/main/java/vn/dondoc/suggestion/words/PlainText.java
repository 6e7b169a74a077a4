package vn.dondoc.suggestion.words;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A stretch of a text without marks, in lower case, each run of blanks as one, with the way back to the offsets of the original.
 * {@link #plain()} and {@link #marked()} have equal length; the second keeps the marks, because "ngày" and "ngay" are two words.
 */
public final class PlainText {

    /** So few letters may have no marks by their own right. */
    private static final int FEW = 12;

    private final String text;
    private final String plain;
    private final String marked;
    private final int[] origin;
    private final int end;

    private PlainText(String text, String plain, String marked, int[] origin, int end) {
        this.text = text;
        this.plain = plain;
        this.marked = marked;
        this.origin = origin;
        this.end = end;
    }

    public static PlainText of(String text, int from, int to) {
        var plain = new StringBuilder(to - from);
        var marked = new StringBuilder(to - from);
        int[] origin = new int[to - from];
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (invisible(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
                continue;
            }
            boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (blank && (plain.isEmpty() || plain.charAt(plain.length() - 1) == ' ')) {
                continue;
            }
            origin[plain.length()] = i;
            plain.append(blank ? ' ' : fold(c));
            marked.append(blank ? ' ' : Character.toLowerCase(c));
        }
        DigitRepair.repair(plain);
        spell(plain);
        return new PlainText(text, plain.toString(), marked.toString(), origin, to);
    }

    /** "Quí IV", "qui định": quy in its old spelling. */
    private static void spell(StringBuilder plain) {
        for (int i = plain.indexOf("qui"); i >= 0; i = plain.indexOf("qui", i + 1)) {
            boolean whole = (i == 0 || !Character.isLetter(plain.charAt(i - 1)))
                    && (i + 3 == plain.length() || !Character.isLetter(plain.charAt(i + 3)));
            if (whole) {
                plain.setCharAt(i + 2, 'y');
            }
        }
    }

    /** The word without marks and in lower case, blanks as they are. */
    public static String fold(String text) {
        var folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (Character.getType(text.charAt(i)) != Character.NON_SPACING_MARK) {
                folded.append(fold(text.charAt(i)));
            }
        }
        return folded.toString();
    }

    /** Every letter of Vietnamese, taken apart once: normalizing is slow. */
    private static final char[] FOLDED = new char[0x2100];

    static {
        for (int c = 0; c < FOLDED.length; c++) {
            FOLDED[c] = folded((char) c);
        }
    }

    private static char fold(char c) {
        return c < FOLDED.length ? FOLDED[c] : folded(c);
    }

    private static char folded(char c) {
        if (c < 128) {
            return Character.toLowerCase(c);
        }
        return switch (c) {
            case 'đ', 'Đ', 'Ð', 'ð' -> 'd'; // Ð: Icelandic eth, which OCR and old fonts put for Đ
            case 'ơ', 'Ơ' -> 'o';
            case 'ư', 'Ư' -> 'u';
            case '–', '—', '‐', '‑', '‒', '−' -> '-';
            default -> {
                String base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
                char first = base.charAt(0);
                yield first == 'ơ'
                        ? 'o'
                        : first == 'ư' ? 'u' : base.toLowerCase(Locale.ROOT).charAt(0);
            }
        };
    }

    private static boolean invisible(char c) {
        return c == '\u200B' || c == '\uFEFF' || c == '\u00AD' || c == '*' || c == '\u200C' || c == '\u200D';
    }

    public String plain() {
        return plain;
    }

    public String marked() {
        return marked;
    }

    /** Whether the text has Vietnamese marks at all; a bad scan or an old telegram has lost them. */
    public boolean hasMarks() {
        long letters = plain.chars().filter(Character::isLetter).count();
        long kept = IntStream.range(0, plain.length())
                .filter(i -> Character.isLetter(marked.charAt(i)) && plain.charAt(i) != marked.charAt(i))
                .count();
        return letters < FEW || kept * 10 >= letters;
    }

    /** Whether the original has a capital there, as at the head of a clause. */
    public boolean capital(int index) {
        return index < plain.length() && Character.isUpperCase(text.charAt(origin[index]));
    }

    /** Where the character at {@code index} stands in the original. */
    public int start(int index) {
        return index < plain.length() ? origin[index] : end;
    }

    /** Where the stretch that ends before {@code index} ends in the original. */
    public int end(int index) {
        return index == 0 ? start(0) : origin[index - 1] + 1;
    }
}

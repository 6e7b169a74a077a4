package vn.dondoc.suggestion.header;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.suggestion.words.PlainText;

/** A line of the text, or the part of one that stands in a column: {@code [start, end)} without the blanks around it. */
record Line(int start, int end, String raw, PlainText text) {

    private static final Pattern LEADING = Pattern.compile("^\\p{Lu}{2,}(?:,? \\p{Lu}+)+(?![\\p{L}])");

    static Line of(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && strippable(text.charAt(start))) {
            start++;
        }
        while (end > start && strippable(text.charAt(end - 1))) {
            end--;
        }
        return new Line(start, end, text.substring(start, end), PlainText.of(text, start, end));
    }

    /** Blanks, and the marks of emphasis that a converter leaves. */
    private static boolean strippable(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == '*'
                || c == '#'
                || c == '|'
                || c == '\u00AD'
                || c == '\uFEFF';
    }

    String plain() {
        return text.plain();
    }

    boolean blank() {
        return raw.chars().noneMatch(Character::isLetterOrDigit);
    }

    /** Whether it is written in capitals, a stray small letter of an OCR allowed. */
    boolean capitals() {
        return capitals(raw);
    }

    static boolean capitals(String raw) {
        long letters = raw.codePoints().filter(Character::isLetter).count();
        long small = raw.codePoints().filter(Character::isLowerCase).count();
        return letters >= 2 && small * 6 <= letters;
    }

    /** The words in capitals it begins with, where there are two at least; nothing else. */
    Line leadingCapitals(String whole) {
        Matcher leading = LEADING.matcher(raw);
        int end = leading.find() ? leading.end() : 0;
        return of(whole, start, start + end);
    }

    /** The part {@code [from, to)} of the plain text, as a line of its own. */
    Line part(String whole, int from, int to) {
        return to <= from
                ? new Line(start, start, "", PlainText.of(whole, start, start))
                : of(whole, text.start(from), text.end(to));
    }
}

package vn.dondoc.agency;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Cuts a text into words and marks; line ends are kept as a count, blanks are dropped. */
final class Words {

    private static final int WRAPPED = 40; // a line shorter than this was ended on purpose
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    private Words() {}

    static List<Word> of(String text, int from, int to) {
        var words = new ArrayList<Word>();
        int lines = 0;
        int line = from;
        int before = WRAPPED;
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\u2028' || c == '\f' || c == '\u000b') {
                if (lines == 0) {
                    before = at - line;
                }
                lines++;
                at++;
                line = at;
            } else if (Character.isWhitespace(c) || c == '\u00a0' || c == '\u200b' || c == '\ufeff') {
                at++;
            } else {
                int end = part(c) ? wordEnd(text, at, to) : at + 1;
                words.add(word(text, at, end, lines, lines > 0 && before < WRAPPED));
                lines = 0;
                at = end;
            }
        }
        return words;
    }

    private static Word word(String text, int start, int end, int lines, boolean hard) {
        String raw = text.substring(start, end);
        Spelling spelling = spelling(raw);
        return new Word(start, end, raw, spelling.folded(), spelling.toned(), lines, hard);
    }

    /** A word as it is compared. */
    private record Spelling(String folded, String toned) {}

    /** The language has some seven thousand syllables: taking the same ones apart again and again is slow. */
    private static final Map<String, Spelling> KNOWN = new ConcurrentHashMap<>();

    private static final int MOST_KNOWN = 20_000;
    private static final int LONGEST_KNOWN = 12;

    private static Spelling spelling(String raw) {
        Spelling known = KNOWN.get(raw);
        if (known != null) {
            return known;
        }
        String lower = raw.toLowerCase(Locale.ROOT).replace('ƣ', 'ư'); // a letter of old fonts
        var fresh = new Spelling(fold(lower), toned(lower));
        if (raw.length() <= LONGEST_KNOWN && KNOWN.size() < MOST_KNOWN) {
            KNOWN.put(raw, fresh);
        }
        return fresh;
    }

    private static int wordEnd(String text, int start, int to) {
        int end = start + 1;
        while (end < to) {
            char c = text.charAt(end);
            boolean apostrophe = (c == '\'' || c == '’' || c == '‘')
                    && end + 1 < to
                    && Character.isLetter(text.charAt(end + 1))
                    && Character.isLetter(text.charAt(end - 1));
            if (!part(c) && !apostrophe) {
                return end;
            }
            end++;
        }
        return end;
    }

    private static boolean part(char c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** Lower case without any mark; đ becomes d. */
    static String fold(String text) {
        if (ascii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        var out = new StringBuilder(text.length());
        String apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (c == 'đ' || c == 'ð') {
                out.append('d');
            } else if (c == '’' || c == '‘') {
                out.append('\'');
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** Lower case with the vowels' own marks in place and the tone moved to the end, wherever the writer put it. */
    static String toned(String text) {
        if (ascii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        var out = new StringBuilder(text.length());
        var tone = new StringBuilder(1);
        String apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (TONES.indexOf(c) >= 0) {
                tone.append(c);
            } else {
                out.append(c);
            }
        }
        return out.append(tone).toString();
    }

    private static boolean ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }
}

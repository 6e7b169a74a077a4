package vn.dondoc.reading.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.dondoc.vietnamese.Vietnamese;

/**
 * How many characters must be changed, put in or left out to come from what was read to what was written, in shares of what was written;
 * both in NFC, with each run of blanks one blank.
 */
public final class CharacterError {

    private CharacterError() {}

    static String plain(String text) {
        return Vietnamese.nfc(text)
                .replaceAll("[\\u2010-\\u2015\\u2212]", "-")
                .replaceAll("[“”„]", "\"")
                .replaceAll("[‘’]", "'")
                .replaceAll("[\\s\\u00A0]+", " ")
                .strip();
    }

    /** In the order in which both stand. */
    public static double of(String read, String written) {
        String expected = plain(written);
        return expected.isEmpty() ? 0 : (double) distance(plain(read), expected) / expected.length();
    }

    /**
     * Where two columns stand beside each other the order is a matter of taste: each line of what was written is looked for anywhere in
     * what was read; what is left of the reading when all are found counts too.
     */
    public static double inAnyOrder(String read, String written) {
        Map<String, Integer> words = new HashMap<>();
        for (String word : plain(read).split(" ")) {
            words.merge(word, 1, Integer::sum);
        }
        List<String> missing = new ArrayList<>();
        for (String word : plain(written).split(" ")) {
            if (words.merge(word, -1, Integer::sum) < 0) {
                words.remove(word);
                missing.add(word);
            }
        }
        List<String> extra = new ArrayList<>();
        words.forEach((word, times) -> {
            for (int i = 0; i < times; i++) {
                extra.add(word);
            }
        });
        return (double) matched(missing, extra) / Math.max(1, plain(written).length());
    }

    /** Each missing word against the extra one that is nearest to it. */
    private static long matched(List<String> missing, List<String> extra) {
        long errors = 0;
        for (String word : missing) {
            int best = word.length() + 1;
            String nearest = null;
            for (String other : extra) {
                int distance = Math.abs(other.length() - word.length()) >= best ? best : distance(other, word);
                if (distance < best) {
                    best = distance;
                    nearest = other;
                }
            }
            extra.remove(nearest);
            errors += Math.min(best, word.length() + 1);
        }
        return errors + extra.stream().mapToInt(word -> word.length() + 1).sum();
    }

    /** Levenshtein's, in a band, for the two are nearly the same. */
    static int distance(String a, String b) {
        int band = Math.max(64, Math.max(Math.abs(a.length() - b.length()) * 2, Math.max(a.length(), b.length()) / 4));
        int[] before = new int[b.length() + 1];
        int[] now = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            before[j] = j;
        }
        int far = a.length() + b.length();
        for (int i = 1; i <= a.length(); i++) {
            Arrays.fill(now, far);
            int middle = (int) ((long) i * b.length() / a.length());
            now[0] = i;
            for (int j = Math.max(1, middle - band); j <= Math.min(b.length(), middle + band); j++) {
                int change = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(change, 1 + Math.min(before[j], now[j - 1]));
            }
            int[] free = before;
            before = now;
            now = free;
        }
        return before[b.length()];
    }
}

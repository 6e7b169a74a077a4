package vn.dondoc.suggestion.words;

import java.util.Map;
import java.util.regex.Pattern;

/** Numbers as they are written out, without marks: "mười lăm", "hai mươi", "hăm ba"; and Roman months and quarters. */
public final class NumberWords {

    /** A pattern of a written-out number from 1 to 99, or none at all where the words are not a number. */
    public static final String PATTERN =
            "(?:ham (?:mot|hai|ba|bon|tu|lam|nham|sau|bay|tam|chin)|(?:hai|ba|bon|nam|sau|bay|tam|chin) muoi"
                    + "(?: (?:mot|hai|ba|bon|tu|lam|nham|nam|sau|bay|tam|chin))?"
                    + "|muoi(?: (?:mot|hai|ba|bon|lam|nham|sau|bay|tam|chin))?|mot|hai|ba|bon|nam|sau|bay|tam|chin)";

    private static final Map<String, Integer> UNITS = Map.ofEntries(
            Map.entry("mot", 1),
            Map.entry("hai", 2),
            Map.entry("ba", 3),
            Map.entry("bon", 4),
            Map.entry("tu", 4),
            Map.entry("nam", 5),
            Map.entry("lam", 5),
            Map.entry("nham", 5),
            Map.entry("sau", 6),
            Map.entry("bay", 7),
            Map.entry("tam", 8),
            Map.entry("chin", 9));
    private static final Map<String, Integer> ROMAN = Map.ofEntries(
            Map.entry("i", 1),
            Map.entry("ii", 2),
            Map.entry("iii", 3),
            Map.entry("iv", 4),
            Map.entry("v", 5),
            Map.entry("vi", 6),
            Map.entry("vii", 7),
            Map.entry("viii", 8),
            Map.entry("ix", 9),
            Map.entry("x", 10),
            Map.entry("xi", 11),
            Map.entry("xii", 12),
            // an OCR reads the bars of a Roman number as digits or small L
            Map.entry("11", 2),
            Map.entry("111", 3),
            Map.entry("1v", 4));
    private static final Pattern DIGITS = Pattern.compile("\\d{1,4}");

    private NumberWords() {}

    /** The number that {@code words} say in digits, words or Roman; 0 where they say none. */
    public static int read(String words) {
        if (DIGITS.matcher(words).matches()) {
            return Integer.parseInt(words);
        }
        Integer roman = ROMAN.get(words);
        return roman != null ? roman : written(words.split(" "));
    }

    /** As {@link #read}, where "11" and "111" can only be the bars of a Roman number. */
    public static int readRoman(String words) {
        Integer roman = ROMAN.get(words.replace('l', 'i'));
        return roman != null ? roman : read(words);
    }

    private static int written(String[] words) {
        int sum = 0;
        for (String word : words) {
            if (word.equals("muoi")) {
                sum = sum == 0 ? 10 : sum * 10;
            } else if (word.equals("ham")) {
                sum = 20;
            } else {
                sum += UNITS.getOrDefault(word, 0);
            }
        }
        return sum;
    }
}

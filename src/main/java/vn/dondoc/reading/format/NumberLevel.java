package vn.dondoc.reading.format;

import java.util.Locale;
import java.util.regex.Pattern;

/** How one level of a Word list is numbered: "%1." in decimals, "%2)" in letters, or a bullet. */
record NumberLevel(int start, String format, String text) {

    static final NumberLevel NONE = new NumberLevel(1, "none", "");
    private static final Pattern PLACE = Pattern.compile("%(\\d)");
    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};

    NumberLevel withStart(int other) {
        return new NumberLevel(other, format, text);
    }

    NumberLevel withFormat(String other) {
        return new NumberLevel(start, other, text);
    }

    NumberLevel withText(String other) {
        return new NumberLevel(start, format, other);
    }

    String mark(int[] counts, NumberLevel[] levels) {
        if (format.equals("bullet")) {
            return bullet();
        }
        return PLACE.matcher(text).replaceAll(found -> {
            int level = Math.clamp(found.group(1).charAt(0) - '1', 0, counts.length - 1);
            return levels[level].number(counts[level]);
        });
    }

    /** Symbol fonts keep their bullets in the private area; a dash is shown as the dash it is. */
    private String bullet() {
        boolean symbol = text.isEmpty() || text.equals("o") || text.charAt(0) >= '\uE000';
        return symbol ? "•" : text;
    }

    private String number(int count) {
        return switch (format) {
            case "none", "bullet" -> "";
            case "decimalZero" -> "%02d".formatted(count);
            case "lowerLetter" -> letters(count);
            case "upperLetter" -> letters(count).toUpperCase(Locale.ROOT);
            case "lowerRoman" -> roman(count);
            case "upperRoman" -> roman(count).toUpperCase(Locale.ROOT);
            default -> String.valueOf(count);
        };
    }

    private static String letters(int count) {
        int place = Math.max(0, count - 1);
        return String.valueOf((char) ('a' + place % 26)).repeat(Math.min(place / 26 + 1, 9));
    }

    private static String roman(int count) {
        StringBuilder roman = new StringBuilder();
        int rest = Math.clamp(count, 0, 3999);
        for (int i = 0; i < ROMAN.length; i++) {
            while (rest >= ROMAN_VALUES[i]) {
                roman.append(ROMAN[i]);
                rest -= ROMAN_VALUES[i];
            }
        }
        return roman.toString();
    }
}

package vn.dondoc.suggestion.words;

/** Puts digits where an OCR read letters inside a number: "l5/6", "3O/6", "2O24". */
final class DigitRepair {

    private DigitRepair() {}

    static void repair(StringBuilder text) {
        for (int i = 0; i < text.length(); i++) {
            char digit = meant(text.charAt(i));
            if (digit != 0 && alone(text, i) && touchesDigit(text, i)) {
                text.setCharAt(i, digit);
            }
        }
    }

    private static char meant(char c) {
        return switch (c) {
            case 'o' -> '0';
            case 'l', 'i', '|' -> '1';
            default -> 0;
        };
    }

    /** No other letter stands beside it, so "2o" is a number and "2 ong" is not. */
    private static boolean alone(CharSequence text, int i) {
        return !isWordLetter(text, i - 1) && !isWordLetter(text, i + 1);
    }

    private static boolean isWordLetter(CharSequence text, int i) {
        return i >= 0 && i < text.length() && Character.isLetter(text.charAt(i)) && meant(text.charAt(i)) == 0;
    }

    private static boolean touchesDigit(CharSequence text, int i) {
        return isDigit(text, i - 1) || isDigit(text, i + 1) && !isDigitOrLetter(text, i - 1);
    }

    private static boolean isDigit(CharSequence text, int i) {
        return i >= 0 && i < text.length() && Character.isDigit(text.charAt(i));
    }

    private static boolean isDigitOrLetter(CharSequence text, int i) {
        return i >= 0 && i < text.length() && Character.isLetterOrDigit(text.charAt(i));
    }
}

package vn.dondoc.suggestion.task;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.suggestion.rule.Token;
import vn.dondoc.suggestion.rule.TypedText;

/** Marks days, periods and the numbers of papers, each looked for only where a word stands with which one can begin. */
final class Times {

    private static final int UNICODE = Pattern.UNICODE_CHARACTER_CLASS | Pattern.CASE_INSENSITIVE;
    private static final String DAY = "\\d{1,2}\\s?[/.-]\\s?\\d{1,2}\\s?[/.-]\\s?\\d{4}|\\d{1,2}/\\d{1,2}(?![/\\d])";
    private static final Pattern NUMERIC_DAY = Pattern.compile(DAY);
    private static final Pattern DAY_IN_WORDS =
            Pattern.compile("ngày\\s+(?:" + DAY + "|\\d{1,2}\\s+tháng\\s+\\d{1,2}(?:\\s+năm\\s+\\d{4})?)", UNICODE);
    private static final Pattern PERIOD = Pattern.compile(
            "(?:quý\\s+(?:[IVX]{1,3}|\\d)|(?:\\d{1,2}\\s+)?tháng\\s+(?:đầu năm|cuối năm|\\d{1,2})|năm(?=\\s+\\d{4})|giai đoạn(?=\\s+\\d{4})"
                    + "|tuần\\s+\\d{1,2})(?:\\s*[/-]\\s*|\\s+năm\\s+|\\s+)?(?:\\d{4}(?:\\s*[-–]\\s*\\d{4})?)?",
            UNICODE);
    private static final Pattern NUMBER = Pattern.compile(
            "\\d{1,6}\\s?/\\s?(?:\\d{4}\\s?/\\s?)?\\p{Lu}[\\p{L}\\d]{0,9}(?:\\s?[-–.]\\s?\\p{Lu}[\\p{L}\\d]{0,12}){0,4}");

    private final TypedText typed;
    private final Matcher number = NUMBER.matcher("");
    private final Matcher numericDay = NUMERIC_DAY.matcher("");
    private final Matcher dayInWords = DAY_IN_WORDS.matcher("");
    private final Matcher period = PERIOD.matcher("");

    private Times(TypedText typed) {
        this.typed = typed;
    }

    static void mark(TypedText typed) {
        new Times(typed).all();
    }

    private void all() {
        int i = 0;
        while (i < typed.size()) {
            int end = one(typed.token(i));
            i = end < 0 ? i + 1 : Math.max(i + 1, typed.at(end));
        }
    }

    /** Where what begins with this word ends, or -1. */
    private int one(Token token) {
        if (Character.isDigit(token.word().charAt(0))) {
            int end = found("number", number, token);
            end = end < 0 ? found("date", numericDay, token) : end;
            return end < 0 ? found("period", period, token) : end;
        }
        return switch (token.word()) {
            case "ngày" -> found("date", dayInWords, token);
            case "quý", "tháng", "năm", "giai", "tuần" -> found("period", period, token);
            default -> -1;
        };
    }

    private int found(String type, Matcher matcher, Token token) {
        matcher.reset(typed.text()).region(token.start(), typed.text().length());
        if (!matcher.lookingAt()) {
            return -1;
        }
        typed.mark(type, token.start(), matcher.end());
        return matcher.end();
    }
}

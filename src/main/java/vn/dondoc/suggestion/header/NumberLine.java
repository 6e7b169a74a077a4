package vn.dondoc.suggestion.header;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.suggestion.Guess;

/** "Số: 45/2016/QĐ-UBND", its number blank in a draft and illegible in many a scan. */
final class NumberLine {

    private static final String SYMBOL =
            "(?<sym>\\p{Lu}[\\p{L}&]{0,12}(?:,\\p{Lu}{1,6})*(?: ?[-–‑] ?[\\p{L}\\d&,()]{1,20}){0,5})";
    private static final Pattern LINE = Pattern.compile(
            "^(?:S[ốỐôÔéóoOõỗ6ộ]|s[ốôéó])[ \\u00A0]*[:：.;]?[ \\u00A0]*(?<num>[^/\\n]{0,24}?)[ \\u00A0]*/[ \\u00A0“\"'‘]*"
                    + "(?:(?<year>(?:19|20)\\d{2})[ \\u00A0]*/[ \\u00A0]*)?" + SYMBOL);
    /** "Số:" on a line of its own, and the number on the next. */
    private static final Pattern ALONE = Pattern.compile("^(?:S[ốỐôÔ]|s[ốô])[ \\u00A0]*[:：]$");

    private static final Pattern BARE = Pattern.compile(
            "^(?<num>\\d{1,5})[ \\u00A0]*/[ \\u00A0]*(?:(?<year>(?:19|20)\\d{2})[ \\u00A0]*/[ \\u00A0]*)?" + SYMBOL);
    private static final Pattern PARTY = Pattern.compile(
            "^S[ốỐôÔ][ \\u00A0]*[:.]?[ \\u00A0]*(?<num>\\d{1,5})?[ \\u00A0]*[-–][ \\u00A0]*(?<sym>\\p{L}{1,5}/\\p{Lu}[\\p{L}-]*)");
    private static final Pattern CLEAN = Pattern.compile("(?!0+$)\\d{1,5}[a-zđ]?|\\d{1,3}\\.\\d{1,3}");

    private NumberLine() {}

    /** What the line says; {@code number} is null where it is blank or cannot be read. */
    record Found(Line line, @Nullable String number, String symbol, int start, int end) {}

    /** A line with a colon comes before one without: "ĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH / SỐ 1050/QĐ-SCT" is part of a name. */
    static @Nullable Found in(Letter letter) {
        Found first = in(letter, line -> line.raw().contains(":"));
        return first == null ? in(letter, line -> true) : first;
    }

    private static @Nullable Found in(Letter letter, Predicate<Line> where) {
        boolean alone = false;
        for (Line line : letter.aboveAddressee()) {
            Matcher below = BARE.matcher(line.raw());
            if (alone && below.find()) {
                return found(line, below, below.group("year"), "/");
            }
            alone = ALONE.matcher(line.raw()).find() || alone && line.blank();
            if (!where.test(line)) {
                continue;
            }
            Matcher number = LINE.matcher(line.raw());
            if (number.find()) {
                return found(line, number, number.group("year"), "/");
            }
            Matcher party = PARTY.matcher(line.raw());
            if (party.find()) {
                return found(line, party, null, "-");
            }
        }
        return null;
    }

    private static Found found(Line line, Matcher matcher, @Nullable String year, String joint) {
        String symbol = tidy(matcher.group("sym"));
        String digits = matcher.group("num") == null
                ? ""
                : matcher.group("num").replaceAll("[*_. ]", " ").strip().replaceAll("^(\\d{1,2}) (\\d{1,3})$", "$1$2");
        String number = CLEAN.matcher(digits).matches()
                ? (digits.length() == 1 ? "0" + digits : digits) + joint + (year == null ? "" : year + "/") + symbol
                : null;
        return new Found(line, number, symbol, line.start() + matcher.start(), line.start() + matcher.end());
    }

    /** OCR reads Đ as Ð, or as both. */
    private static String tidy(String symbol) {
        return symbol.replaceAll("[\\s\\u00A0]", "")
                .replaceAll("[–‑]", "-")
                .replace('Ð', 'Đ')
                .replace("ĐĐ", "Đ")
                .replaceAll("[,-]+$", "");
    }

    static @Nullable Guess<String> number(Letter letter, @Nullable Found found) {
        return found == null || found.number() == null
                ? null
                : Cited.from(letter, found.start(), found.end(), found.number(), "header.number", 0.97);
    }

    /** The first group of the symbol, which names the type where the document has one. */
    static String firstGroup(Found found) {
        String symbol = found.symbol();
        int end = symbol.indexOf('/') >= 0 ? symbol.indexOf('/') : symbol.indexOf('-');
        return (end < 0 ? symbol : symbol.substring(0, end)).toUpperCase(Locale.ROOT);
    }
}

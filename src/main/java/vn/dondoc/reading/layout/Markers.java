package vn.dondoc.reading.layout;

import java.util.regex.Pattern;

/** What the first characters of a paragraph say: a list mark and its depth, or a heading word. */
public final class Markers {

    /** The kinds of mark, in the order in which official texts nest them. */
    enum Marker {
        NONE(0),
        HEADING(0),
        ROMAN(1),
        NUMBER(2),
        NUMBERS(3),
        LETTER(4),
        DASH(5),
        PLUS(6);

        private final int level;

        Marker(int level) {
            this.level = level;
        }

        int level() {
            return level;
        }

        boolean isItem() {
            return level > 0;
        }
    }

    private static final Pattern HEADING = Pattern.compile(
            "(?i)(Điều\\s+\\d{1,3}[a-z]?\\s*[.:]|(Chương|Phần|Mục|Tiểu mục|Phụ lục)\\s+([IVXLC]+|\\d{1,3}|thứ \\p{L}+)\\b[.:]?(\\s+\\p{Lu}|$)).*");
    private static final Pattern ROMAN = Pattern.compile("[IVX]{1,5}\\s?[.)/]\\s?(?=\\p{L}).*");
    private static final Pattern NUMBERS = Pattern.compile("\\d{1,2}\\.\\d{1,2}(\\.\\d{1,2})*[.)]?\\s+(?=\\p{L}).*");
    private static final Pattern NUMBER = Pattern.compile("(\\(?\\d{1,2}\\)|\\d{1,2}\\s?[./])\\s?(?=[\\p{L}“\"(]).*");
    private static final Pattern LETTER = Pattern.compile("(\\(?[a-zđ]\\)|[a-zđ]\\.)\\s?(?=[\\p{L}“\"(]).*");
    private static final Pattern DASH = Pattern.compile("[-–—•*·~]\\s?(?=[\\p{L}“\"(\\d]).*");
    private static final Pattern PLUS = Pattern.compile("[+o]\\s(?=\\p{Lu}).*");

    private static final Pattern BARE = Pattern.compile("\\(?([\\p{L}\\d]{1,3}|\\d{1,2}\\.\\d{1,2})[.)/]|[-–—+•*·]");

    private Markers() {}

    /** A list mark alone, whose item stands behind a tab. */
    public static boolean isBare(String text) {
        return BARE.matcher(text.strip()).matches();
    }

    static Marker of(String text) {
        String head = text.length() > 60 ? text.substring(0, 60) : text;
        if (HEADING.matcher(head).matches()) {
            return Marker.HEADING;
        }
        if (ROMAN.matcher(head).matches()) {
            return Marker.ROMAN;
        }
        if (NUMBERS.matcher(head).matches()) {
            return Marker.NUMBERS;
        }
        if (NUMBER.matcher(head).matches()) {
            return Marker.NUMBER;
        }
        if (LETTER.matcher(head).matches()) {
            return Marker.LETTER;
        }
        if (DASH.matcher(head).matches()) {
            return Marker.DASH;
        }
        return PLUS.matcher(head).matches() ? Marker.PLUS : Marker.NONE;
    }

    static boolean isAllCapitals(String text) {
        return text.chars().filter(Character::isLetter).count() >= 4
                && text.chars().noneMatch(Character::isLowerCase)
                && text.length() < 200;
    }
}

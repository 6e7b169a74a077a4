package vn.dondoc.reading.layout;

import java.util.regex.Pattern;

/** The repairs that the displayed text gets, and the original never: composed letters, plain blanks, known faults of fonts and converters. */
public final class DisplayText {

    private static final Pattern LOST_HYPHEN =
            Pattern.compile("(?<=[\\p{Lu}\\d])[\\u00AD\\u001E\\u2011](?=[\\p{Lu}\\d])");
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u00AD\\u200B-\\u200F\\u2060\\uFEFF\\u202A-\\u202E\\p{Cc}&&[^\\n\\t\\u000B\\f\\r]]");
    private static final Pattern BLANKS =
            Pattern.compile("[ \\t\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000\\u000B\\f\\r]+");
    private static final Pattern BULLET =
            Pattern.compile("[\\uE000-\\uF8FF\\u25AA\\u25CF\\u25A0\\u2751\\u27A2\\u2794\\u2666](?=\\s)");
    private static final Pattern SWALLOWED_TILDE = Pattern.compile("X\\s?à\\s?(?=H[ỘO])");
    private static final Pattern FONT_SYMBOL = Pattern.compile("[\\uE000-\\uF8FF]");

    private DisplayText() {}

    /** One paragraph as it is shown: no line breaks, single blanks. */
    public static String of(String raw) {
        return of(PlacedText.of(raw)).text();
    }

    /** The same, each word still knowing its place. */
    static PlacedText of(PlacedText raw) {
        return new TracedText(raw)
                .replace(LOST_HYPHEN, "-")
                .replace('\u2011', '-')
                .replace('\u001E', '-')
                .replace(BULLET, "•")
                .replace(FONT_SYMBOL, "")
                .replace('\n', ' ')
                .replace(INVISIBLE, "")
                .replace(BLANKS, " ")
                .compose()
                .replace('Ƣ', 'Ư')
                .replace('ƣ', 'ư')
                .replace('Ð', 'Đ')
                .replace('Ɖ', 'Đ')
                .replace('ð', 'đ')
                .replace(SWALLOWED_TILDE, "XÃ ")
                .stripped();
    }
}

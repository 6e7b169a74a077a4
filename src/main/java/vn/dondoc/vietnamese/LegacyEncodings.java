package vn.dondoc.vietnamese;

import java.util.Locale;
import java.util.Optional;

/** Recognises an encoding of the years before Unicode, by the font's name or by what a text becomes when it is decoded. */
public final class LegacyEncodings {

    private static final double CLEARLY_VIETNAMESE = 0.85;
    private static final double MARGIN = 0.2;
    private static final int ENOUGH_LETTERS = 40;

    private LegacyEncodings() {}

    /** What the name of a font says its text is coded in. */
    public static Optional<LegacyEncoding> ofFont(String name) {
        String font = name.replaceFirst("^[A-Z]{6}\\+", "");
        if (font.startsWith(".Vn") || font.matches("Vn(Time|Arial|Book|Avant|Courier|Helvet|Century|Southern).*")) {
            return Optional.of(LegacyEncoding.TCVN3);
        }
        if (font.startsWith("VNI-") || font.startsWith("VNI ")) {
            return Optional.of(LegacyEncoding.VNI);
        }
        if (font.toUpperCase(Locale.ROOT).contains("VISCII")) {
            return Optional.of(LegacyEncoding.VISCII);
        }
        return font.startsWith("VPS ") ? Optional.of(LegacyEncoding.VPS) : Optional.empty();
    }

    /** The encoding after whose decoding the text is clearly Vietnamese where it was not before. */
    public static Optional<LegacyEncoding> of(String text) {
        if (!isSuspicious(text)) {
            return Optional.empty();
        }
        double before = Syllables.score(text);
        LegacyEncoding best = null;
        double bestScore = Math.max(CLEARLY_VIETNAMESE, before + MARGIN);
        for (LegacyEncoding encoding : LegacyEncoding.values()) {
            double score = Syllables.score(encoding.decode(text));
            if (score > bestScore) {
                best = encoding;
                bestScore = score;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Right Vietnamese has a seventh of its letters in the block of composed ones; a coded text has none of them, but many odd signs. */
    private static boolean isSuspicious(String text) {
        long letters = text.chars().filter(Character::isLetter).count();
        long composed = text.chars().filter(c -> c >= 0x1EA0 && c <= 0x1EF9).count();
        long odd = text.chars().filter(c -> c >= 0x80 && c < 0x250).count();
        return letters >= ENOUGH_LETTERS && composed * 50 < letters && odd * 12 > letters;
    }
}

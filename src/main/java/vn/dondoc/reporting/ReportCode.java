package vn.dondoc.reporting;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * The short code that a paper bears: the first 40 bits of the report's id in Crockford's letters, which leave out I, L, O and U. Whoever
 * types an O or an l means what they look like.
 */
final class ReportCode {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;
    private static final int BITS = 5;
    private static final String PREFIX = "BC";

    private ReportCode() {}

    /** "BC-7K3M-2PQ4". */
    static String of(ReportId id) {
        long bits = id.value().getMostSignificantBits();
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt((int) (bits >>> (Long.SIZE - BITS * (i + 1))) & 31));
        }
        return PREFIX + "-" + code.insert(LENGTH / 2, "-");
    }

    /** How the id of the report begins; empty for what is no code. */
    static Optional<String> idBegins(String typed) {
        String letters = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        if (letters.startsWith(PREFIX) && letters.length() == PREFIX.length() + LENGTH) {
            letters = letters.substring(PREFIX.length());
        }
        letters = letters.replace('O', '0').replace('I', '1').replace('L', '1');
        long bits = 0;
        for (char letter : letters.toCharArray()) {
            int value = LETTERS.indexOf(letter);
            if (value < 0) {
                return Optional.empty();
            }
            bits = bits << BITS | value;
        }
        return letters.length() == LENGTH
                ? Optional.of(new UUID(bits << (Long.SIZE - BITS * LENGTH), 0)
                        .toString()
                        .substring(0, 11))
                : Optional.empty();
    }
}

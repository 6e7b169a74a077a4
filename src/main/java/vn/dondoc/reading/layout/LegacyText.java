package vn.dondoc.reading.layout;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.dondoc.reading.Reading;
import vn.dondoc.vietnamese.LegacyEncoding;
import vn.dondoc.vietnamese.LegacyEncodings;
import vn.dondoc.vietnamese.Syllables;

/**
 * Pieces of a text whose letters are those of an encoding before Unicode. One file may hold both: each piece is judged by itself, within
 * what the whole file says.
 */
public final class LegacyText {

    public static final String NOTE = Reading.Text.CONVERTED;

    private static final int ENOUGH = 40_000;
    private static final int LETTERS_WITH_SOFT_HYPHENS = 600;
    private static final ThreadLocal<Boolean> AS_WRITTEN = ThreadLocal.withInitial(() -> false);

    private LegacyText() {}

    /** Reads without any conversion. */
    public static <T> T asWritten(Supplier<T> reading) {
        AS_WRITTEN.set(true);
        try {
            return reading.get();
        } finally {
            AS_WRITTEN.remove();
        }
    }

    public static boolean isConverted() {
        return !AS_WRITTEN.get();
    }

    /** What these pieces, as the file has them, are coded in. */
    public static Optional<LegacyEncoding> encodingOf(List<String> pieces) {
        StringBuilder doubtful = new StringBuilder();
        for (String piece : pieces) {
            if (!isComposed(piece) && doubtful.length() < ENOUGH) {
                doubtful.append(piece).append('\n');
            }
        }
        return isConverted() ? LegacyEncodings.of(doubtful.toString()) : Optional.empty();
    }

    /** The piece in Unicode; one that is so already stays. */
    public static String decoded(String piece, LegacyEncoding encoding) {
        if (isComposed(piece) || piece.chars().noneMatch(c -> c >= 0x80)) {
            return piece;
        }
        String decoded = encoding.decode(piece);
        return Syllables.score(decoded) >= Syllables.score(piece) ? decoded : piece;
    }

    /** Ư is the soft hyphen in TCVN3, and many a program drops those: then a letter in every fortieth is gone. */
    public static boolean lostSoftHyphens(List<String> pieces, LegacyEncoding encoding) {
        return encoding == LegacyEncoding.TCVN3
                && pieces.stream().noneMatch(piece -> piece.indexOf('\u00AD') >= 0)
                && pieces.stream().mapToInt(String::length).sum() > LETTERS_WITH_SOFT_HYPHENS;
    }

    private static boolean isComposed(String piece) {
        return piece.chars().anyMatch(c -> c >= 0x1EA0 && c <= 0x1EF9);
    }
}

package vn.dondoc.review;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The letters behind the stroke of a document's number: they say which unit of the Office drew it up, as in 123/UBND-KT. */
final class UnitSymbol {

    private static final int LONGEST = 60;

    private UnitSymbol() {}

    /** Null where the number has none. */
    static @Nullable String of(String number) {
        int stroke = number.indexOf('/');
        String symbol = stroke < 0
                ? ""
                : number.substring(stroke + 1).replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
        return symbol.isEmpty() ? null : symbol.substring(0, Math.min(LONGEST, symbol.length()));
    }

    /** Whether the table's word names this symbol: as a whole, or as one of its parts (KT in UBND-KT). */
    static boolean named(String word, String symbol) {
        String wanted = word.replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
        return symbol.equals(wanted) || Arrays.asList(symbol.split("[-–/]")).contains(wanted);
    }
}

package vn.dondoc.tracking;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which unit of the Office drew a directive up, as its number says: KT in 12/UBND-KT, none in 12/QĐ-UBND. */
public final class DrawnUpBy {

    private static final Pattern UNIT = Pattern.compile("/[^/]*UBND\\s*-\\s*(\\S{1,60})$");

    private DrawnUpBy() {}

    public static @Nullable String of(String number) {
        Matcher found = UNIT.matcher(number.strip().toUpperCase(Locale.ROOT));
        return found.find() ? found.group(1) : null;
    }
}

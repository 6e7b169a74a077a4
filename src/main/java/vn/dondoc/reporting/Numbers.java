package vn.dondoc.reporting;

import java.text.NumberFormat;
import java.util.Locale;

/** Numbers as they are written in a Vietnamese text: 1.204 and 45,5%. */
final class Numbers {

    private static final Locale VIETNAM = Locale.of("vi", "VN");

    private Numbers() {}

    static String whole(long number) {
        return NumberFormat.getIntegerInstance(VIETNAM).format(number);
    }

    /** At most one decimal. */
    static String percent(double percent) {
        return decimal(percent) + "%";
    }

    static String decimal(double number) {
        var format = NumberFormat.getNumberInstance(VIETNAM);
        format.setMaximumFractionDigits(1);
        return format.format(number);
    }
}

package vn.dondoc.rendering;

/** Roman numbers, as parts and annexes are counted. */
public final class Roman {

    private static final int[] VALUES = {100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] SIGNS = {"C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

    private Roman() {}

    public static String of(int number) {
        var written = new StringBuilder();
        int left = number;
        for (int i = 0; i < VALUES.length; i++) {
            while (left >= VALUES[i]) {
                written.append(SIGNS[i]);
                left -= VALUES[i];
            }
        }
        return written.toString();
    }
}

package vn.dondoc.reading.scan;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How the lines of print run on a page, told from a reduced picture of two shades: at the right angle the ink of a line falls into few
 * rows and leaves the rows between them empty.
 */
final class TextLines {

    private static final int REDUCED_WIDTH = 800;
    private static final double MOST_SKEW_OF_PAGE = 5;
    private static final double MOST_SKEW_OF_STAMP = 10;
    private static final double COARSE_STEP = 0.5;
    private static final double FINE_STEP = 0.1;

    /** Of the reduced width: what is dark for longer is a rule or the scanner's edge, not a letter. */
    private static final double LONGEST_LETTER = 0.06;

    private static final int INK_BELOW_PAPER = 45;
    private static final int FEWEST_POINTS = 300;
    private static final double CLEARLY_SIDEWAYS = 1.6;

    private final int[] xs;
    private final int[] ys;
    private final int width;
    private final int height;
    private final double mostSkew;
    private double @Nullable [] lying;

    private TextLines(int[] xs, int[] ys, int width, int height, double mostSkew) {
        this.xs = xs;
        this.ys = ys;
        this.width = width;
        this.height = height;
        this.mostSkew = mostSkew;
    }

    static TextLines of(GreyPicture page) {
        return of(page, MOST_SKEW_OF_PAGE, LONGEST_LETTER);
    }

    /** Of a single word in its frame, whose sides tell its angle best. */
    static TextLines ofStamp(GreyPicture stamp) {
        return of(stamp, MOST_SKEW_OF_STAMP, 1);
    }

    private static TextLines of(GreyPicture page, double mostSkew, double longestLetter) {
        GreyPicture small =
                page.reduced(Math.max(1, Math.round((float) Math.min(page.width(), page.height()) / REDUCED_WIDTH)));
        boolean[] ink = ink(small);
        int longest = (int) (longestLetter * small.width());
        dropRuns(ink, small.width(), small.height(), 1, small.width(), longest);
        dropRuns(ink, small.height(), small.width(), small.width(), 1, longest);
        int[] xs = new int[ink.length];
        int[] ys = new int[ink.length];
        int points = 0;
        for (int i = 0; i < ink.length; i++) {
            if (ink[i]) {
                xs[points] = i % small.width();
                ys[points++] = i / small.width();
            }
        }
        return new TextLines(
                Arrays.copyOf(xs, points), Arrays.copyOf(ys, points), small.width(), small.height(), mostSkew);
    }

    private static boolean[] ink(GreyPicture small) {
        int[] shades = new int[256];
        for (byte pixel : small.pixels()) {
            shades[pixel & 0xFF]++;
        }
        int paper = 255;
        for (int seen = shades[255]; seen < small.pixels().length / 2 && paper > 0; ) {
            seen += shades[--paper];
        }
        boolean[] ink = new boolean[small.pixels().length];
        for (int i = 0; i < ink.length; i++) {
            ink[i] = (small.pixels()[i] & 0xFF) < paper - INK_BELOW_PAPER;
        }
        return ink;
    }

    /** Along lines of {@code length} pixels that lie {@code step} apart. */
    private static void dropRuns(boolean[] ink, int length, int lines, int step, int lineStep, int longest) {
        for (int line = 0; line < lines; line++) {
            int run = 0;
            for (int i = 0; i <= length; i++) {
                int place = line * lineStep + i * step;
                if (i < length && ink[place]) {
                    run++;
                } else {
                    for (int back = 1; run > longest && back <= run; back++) {
                        ink[place - back * step] = false;
                    }
                    run = 0;
                }
            }
        }
    }

    boolean isEmpty() {
        return xs.length < FEWEST_POINTS;
    }

    /** The lines run from top to bottom. */
    boolean areSideways() {
        if (isEmpty()) {
            return false;
        }
        double upright = lying()[1] * height;
        double sideways = best(ys, xs, height, width)[1] * width;
        return sideways > CLEARLY_SIDEWAYS * upright;
    }

    /** By how many degrees the lines rise towards the right (fall, if negative). */
    double rise() {
        return isEmpty() ? 0 : lying()[0];
    }

    private double[] lying() {
        if (lying == null) {
            lying = best(xs, ys, width, height);
        }
        return lying;
    }

    private double[] best(int[] along, int[] across, int length, int height) {
        double angle = 0;
        double best = -1;
        for (double a = -mostSkew; a <= mostSkew + 1e-9; a += COARSE_STEP) {
            double sharpness = sharpness(along, across, length, height, a);
            if (sharpness > best) {
                best = sharpness;
                angle = a;
            }
        }
        double coarse = angle;
        for (double a = coarse - COARSE_STEP; a <= coarse + COARSE_STEP + 1e-9; a += FINE_STEP) {
            double sharpness = sharpness(along, across, length, height, a);
            if (sharpness > best) {
                best = sharpness;
                angle = a;
            }
        }
        return new double[] {angle, best};
    }

    /** How much neighbouring rows differ, if rows rose by this angle. */
    private double sharpness(int[] along, int[] across, int length, int height, double degrees) {
        double slope = Math.tan(Math.toRadians(degrees));
        int margin = (int) (length * Math.tan(Math.toRadians(mostSkew + COARSE_STEP))) + 2;
        int[] rows = new int[height + 2 * margin];
        int fixed = (int) Math.round(slope * 65536);
        for (int i = 0; i < along.length; i++) {
            rows[margin + across[i] + ((along[i] * fixed) >> 16)]++;
        }
        double sum = 0;
        for (int i = 1; i < rows.length; i++) {
            double step = rows[i] - rows[i - 1];
            sum += step * step;
        }
        return sum / Math.max(1.0, (double) along.length * along.length);
    }
}

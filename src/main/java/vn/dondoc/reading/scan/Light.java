package vn.dondoc.reading.scan;

import java.util.Arrays;

/** Takes shadows off a photographed page: each pixel is measured against the paper around it. */
final class Light {

    private static final int REDUCED_WIDTH = 400;
    private static final int CELL = 10;

    /** Paper whose lightest and darkest parts differ by less is lit evenly enough. */
    private static final int EVEN = 45;

    private static final int PAPER = 245;
    private static final int DARKEST_PAPER = 40;

    private Light() {}

    static GreyPicture evened(GreyPicture page) {
        int factor = Math.max(1, page.width() / REDUCED_WIDTH);
        GreyPicture small = page.reduced(factor);
        int columns = Math.max(1, small.width() / CELL);
        int rows = Math.max(1, small.height() / CELL);
        int[][] paper = smoothed(lightest(paper(small, columns, rows)));
        return isEven(paper) ? page : measured(page, paper, factor * CELL);
    }

    private static int[][] paper(GreyPicture small, int columns, int rows) {
        int[][] paper = new int[rows][columns];
        int[] shades = new int[CELL * CELL];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int n = 0;
                for (int y = row * CELL; y < Math.min(small.height(), (row + 1) * CELL); y++) {
                    for (int x = column * CELL; x < Math.min(small.width(), (column + 1) * CELL); x++) {
                        shades[n++] = small.at(x, y);
                    }
                }
                Arrays.sort(shades, 0, n);
                paper[row][column] = shades[n * 4 / 5];
            }
        }
        return paper;
    }

    /** A cell full of ink has no paper of its own. */
    private static int[][] lightest(int[][] paper) {
        return around(paper, values -> values[values.length - 2 < 0 ? 0 : values.length - 2]);
    }

    private static int[][] smoothed(int[][] paper) {
        return around(paper, values -> Arrays.stream(values).sum() / values.length);
    }

    private interface Choice {
        int of(int[] sorted);
    }

    private static int[][] around(int[][] paper, Choice choice) {
        int[][] chosen = new int[paper.length][paper[0].length];
        for (int row = 0; row < paper.length; row++) {
            for (int column = 0; column < paper[0].length; column++) {
                int[] values = new int[9];
                int n = 0;
                for (int y = Math.max(0, row - 1); y <= Math.min(paper.length - 1, row + 1); y++) {
                    for (int x = Math.max(0, column - 1); x <= Math.min(paper[0].length - 1, column + 1); x++) {
                        values[n++] = paper[y][x];
                    }
                }
                int[] found = Arrays.copyOf(values, n);
                Arrays.sort(found);
                chosen[row][column] = choice.of(found);
            }
        }
        return chosen;
    }

    private static boolean isEven(int[][] paper) {
        int[] all = Arrays.stream(paper).flatMapToInt(Arrays::stream).sorted().toArray();
        return all[all.length * 19 / 20] - all[all.length / 20] < EVEN;
    }

    private static GreyPicture measured(GreyPicture page, int[][] paper, int cell) {
        int w = page.width();
        byte[] pixels = new byte[page.pixels().length];
        int[] between = new int[w];
        for (int y = 0; y < page.height(); y++) {
            paperOfRow(paper, cell, y, between);
            for (int x = 0; x < w; x++) {
                int shade = (page.pixels()[y * w + x] & 0xFF) * PAPER / Math.max(DARKEST_PAPER, between[x]);
                pixels[y * w + x] = (byte) Math.min(GreyPicture.WHITE, shade);
            }
        }
        return new GreyPicture(w, page.height(), pixels);
    }

    private static void paperOfRow(int[][] paper, int cell, int y, int[] between) {
        double row = Math.clamp((y - cell / 2.0) / cell, 0, paper.length - 1.0);
        int upper = (int) row;
        int lower = Math.min(upper + 1, paper.length - 1);
        double down = row - upper;
        int columns = paper[0].length;
        for (int x = 0; x < between.length; x++) {
            double column = Math.clamp((x - cell / 2.0) / cell, 0, columns - 1.0);
            int left = (int) column;
            int right = Math.min(left + 1, columns - 1);
            double along = column - left;
            double above = paper[upper][left] + along * (paper[upper][right] - paper[upper][left]);
            double below = paper[lower][left] + along * (paper[lower][right] - paper[lower][left]);
            between[x] = (int) (above + down * (below - above));
        }
    }
}

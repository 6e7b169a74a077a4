package vn.dondoc.rendering;

/** How large the words of a table may be, and how high its heads must be for them, by the width of bold letters. */
final class HeadFit {

    private static final float LARGEST = 11f;
    private static final float SMALLEST = 7f;

    /** Of bold Times New Roman, in parts of its size; a little more than the mean, for capitals. */
    private static final float LETTER = 0.58f;

    private static final float LINE = 1.17f;
    private static final int PADDING = 5;

    private final int columns;

    HeadFit(int columns) {
        this.columns = columns;
    }

    float cellSize() {
        return columns <= 6 ? 12f : columns <= 9 ? 11f : 10f;
    }

    int lineHeight() {
        return Math.round(cellSize() * LINE) + PADDING;
    }

    /** The longest word of a head is never broken. */
    float size(String title, int width) {
        int longest = 1;
        for (String word : title.split("\\s+")) {
            longest = Math.max(longest, word.length());
        }
        float fitting = (width - PADDING) / (longest * LETTER);
        return Math.clamp((float) Math.floor(fitting * 2) / 2, SMALLEST, LARGEST);
    }

    int height(String title, int width) {
        float size = size(title, width);
        float room = width - PADDING;
        int lines = 1;
        float used = 0;
        for (String word : title.split("\\s+")) {
            float needed = word.length() * LETTER * size;
            float space = used == 0 ? 0 : LETTER * size / 2;
            if (used > 0 && used + space + needed > room) {
                lines++;
                used = needed;
            } else {
                used += space + needed;
            }
        }
        return (int) Math.ceil(lines * size * LINE) + PADDING + 2;
    }
}

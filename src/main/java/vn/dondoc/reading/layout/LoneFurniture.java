package vn.dondoc.reading.layout;

import java.util.regex.Pattern;

/**
 * Furniture in texts that have lost their pages: page numbers, each a paragraph of its own and following each other from 2 on, gazette
 * heads, and captions of digital signatures.
 */
final class LoneFurniture {

    private static final Pattern NUMBER =
            Pattern.compile("[-–—_|.\\s]{0,4}(?:trang\\s)?(\\d{1,3})(?:\\s?/\\s?\\d{1,3})?[-–—_|.\\s]{0,4}");
    /** The number of a table's row, a cell to a line, and no page's. */
    private static final Pattern ROW = Pattern.compile("\\d{1,3}\\.");

    private static final Pattern GAZETTE = Pattern.compile("(\\d+\\s+)?CÔNG BÁO\\s?/\\s?Số .*|CÔNG BÁO/Số.*\\d+");
    private static final Pattern SIGNATURE =
            Pattern.compile("(?i)(ký bởi|người ký|thời gian ký|signed by|signature not verified)\\s?:.{0,120}");
    private static final int MOST_LOST = 3;

    /** No more lines than this stand between the numbers of two rows. */
    private static final int LONGEST_ROW = 14;

    private int next = 2;
    private int row;
    private int sinceRow;

    /** Whether the paragraph is none of the text. */
    boolean takes(String paragraph) {
        if (ROW.matcher(paragraph.strip()).matches()) {
            return false;
        }
        var number = NUMBER.matcher(paragraph);
        sinceRow++;
        if (number.matches()) {
            int page = Integer.parseInt(number.group(1));
            if (countsRows(page)) {
                return false;
            }
            if (page >= next && page <= next + MOST_LOST) {
                next = page + 1;
                return true;
            }
            return false;
        }
        return GAZETTE.matcher(paragraph).matches()
                || SIGNATURE.matcher(paragraph).matches();
    }

    /** A first page bears no number: "1", and soon after it "2" and "3", number the rows of a table that was written a cell to a line. */
    private boolean countsRows(int number) {
        boolean follows = number == 1 || number == row + 1 && row > 0 && sinceRow <= LONGEST_ROW;
        if (follows) {
            row = number;
            sinceRow = 0;
        }
        return follows;
    }
}

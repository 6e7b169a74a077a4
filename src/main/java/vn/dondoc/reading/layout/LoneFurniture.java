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

    private int next = 2;
    private final RowNumbers rows = new RowNumbers();

    /** Whether the paragraph is none of the text. */
    boolean takes(String paragraph) {
        if (ROW.matcher(paragraph.strip()).matches()) {
            return false;
        }
        var number = NUMBER.matcher(paragraph);
        rows.pass();
        if (number.matches()) {
            int page = Integer.parseInt(number.group(1));
            if (rows.counts(page)) {
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
}

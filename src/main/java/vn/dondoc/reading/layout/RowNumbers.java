package vn.dondoc.reading.layout;

/**
 * Tells the rows of a table that was written a cell to a line from the pages: a first page bears no number, so "1", and soon after it
 * "2" and "3", count rows.
 */
final class RowNumbers {

    /** No more lines than this stand between the numbers of two rows. */
    private static final int LONGEST_ROW = 24;

    private int row;
    private int since;

    /** Another line or paragraph was passed. */
    void pass() {
        since++;
    }

    /** Whether the number of the line just passed is the next row's. */
    boolean counts(int number) {
        boolean follows = number == 1 || number == row + 1 && row > 0 && since <= LONGEST_ROW;
        if (follows) {
            row = number;
            since = 0;
        }
        return follows;
    }
}

package vn.dondoc.suggestion.outline;

import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.Block;

/**
 * A paragraph of a directive without its list mark, {@code [start, end)}; {@code from} is where the mark begins. Words are
 * {@code [first, last]} of the typed text, {@code last < first} where there are none.
 */
public record Item(
        int index, Level level, int from, int start, int end, int first, int last, Block.@Nullable Cell cell) {

    public boolean isEmpty() {
        return last < first;
    }

    public int size() {
        return last - first + 1;
    }
}

package vn.dondoc.search;

import org.apache.lucene.document.LongField;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector.Type;

/** The orders other than the best first; what has no day comes last in each. */
final class Orders {

    /** Also the order in which every segment is written, so that a search for the newest stops early. */
    static final Sort NEWEST = by(Fields.DAY, true, Type.MAX);

    static final Sort FIRST_KNOWN = by(Fields.SINCE, false, Type.MIN);

    private static final Sort OLDEST = by(Fields.DAY, false, Type.MIN);
    private static final Sort DUE = by(Fields.DUE, false, Type.MIN);

    private Orders() {}

    static Sort of(Question.Order order) {
        return switch (order) {
            case BEST, NEWEST -> NEWEST;
            case OLDEST -> OLDEST;
            case DUE -> DUE;
        };
    }

    private static Sort by(String field, boolean lastFirst, Type which) {
        return new Sort(field(field, lastFirst, which));
    }

    private static SortField field(String field, boolean lastFirst, Type which) {
        var order = LongField.newSortField(field, lastFirst, which);
        order.setMissingValue(lastFirst ? Long.MIN_VALUE : Long.MAX_VALUE);
        return order;
    }
}

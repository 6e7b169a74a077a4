package vn.dondoc.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Lists that differ in one element. */
final class Lists {

    private Lists() {}

    static <T> List<T> and(List<T> all, T more) {
        var copy = new ArrayList<>(all);
        copy.add(more);
        return copy;
    }

    /** In the place of the one that fits, or at the end where none does. */
    static <T> List<T> with(List<T> all, T one, Predicate<T> fits) {
        var copy = new ArrayList<>(all);
        for (int i = 0; i < copy.size(); i++) {
            if (fits.test(copy.get(i))) {
                copy.set(i, one);
                return copy;
            }
        }
        copy.add(one);
        return copy;
    }
}

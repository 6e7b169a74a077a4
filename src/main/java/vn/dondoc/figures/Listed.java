package vn.dondoc.figures;

import java.util.List;

/** Some rows of a list, and how many the whole list has, counted up to a bound. */
public record Listed(List<ListedTask> rows, int count) {

    public Listed {
        rows = List.copyOf(rows);
    }
}

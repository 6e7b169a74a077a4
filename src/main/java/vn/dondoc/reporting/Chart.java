package vn.dondoc.reporting;

import java.util.List;

/** Bars that stand under a heading: each with its values in the order of the series. */
public record Chart(String caption, String under, List<String> series, List<Bar> bars) {

    /** One bar, its parts side by side. */
    public record Bar(String label, List<Integer> values) {

        public Bar {
            values = List.copyOf(values);
        }
    }

    public Chart {
        series = List.copyOf(series);
        bars = List.copyOf(bars);
    }
}

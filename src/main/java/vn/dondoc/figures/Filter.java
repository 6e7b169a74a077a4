package vn.dondoc.figures;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.dondoc.agency.AgencyId;

/**
 * What counts or rows are narrowed to: one figure, values of axes, an agency with any part in the task ({@code agencyName} as it is
 * written, or {@code agency} by the register), words, who follows it up, and the fields it is in.
 */
public record Filter(
        Measure measure,
        Map<Axis, String> axes,
        @Nullable String agencyName,
        @Nullable AgencyId agency,
        @Nullable String words,
        @Nullable String tracker,
        @Nullable Set<String> fields) {

    public static final Filter NONE = new Filter(Measure.TOTAL, Map.of(), null, null, null, null, null);

    public Filter {
        axes = Map.copyOf(axes);
        agencyName = agencyName == null || agencyName.isBlank() ? null : agencyName.strip();
        words = words == null || words.isBlank() ? null : words.strip();
        tracker = tracker == null || tracker.isBlank() ? null : tracker.strip();
        fields = fields == null ? null : Set.copyOf(fields);
    }

    public Filter with(Measure other) {
        return new Filter(other, axes, agencyName, agency, words, tracker, fields);
    }

    public Filter with(Axis axis, String value) {
        var more = new TreeMap<>(axes);
        more.put(axis, value);
        return new Filter(measure, more, agencyName, agency, words, tracker, fields);
    }
}

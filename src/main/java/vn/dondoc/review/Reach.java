package vn.dondoc.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import vn.dondoc.access.Viewer;

/**
 * Which rows of {@code review} a viewer may see, as SQL. Whoever is narrowed to fields or units sees theirs, what is of none, and what was
 * given to him by name: whoever shares documents out knows better than a table.
 */
final class Reach {

    private Reach() {}

    /** The condition on the row named {@code row}; it begins and ends with a blank. */
    static String sql(Viewer viewer, String row) {
        if (!viewer.seesWholeAuthority()) {
            return " FALSE ";
        }
        var narrowed = new ArrayList<String>();
        if (!viewer.onlyFields().isEmpty()) {
            narrowed.add("(r.field IS NULL OR r.field IN (:onlyFields))");
        }
        if (!viewer.onlyUnits().isEmpty()) {
            narrowed.add("(r.unit IS NULL OR r.unit NOT LIKE '%UBND-%'"
                    + " OR SUBSTRING(r.unit FROM POSITION('UBND-' IN r.unit) + 5) IN (:onlyUnits))");
        }
        String all =
                narrowed.isEmpty() ? " TRUE " : " (r.assignee = :onlyHim OR " + String.join(" AND ", narrowed) + ") ";
        return all.replace("r.", row + ".");
    }

    static Map<String, Object> of(Viewer viewer) {
        var asked = new HashMap<String, Object>();
        asked.put("onlyFields", viewer.onlyFields());
        asked.put("onlyUnits", viewer.onlyUnits());
        asked.put("onlyHim", viewer.account());
        return asked;
    }
}

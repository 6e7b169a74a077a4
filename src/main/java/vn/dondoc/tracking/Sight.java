package vn.dondoc.tracking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.AgencyId;

/**
 * What a viewer may see of directives and tasks, as SQL: the Office all, or those of the fields and units a specialist is narrowed to; an
 * agency what is assigned to it, unless the directive is for the Office alone. Needs {@code d} (directive) and {@code t} (task) in the
 * statement. What does not bear on this viewer is not in the text: a database that plans before it knows the values then need not look.
 */
public final class Sight {

    private static final String TASK_OF = "FROM assignment seen WHERE seen.task_id = t.id";
    private static final String DIRECTIVE_OF =
            "FROM task t JOIN assignment seen ON seen.task_id = t.id WHERE t.directive_id = d.id";

    /** What was given on to rooms of the agency is theirs who got it; the rest is everybody's. */
    private static final String OF_THE_ROOM = """
             AND (NOT EXISTS (
                    SELECT 1
                    FROM assignment piece
                    WHERE piece.parent_id = seen.id AND piece.progress <> 'TAKEN_BACK')
                OR EXISTS (
                    SELECT 1
                    FROM assignment piece
                    WHERE piece.parent_id = seen.id AND piece.progress <> 'TAKEN_BACK' AND LOWER(piece.agency_name) = :viewerRoom))
            """;

    /** The same as {@link #tasks} for statements that are written once for every viewer. */
    public static final String TASKS = """
             (:seesAll
                AND (:everyField OR COALESCE(t.field, d.field, '') IN ('', :fields))
                AND (:everyUnit OR d.unit IS NULL OR d.unit IN (:units))
                OR d.visibility = 'ASSIGNED_AGENCIES' AND EXISTS (
                    SELECT 1
                    FROM assignment seen
                    WHERE seen.task_id = t.id AND seen.agency_id = :viewerAgency AND seen.progress <> 'TAKEN_BACK'
                        AND (:viewerRoom = '' OR TRUE
            """ + OF_THE_ROOM + ")))";

    private Sight() {}

    public static String tasks(Viewer viewer) {
        return sql(viewer, TASK_OF, "COALESCE(t.field, d.field, '') IN ('', :fields)");
    }

    static String directives(Viewer viewer) {
        return sql(viewer, DIRECTIVE_OF, """
                 (COALESCE(d.field, '') IN ('', :fields)
                    OR EXISTS (SELECT 1 FROM task own WHERE own.directive_id = d.id AND own.field IN (:fields)))
                """);
    }

    public static Map<String, Object> of(Viewer viewer) {
        AgencyId agency = viewer.agency();
        var parameters = new HashMap<String, Object>();
        parameters.put("seesAll", viewer.seesWholeAuthority());
        parameters.put("everyField", viewer.onlyFields().isEmpty());
        parameters.put("everyUnit", viewer.onlyUnits().isEmpty());
        parameters.put("fields", named(viewer.onlyFields()));
        parameters.put("units", named(viewer.onlyUnits()));
        parameters.put("viewerAgency", agency == null ? "" : agency.value());
        parameters.put("viewerRoom", viewer.onlyRoom().orElse("").toLowerCase(Locale.ROOT));
        return parameters;
    }

    /** No list may be empty in SQL. */
    private static Set<String> named(Set<String> names) {
        return names.isEmpty() ? Set.of("") : names;
    }

    private static String sql(Viewer viewer, String assigned, String fields) {
        var ways = new ArrayList<String>();
        if (viewer.seesWholeAuthority()) {
            var narrowed = new ArrayList<>(List.of("TRUE"));
            if (!viewer.onlyFields().isEmpty()) {
                narrowed.add(fields);
            }
            if (!viewer.onlyUnits().isEmpty()) {
                narrowed.add("(d.unit IS NULL OR d.unit IN (:units))");
            }
            ways.add(String.join(" AND ", narrowed));
        }
        if (viewer.agency() != null) {
            ways.add("d.visibility = 'ASSIGNED_AGENCIES' AND EXISTS (SELECT 1 " + assigned
                    + " AND seen.agency_id = :viewerAgency AND seen.progress <> 'TAKEN_BACK'"
                    + (viewer.onlyRoom().isPresent() ? OF_THE_ROOM : "") + ")");
        }
        return ways.isEmpty() ? " FALSE " : " (" + String.join(" OR ", ways) + ") ";
    }
}

package vn.dondoc.tracking;

import java.util.Map;
import java.util.Set;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.AgencyId;

/**
 * What a viewer may see of directives and tasks, as SQL: the Office all, or those of the fields a specialist is narrowed to; an agency what is assigned to it, unless the directive is for
 * the Office alone. Needs {@code d} (directive) and {@code t} (task) in the statement.
 */
public final class Sight {

    public static final String TASKS = """
             (:seesAll AND (:everyField OR d.field IS NULL OR d.field = '' OR d.field IN (:fields))
                OR d.visibility = 'ASSIGNED_AGENCIES' AND EXISTS (
                SELECT 1
                FROM assignment seen
                WHERE seen.task_id = t.id AND seen.agency_id = :viewerAgency AND seen.progress <> 'TAKEN_BACK'))
            """;

    static final String DIRECTIVES = """
             (:seesAll AND (:everyField OR d.field IS NULL OR d.field = '' OR d.field IN (:fields))
                OR d.visibility = 'ASSIGNED_AGENCIES' AND EXISTS (
                SELECT 1
                FROM task t JOIN assignment seen ON seen.task_id = t.id
                WHERE t.directive_id = d.id AND seen.agency_id = :viewerAgency AND seen.progress <> 'TAKEN_BACK'))
            """;

    private Sight() {}

    public static Map<String, Object> of(Viewer viewer) {
        AgencyId agency = viewer.agency();
        return Map.of(
                "seesAll",
                viewer.seesWholeAuthority(),
                "everyField",
                !viewer.isNarrowed(),
                "fields",
                viewer.isNarrowed() ? viewer.fields() : Set.of(""),
                "viewerAgency",
                agency == null ? "" : agency.value());
    }
}

package vn.dondoc.tracking;

import java.util.HashMap;
import java.util.Map;
import vn.dondoc.access.Viewer;

/**
 * Which matters a viewer may see, as SQL: the Office all, or those about tasks of the fields and units a specialist is narrowed to; an
 * agency what it raised or is asked about, its rooms what is about a task that was given on to them or to none. A matter about no task is
 * nobody's in particular, and whoever raised one keeps it. Of a directive that is for the Office alone an agency sees no matter either.
 */
final class MatterSight {

    static final String FROM = """
            FROM matter m
            LEFT JOIN task t ON t.id = m.task_id
            LEFT JOIN directive d ON d.id = t.directive_id
            """;

    private static final String PIECES = """
            SELECT 1
            FROM assignment whole
            JOIN assignment piece ON piece.parent_id = whole.id AND piece.progress <> 'TAKEN_BACK'
            WHERE whole.task_id = m.task_id AND whole.agency_id = :viewerAgency
            """;

    /** Begins and ends with a blank. */
    static final String SEEN =
            """
             (:seesAll AND (
                    m.task_id IS NULL
                    OR m.raised_by = :viewerAccount
                    OR (:everyField OR COALESCE(t.field, d.field, '') IN ('', :fields))
                        AND (:everyUnit OR d.unit IS NULL OR d.unit IN (:units)))
                OR (m.agency_id = :viewerAgency OR m.kind <> 'FEEDBACK' AND EXISTS (
                        SELECT 1
                        FROM matter_party seer
                        WHERE seer.matter_id = m.id AND seer.agency_id = :viewerAgency))
                    AND (m.task_id IS NULL OR d.visibility = 'ASSIGNED_AGENCIES')
                    AND (:viewerRoom = ''
                        OR m.raised_by = :viewerAccount
                        OR NOT EXISTS (
            """ + PIECES + ") OR EXISTS (" + PIECES + " AND LOWER(piece.agency_name) = :viewerRoom))) ";

    private MatterSight() {}

    static Map<String, Object> of(Viewer viewer) {
        var parameters = new HashMap<>(Sight.of(viewer));
        parameters.put("viewerAccount", viewer.account());
        return parameters;
    }
}

package vn.dondoc.board;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.access.Viewer;
import vn.dondoc.tracking.Sight;
import vn.dondoc.vietnamese.CollationKey;

/** What a list may be narrowed to: the bodies and fields of the tasks a viewer may see. */
@Repository
class Choices {

    private final JdbcClient jdbc;

    Choices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> agencies(Viewer viewer) {
        return viewer.seesWholeAuthority()
                ? sorted(jdbc.sql("SELECT DISTINCT agency_name FROM assignment")
                        .query(String.class)
                        .list())
                : sorted(jdbc.sql("""
                                SELECT DISTINCT a.agency_name
                                FROM assignment a JOIN task t ON t.id = a.task_id JOIN directive d ON d.id = t.directive_id
                                WHERE
                                """ + Sight.TASKS)
                        .params(Sight.of(viewer))
                        .query(String.class)
                        .list());
    }

    List<String> fields(Viewer viewer) {
        return sorted(jdbc.sql("""
                        SELECT DISTINCT d.field
                        FROM directive d
                        WHERE d.field IS NOT NULL AND (:seesAll OR d.visibility = 'ASSIGNED_AGENCIES' AND EXISTS (
                            SELECT 1 FROM task t JOIN assignment seen ON seen.task_id = t.id
                            WHERE t.directive_id = d.id AND seen.agency_id = :viewerAgency AND seen.progress <> 'TAKEN_BACK'))
                        """).params(Sight.of(viewer)).query(String.class).list());
    }

    private static List<String> sorted(List<String> names) {
        Set<String> sorted =
                new TreeSet<>(java.util.Comparator.comparing(CollationKey::of).thenComparing(name -> name));
        sorted.addAll(names);
        return List.copyOf(sorted);
    }
}

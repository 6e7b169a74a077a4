package vn.dondoc.board;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.access.Viewer;
import vn.dondoc.tracking.Sight;
import vn.dondoc.vietnamese.CollationKey;
import vn.dondoc.vietnamese.Vietnamese;

/** What a list may be narrowed to: the bodies and fields of the tasks a viewer may see. */
@Repository
class Choices {

    /** A choice that is a minute old hides no task; reading all parts anew for each page would. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private record Known(Instant until, List<String> agencies, List<String> fields, List<String> signers) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AtomicReference<Known> ofAll =
            new AtomicReference<>(new Known(Instant.EPOCH, List.of(), List.of(), List.of()));

    Choices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<String> agencies(Viewer viewer) {
        return viewer.seesWholeAuthority() && !viewer.isNarrowed() ? all().agencies() : namesSeen(viewer);
    }

    List<String> fields(Viewer viewer) {
        return viewer.seesWholeAuthority() && !viewer.isNarrowed() ? all().fields() : fieldsSeen(viewer);
    }

    /** Who signed; an agency narrows by what it was given, not by who gave it. */
    List<String> signers(Viewer viewer) {
        return viewer.seesWholeAuthority() ? all().signers() : List.of();
    }

    private Known all() {
        Instant now = clock.instant();
        return ofAll.updateAndGet(known -> now.isBefore(known.until())
                ? known
                : new Known(
                        now.plus(FRESH),
                        sorted(jdbc.sql("SELECT DISTINCT agency_name FROM assignment")
                                .query(String.class)
                                .list()),
                        sorted(jdbc.sql("""
                                        SELECT field FROM directive WHERE field IS NOT NULL
                                        UNION
                                        SELECT field FROM task WHERE field IS NOT NULL
                                        """).query(String.class).list()),
                        sorted(jdbc.sql("SELECT DISTINCT signer FROM directive WHERE signer IS NOT NULL")
                                .query(String.class)
                                .list())));
    }

    private List<String> namesSeen(Viewer viewer) {
        return sorted(jdbc.sql("""
                        SELECT DISTINCT a.agency_name
                        FROM assignment a JOIN task t ON t.id = a.task_id JOIN directive d ON d.id = t.directive_id
                        WHERE
                        """ + Sight.tasks(viewer))
                .params(Sight.of(viewer))
                .query(String.class)
                .list());
    }

    private List<String> fieldsSeen(Viewer viewer) {
        return sorted(jdbc.sql("""
                        SELECT DISTINCT COALESCE(t.field, d.field)
                        FROM task t JOIN directive d ON d.id = t.directive_id
                        WHERE COALESCE(t.field, d.field) IS NOT NULL AND
                        """ + Sight.tasks(viewer))
                .params(Sight.of(viewer))
                .query(String.class)
                .list());
    }

    /** The fields of the directives that this person's account, or the table that shares documents out, names; all where neither does. */
    Set<String> fieldsOf(Viewer viewer) {
        var words = new HashSet<String>();
        jdbc.sql("SELECT fields FROM account WHERE login = :login")
                .param("login", viewer.account())
                .query(String.class)
                .list()
                .forEach(lines -> lines.lines().map(Vietnamese::fold).forEach(words::add));
        jdbc.sql("SELECT word FROM review_duty WHERE kind = 'FIELD' AND account = :login")
                .param("login", viewer.account())
                .query(String.class)
                .list()
                .forEach(word -> words.add(Vietnamese.fold(word)));
        return fields(viewer).stream()
                .filter(field -> words.isEmpty() || words.contains(Vietnamese.fold(field)))
                .collect(Collectors.toSet());
    }

    private static List<String> sorted(List<String> names) {
        Set<String> sorted =
                new TreeSet<>(java.util.Comparator.comparing(CollationKey::of).thenComparing(name -> name));
        sorted.addAll(names);
        return List.copyOf(sorted);
    }
}

package vn.dondoc.intake;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.access.Viewer;
import vn.dondoc.work.OpenWork;
import vn.dondoc.work.WorkQueue;

/** The ledger as people look at it. Before a directive is confirmed nobody knows which agency it concerns, so agencies see none of it. */
@Repository
class LedgerView {

    static final int SHOWN = 200;

    private final JdbcClient jdbc;
    private final WorkQueue queue;

    LedgerView(JdbcClient jdbc, WorkQueue queue) {
        this.jdbc = jdbc;
        this.queue = queue;
    }

    /** How many files stand where; every fate is named, so that the sum is all that were seen. */
    Map<Fate, Integer> counts(Viewer viewer) {
        var counts = new EnumMap<Fate, Integer>(Fate.class);
        for (var fate : Fate.values()) {
            counts.put(fate, 0);
        }
        if (viewer.seesWholeAuthority()) {
            jdbc.sql("""
                            SELECT fate, COUNT(*) AS files
                            FROM receipt
                            GROUP BY fate
                            """).query(row -> {
                counts.put(Fate.valueOf(row.getString("fate")), row.getInt("files"));
            });
        }
        return counts;
    }

    /** The newest rows, of one fate or of all, whose name contains these words. */
    List<LedgerRow> rows(Viewer viewer, @Nullable Fate fate, String words) {
        if (!viewer.seesWholeAuthority()) {
            return List.of();
        }
        var stalled = queue.stalled().stream()
                .collect(Collectors.toMap(OpenWork::subject, Function.identity(), (one, other) -> one));
        return jdbc.sql("""
                        SELECT r.id, r.source_kind, r.place, r.name, r.size_bytes, r.sha256, r.fate, r.reason, r.detail,
                               r.document_id, r.duplicate_of, r.parent, r.past, r.folder, r.label, r.visibility,
                               r.doc_type, r.seen_at, r.decided_at,
                               COALESCE(first.name, leader.name) AS first_name, leader.id AS leader_id,
                               COALESCE(p.page, 0) AS page, COALESCE(p.pages, 0) AS pages
                        FROM receipt r
                        LEFT JOIN receipt first ON first.id = r.duplicate_of
                        LEFT JOIN held_bytes held ON held.sha256 = r.sha256 AND r.fate = 'WAITING'
                        LEFT JOIN receipt leader ON leader.id = held.receipt_id
                        LEFT JOIN receipt_pages p ON p.receipt_id = r.id
                        WHERE r.fate LIKE :fate AND LOWER(COALESCE(r.name, '')) LIKE :words ESCAPE '!'
                        ORDER BY r.seen_at DESC, r.id
                        FETCH FIRST :limit ROWS ONLY
                        """)
                .param("fate", fate == null ? "%" : fate.name())
                .param("words", "%" + literal(FileNames.shown(words).toLowerCase(Locale.ROOT)) + "%")
                .param("limit", SHOWN)
                .query((row, n) -> new LedgerRow(
                        Ledger.map(row, n),
                        row.getString("first_name"),
                        stalled.get(row.getObject("id", UUID.class)),
                        stalled.get(row.getObject("leader_id", UUID.class)),
                        row.getInt("page"),
                        row.getInt("pages")))
                .list();
    }

    private static String literal(String words) {
        return words.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}

package vn.dondoc.intake;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.access.Viewer;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.work.OpenWork;
import vn.dondoc.work.WorkQueue;

/** The ledger as people look at it. Before a directive is confirmed nobody knows which agency it concerns, so agencies see none of it. */
@Repository
class LedgerView {

    static final int SHOWN = 100;

    /** Of all parts of one page's packages; the others are found through the package's own list. */
    private static final int PARTS_SHOWN = 500;

    private static final int DEEPEST = 4;

    private final JdbcClient jdbc;
    private final WorkQueue queue;
    private final ObjectProvider<Likenesses> likenesses;

    LedgerView(JdbcClient jdbc, WorkQueue queue, ObjectProvider<Likenesses> likenesses) {
        this.jdbc = jdbc;
        this.queue = queue;
        this.likenesses = likenesses;
    }

    /** How many files stand where; every fate is named, so that the sum is all that were seen. */
    Map<Fate, Integer> counts(Viewer viewer) {
        return counts(viewer, LedgerFilter.NONE);
    }

    /** The same for what the filter lets through, whatever fate it asks for. */
    Map<Fate, Integer> counts(Viewer viewer, LedgerFilter filter) {
        var counts = new EnumMap<Fate, Integer>(Fate.class);
        for (var fate : Fate.values()) {
            counts.put(fate, 0);
        }
        var all = filter.withFate(null);
        if (viewer.seesWholeAuthority()) {
            jdbc.sql("SELECT r.fate, COUNT(*) AS files FROM receipt r WHERE 1 = 1" + all.condition()
                            + " GROUP BY r.fate")
                    .params(all.values())
                    .query(row -> {
                        counts.put(Fate.valueOf(row.getString("fate")), row.getInt("files"));
                    });
        }
        return counts;
    }

    /** The newest rows after this place; without anything to look for, parts stand below their package. */
    LedgerRows rows(Viewer viewer, LedgerFilter filter, @Nullable LedgerSpot after) {
        if (!viewer.seesWholeAuthority()) {
            return LedgerRows.NONE;
        }
        var values = filter.values();
        var condition = filter.condition() + (filter.isTree() ? " AND r.parent IS NULL" : "");
        // A bound even for the first page: with it the databases read the index in its order and stop after a page.
        var spot = after == null ? LedgerSpot.NEWEST : after;
        condition += " AND r.seen_at <= :seenAt AND (r.seen_at < :seenAt OR r.id > :after)";
        values.put("seenAt", spot.seenAt().atOffset(ZoneOffset.UTC));
        values.put("after", spot.id());
        // Without a parent all the same; said so that the index which begins with it gives the order, too.
        var order = (filter.isTree() ? "r.parent, " : "") + "r.seen_at DESC, r.id";
        var found = query(condition, values, order, SHOWN + 1);
        var page = found.subList(0, Math.min(SHOWN, found.size()));
        var next = found.size() > SHOWN ? LedgerSpot.of(page.getLast().receipt()) : null;
        var whole = filter.isTree() ? withParts(page) : page;
        return new LedgerRows(withLikenesses(viewer, whole), next);
    }

    /** A package and after it what came out of it, to any depth. */
    private List<LedgerRow> withParts(List<LedgerRow> packages) {
        var parts = new HashMap<UUID, List<LedgerRow>>();
        var level = packages;
        for (var depth = 0; depth < DEEPEST && !level.isEmpty(); depth++) {
            var ids = level.stream().map(row -> row.receipt().id().value()).toList();
            level = query(" AND r.parent IN (:ids)", Map.of("ids", ids), "r.seen_at, r.name, r.id", PARTS_SHOWN);
            level.forEach(part -> parts.computeIfAbsent(parentOf(part), id -> new ArrayList<>())
                    .add(part));
        }
        var rows = new ArrayList<LedgerRow>();
        packages.forEach(row -> addWithParts(row, 0, parts, rows));
        return rows;
    }

    private static void addWithParts(LedgerRow row, int depth, Map<UUID, List<LedgerRow>> parts, List<LedgerRow> rows) {
        rows.add(row.at(depth));
        parts.getOrDefault(row.receipt().id().value(), List.of())
                .forEach(part -> addWithParts(part, depth + 1, parts, rows));
    }

    private static UUID parentOf(LedgerRow part) {
        return Objects.requireNonNull(part.receipt().parent()).value();
    }

    private List<LedgerRow> withLikenesses(Viewer viewer, List<LedgerRow> rows) {
        var documents = rows.stream()
                .filter(row -> row.receipt().fate() == Fate.ACCEPTED)
                .flatMap(row -> Stream.ofNullable(row.receipt().document()))
                .toList();
        var like = new HashMap<DocumentId, List<String>>();
        likenesses.forEach(known -> like.putAll(known.of(viewer, documents)));
        return rows.stream()
                .map(row -> row.receipt().fate() == Fate.ACCEPTED
                        ? row.like(like.getOrDefault(row.receipt().document(), List.of()))
                        : row)
                .toList();
    }

    private List<LedgerRow> query(String condition, Map<String, ?> values, String order, int limit) {
        var stalled = queue.stalled().stream()
                .collect(Collectors.toMap(OpenWork::subject, Function.identity(), (one, other) -> one));
        return jdbc.sql("""
                        SELECT r.id, r.source_kind, r.place, r.name, r.size_bytes, r.sha256, r.fate, r.reason, r.detail,
                               r.document_id, r.duplicate_of, r.parent, r.past, r.folder, r.label, r.visibility,
                               r.doc_type, r.seen_at, r.decided_at,
                               COALESCE(first.name, leader.name) AS first_name, leader.id AS leader_id,
                               COALESCE(p.page, 0) AS page, COALESCE(p.pages, 0) AS pages,
                               holder.name AS holder_name
                        FROM receipt r
                        LEFT JOIN receipt first ON first.id = r.duplicate_of
                        LEFT JOIN receipt holder ON holder.id = r.parent
                        LEFT JOIN held_bytes held ON held.sha256 = r.sha256 AND r.fate = 'WAITING'
                        LEFT JOIN receipt leader ON leader.id = held.receipt_id
                        LEFT JOIN receipt_pages p ON p.receipt_id = r.id
                        WHERE 1 = 1""" + condition + " ORDER BY " + order + " FETCH FIRST " + limit + " ROWS ONLY")
                .params(values)
                .query((row, n) -> new LedgerRow(
                        Ledger.map(row, n),
                        row.getString("first_name"),
                        stalled.get(row.getObject("id", UUID.class)),
                        stalled.get(row.getObject("leader_id", UUID.class)),
                        row.getInt("page"),
                        row.getInt("pages"),
                        row.getString("holder_name"),
                        0,
                        List.of()))
                .list();
    }
}

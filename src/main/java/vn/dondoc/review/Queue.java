package vn.dondoc.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.access.Delegation;
import vn.dondoc.access.Delegations;
import vn.dondoc.access.Viewer;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.intake.Source;
import vn.dondoc.suggestion.DocumentType;
import vn.dondoc.suggestion.Urgency;

/**
 * The documents that wait, in the order in which they are to be looked at: urgent ones first, then the oldest. {@code queue_key >= '0'} is
 * true of all of them, and unlike {@code IS NOT NULL} a range that both databases look for in the index.
 */
@Repository
class Queue {

    /** A line of the queue; {@code key} is its place in the order. */
    record Line(
            String key,
            DocumentId document,
            ReviewState state,
            String fileName,
            Urgency urgency,
            @Nullable DocumentType type,
            @Nullable String number,
            @Nullable String subject,
            int taskCount,
            Instant openedAt,
            @Nullable LocalDate registerBy,
            @Nullable String unit,
            @Nullable String field,
            Source.@Nullable Kind source,
            @Nullable String assignee) {}

    /** Where a page begins: behind the line of this key, or before it; null for the top. */
    record From(@Nullable String key, boolean backwards) {

        static final From TOP = new From(null, false);
    }

    /** A page of lines, and whether there are more on either side. */
    record Page(List<Line> lines, boolean before, boolean after) {

        Page {
            lines = List.copyOf(lines);
        }
    }

    /** How much waits for somebody; {@code account} is null for what was given to nobody. */
    record Load(@Nullable String account, int waiting, int overdue) {}

    /** How often a unit's symbol stands on what waits. */
    record Unit(String symbol, int waiting) {}

    private static final int UNITS = 60;

    private final JdbcClient jdbc;
    private final Delegations delegations;
    private final Clock clock;

    Queue(JdbcClient jdbc, Delegations delegations, Clock clock) {
        this.jdbc = jdbc;
        this.delegations = delegations;
        this.clock = clock;
    }

    Page page(Viewer viewer, QueueFilter filter, From from, int size) {
        if (!viewer.seesWholeAuthority()) {
            return new Page(List.of(), false, false);
        }
        var asked = new HashMap<String, Object>();
        String order = from.backwards() ? "DESC" : "ASC";
        String sql = """
                SELECT queue_key, document_id, state, file_name, urgency, document_type, number, subject, task_count, opened_at,
                       register_by, unit, field, source, assignee
                FROM review
                WHERE %s%s
                ORDER BY queue_key %s
                FETCH FIRST :limit ROWS ONLY
                """.formatted(
                        conditions(viewer, filter, asked),
                        from.key() == null ? "" : " AND queue_key " + (from.backwards() ? "<" : ">") + " :key",
                        order);
        if (from.key() != null) {
            asked.put("key", from.key());
        }
        List<Line> found = jdbc.sql(sql)
                .params(asked)
                .param("limit", size + 1)
                .query(Queue::line)
                .list();
        List<Line> lines = found.stream()
                .limit(size)
                .sorted(Comparator.comparing(Line::key))
                .toList();
        boolean more = found.size() > size;
        return from.backwards() ? new Page(lines, more, true) : new Page(lines, from.key() != null, more);
    }

    int count(Viewer viewer, QueueFilter filter) {
        if (!viewer.seesWholeAuthority()) {
            return 0;
        }
        var asked = new HashMap<String, Object>();
        return jdbc.sql("SELECT COUNT(*) FROM review WHERE " + conditions(viewer, filter, asked))
                .params(asked)
                .query(Integer.class)
                .single();
    }

    /** The first document behind this one in the order, or from the top where there is none behind. */
    Optional<DocumentId> next(Viewer viewer, QueueFilter filter) {
        return page(viewer, filter, From.TOP, 1).lines().stream()
                .map(Line::document)
                .findFirst();
    }

    List<Load> loads(Viewer viewer) {
        if (!viewer.seesWholeAuthority()) {
            return List.of();
        }
        return jdbc.sql("""
                        SELECT assignee, COUNT(*) AS waiting, SUM(CASE WHEN register_by < :today THEN 1 ELSE 0 END) AS overdue
                        FROM review
                        WHERE queue_key >= '0' AND %s
                        GROUP BY assignee
                        """.formatted(Reach.sql(viewer, "review")))
                .params(Reach.of(viewer))
                .param("today", LocalDate.now(clock))
                .query((row, n) -> new Load(row.getString("assignee"), row.getInt("waiting"), row.getInt("overdue")))
                .list();
    }

    /** How much waits for each of these; whoever has nothing is left out. */
    Map<String, Integer> waitingFor(Collection<String> accounts) {
        var waiting = new HashMap<String, Integer>();
        if (!accounts.isEmpty()) {
            jdbc.sql("""
                            SELECT assignee, COUNT(*) AS waiting
                            FROM review
                            WHERE assignee IN (:accounts) AND queue_key >= '0'
                            GROUP BY assignee
                            """).param("accounts", accounts).query(row -> {
                waiting.put(row.getString("assignee"), row.getInt("waiting"));
            });
        }
        return waiting;
    }

    List<Unit> units(Viewer viewer) {
        if (!viewer.seesWholeAuthority()) {
            return List.of();
        }
        return jdbc.sql("""
                        SELECT unit, COUNT(*) AS waiting
                        FROM review
                        WHERE queue_key >= '0' AND unit IS NOT NULL AND %s
                        GROUP BY unit
                        ORDER BY waiting DESC, unit
                        FETCH FIRST :limit ROWS ONLY
                        """.formatted(Reach.sql(viewer, "review")))
                .params(Reach.of(viewer))
                .param("limit", UNITS)
                .query((row, n) -> new Unit(row.getString("unit"), row.getInt("waiting")))
                .list();
    }

    /** Those of these documents that still wait, with whom they were given to; nobody is the empty text. */
    Map<DocumentId, String> given(Viewer viewer, Collection<DocumentId> documents) {
        var given = new HashMap<DocumentId, String>();
        if (documents.isEmpty()) {
            return given;
        }
        jdbc.sql("""
                        SELECT document_id, assignee
                        FROM review
                        WHERE queue_key >= '0' AND document_id IN (:documents) AND %s
                        """.formatted(Reach.sql(viewer, "review")))
                .params(Reach.of(viewer))
                .param("documents", documents.stream().map(DocumentId::value).toList())
                .query(row -> {
                    String assignee = row.getString("assignee");
                    given.put(
                            new DocumentId(row.getObject("document_id", UUID.class)), assignee == null ? "" : assignee);
                });
        return given;
    }

    /** False where it was decided in between, or given to somebody else than {@code from}; nobody is the empty text. */
    boolean give(DocumentId document, String from, @Nullable String to) {
        return jdbc.sql("""
                        UPDATE review
                        SET assignee = :to
                        WHERE document_id = :document AND queue_key >= '0' AND COALESCE(assignee, '') = :from
                        """)
                        .param("document", document.value())
                        .param("from", from)
                        .param("to", to)
                        .update()
                == 1;
    }

    void came(DocumentId document, Source.Kind by) {
        jdbc.sql("UPDATE review SET source = :source WHERE document_id = :document")
                .param("source", by.name())
                .param("document", document.value())
                .update();
    }

    private String conditions(Viewer viewer, QueueFilter filter, Map<String, Object> asked) {
        var sql = new StringBuilder("queue_key >= '0' AND").append(Reach.sql(viewer, "review"));
        asked.putAll(Reach.of(viewer));
        switch (filter.whose()) {
            case "" -> {}
            case QueueFilter.MINE -> {
                sql.append(" AND assignee IN (:mine)");
                asked.put("mine", mine(viewer));
            }
            case QueueFilter.NOBODY -> sql.append(" AND assignee IS NULL");
            default -> {
                sql.append(" AND assignee = :whose");
                asked.put("whose", filter.whose());
            }
        }
        equal(sql, asked, "unit", filter.unit().isBlank() ? null : filter.unit());
        equal(sql, asked, "urgency", filter.urgency());
        equal(sql, asked, "source", filter.source());
        equal(sql, asked, "state", filter.state());
        equal(sql, asked, "document_type", filter.type());
        if (filter.overdue()) {
            sql.append(" AND register_by < :today");
            asked.put("today", LocalDate.now(clock));
        }
        return sql.toString();
    }

    /** Whoever acts for somebody who is away has that one's documents, too. */
    private List<String> mine(Viewer viewer) {
        return Stream.concat(
                        Stream.of(viewer.account()),
                        delegations.ofSubstitute(viewer.account(), LocalDate.now(clock)).stream()
                                .map(Delegation::absent))
                .distinct()
                .toList();
    }

    private static void equal(StringBuilder sql, Map<String, Object> asked, String column, @Nullable Object wanted) {
        if (wanted != null) {
            sql.append(" AND ").append(column).append(" = :").append(column);
            asked.put(column, wanted.toString());
        }
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        String type = row.getString("document_type");
        String source = row.getString("source");
        return new Line(
                row.getString("queue_key"),
                new DocumentId(row.getObject("document_id", UUID.class)),
                ReviewState.valueOf(row.getString("state")),
                row.getString("file_name"),
                Urgency.valueOf(row.getString("urgency")),
                type == null ? null : DocumentType.valueOf(type),
                row.getString("number"),
                row.getString("subject"),
                row.getInt("task_count"),
                row.getTimestamp("opened_at").toInstant(),
                row.getObject("register_by", LocalDate.class),
                row.getString("unit"),
                row.getString("field"),
                source == null ? null : Source.Kind.valueOf(source),
                row.getString("assignee"));
    }
}

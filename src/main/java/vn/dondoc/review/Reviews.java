package vn.dondoc.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
import vn.dondoc.access.Viewer;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.suggestion.DeadlineJson;

/** The rows of documents that wait for a person, or that a person decided. Only those who see the whole authority see any. */
@Repository
class Reviews {

    private static final int LONGEST_FIELD = 200;

    private final JdbcClient jdbc;

    Reviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A file's document; false where it is under review already, so that the stage is safe to repeat. */
    boolean open(
            DocumentId document,
            UUID proposal,
            String fileName,
            Draft draft,
            Instant at,
            @Nullable LocalDate registerBy) {
        return open(document, proposal, Origin.FILE, fileName, draft, at, registerBy);
    }

    boolean open(
            DocumentId document,
            @Nullable UUID proposal,
            Origin origin,
            String fileName,
            Draft draft,
            Instant at,
            @Nullable LocalDate registerBy) {
        boolean known = jdbc.sql("SELECT COUNT(*) FROM review WHERE document_id = :document")
                        .param("document", document.value())
                        .query(Long.class)
                        .single()
                > 0;
        if (known) {
            return false;
        }
        jdbc.sql("""
                        INSERT INTO review
                            (document_id, proposal_id, state, origin, file_name, urgency, document_type, number, subject, task_count, draft, draft_version,
                             opened_at, register_by, likeness, queue_key, unit, field)
                        VALUES
                            (:document, :proposal, 'WAITING', :origin, :fileName, :urgency, :type, :number, :subject, :tasks, :draft, 0, :at, :registerBy, :likeness,
                             :queueKey, :unit, :field)
                        """)
                .param("document", document.value())
                .param("proposal", proposal)
                .param("origin", origin.name())
                .param("fileName", fileName)
                .params(shownInQueue(document, at, draft))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("registerBy", registerBy)
                .update();
        return true;
    }

    Optional<Review> of(DocumentId document, Viewer viewer) {
        if (!viewer.seesWholeAuthority()) {
            return Optional.empty();
        }
        return jdbc.sql("""
                        SELECT document_id, proposal_id, state, origin, file_name, draft, draft_version, opened_at, decided_at, decided_by,
                               reason
                        FROM review
                        WHERE document_id = :document AND %s
                        """.formatted(Reach.sql(viewer, "review")))
                .params(Reach.of(viewer))
                .param("document", document.value())
                .query(Reviews::review)
                .optional();
    }

    /** How far a document is, without its draft. */
    Optional<ReviewState> stateOf(DocumentId document, Viewer viewer) {
        if (!viewer.seesWholeAuthority()) {
            return Optional.empty();
        }
        return jdbc.sql("SELECT state FROM review WHERE document_id = :document AND" + Reach.sql(viewer, "review"))
                .params(Reach.of(viewer))
                .param("document", document.value())
                .query(String.class)
                .optional()
                .map(ReviewState::valueOf);
    }

    int waiting(Viewer viewer) {
        if (!viewer.seesWholeAuthority()) {
            return 0;
        }
        return jdbc.sql("SELECT COUNT(*) FROM review WHERE queue_key >= '0' AND" + Reach.sql(viewer, "review"))
                .params(Reach.of(viewer))
                .query(Integer.class)
                .single();
    }

    /** Those decided last, to be looked at again. */
    List<Decided> decided(Viewer viewer, int limit) {
        if (!viewer.seesWholeAuthority()) {
            return List.of();
        }
        return Stream.of(ReviewState.CONFIRMED, ReviewState.REJECTED)
                .flatMap(state -> decided(viewer, state, limit).stream())
                .sorted(Comparator.comparing(Decided::at).reversed())
                .limit(limit)
                .toList();
    }

    private List<Decided> decided(Viewer viewer, ReviewState state, int limit) {
        return jdbc.sql("""
                        SELECT document_id, state, file_name, number, subject, decided_by, decided_at
                        FROM review
                        WHERE state = :state AND %s
                        ORDER BY state, decided_at DESC
                        FETCH FIRST :limit ROWS ONLY
                        """.formatted(Reach.sql(viewer, "review")))
                .params(Reach.of(viewer))
                .param("state", state.name())
                .param("limit", limit)
                .query((row, n) -> new Decided(
                        new DocumentId(row.getObject("document_id", UUID.class)),
                        ReviewState.valueOf(row.getString("state")),
                        row.getString("file_name"),
                        row.getString("number"),
                        row.getString("subject"),
                        row.getString("decided_by"),
                        row.getTimestamp("decided_at").toInstant()))
                .list();
    }

    /** False where somebody else changed or decided it in between. */
    boolean save(Review before, Draft draft) {
        return jdbc.sql("""
                        UPDATE review
                        SET draft = :draft, draft_version = draft_version + 1, state = 'DRAFT', urgency = :urgency, document_type = :type,
                            number = :number, subject = :subject, task_count = :tasks, likeness = :likeness,
                            queue_key = :queueKey, unit = :unit, field = :field
                        WHERE document_id = :document AND draft_version = :version AND state IN ('WAITING', 'DRAFT')
                        """)
                        .param("document", before.document().value())
                        .param("version", before.version())
                        .params(shownInQueue(before.document(), before.openedAt(), draft))
                        .update()
                == 1;
    }

    /** How many spoken instructions this year has seen so far. */
    int spokenSince(Instant newYear) {
        return jdbc.sql("SELECT COUNT(*) FROM review WHERE origin IN ('ORAL', 'PHONE') AND opened_at >= :since")
                .param("since", newYear.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    void registerBy(DocumentId document, @Nullable LocalDate day) {
        jdbc.sql("UPDATE review SET register_by = :day WHERE document_id = :document AND state IN ('WAITING', 'DRAFT')")
                .param("document", document.value())
                .param("day", day)
                .update();
    }

    /** Lays another proposal before the reviewers; false where somebody else changed or decided it in between. */
    boolean renew(Review before, UUID proposal, Draft draft) {
        return jdbc.sql("""
                        UPDATE review
                        SET proposal_id = :proposal, draft = :draft, draft_version = draft_version + 1, urgency = :urgency,
                            document_type = :type, number = :number, subject = :subject, task_count = :tasks, likeness = :likeness,
                            queue_key = :queueKey, unit = :unit, field = :field
                        WHERE document_id = :document AND draft_version = :version AND state IN ('WAITING', 'DRAFT')
                        """)
                        .param("document", before.document().value())
                        .param("version", before.version())
                        .param("proposal", proposal)
                        .params(shownInQueue(before.document(), before.openedAt(), draft))
                        .update()
                == 1;
    }

    /** False where somebody else changed or decided it in between. */
    boolean decide(Review before, ReviewState decision, String by, Instant at, @Nullable String reason) {
        return jdbc.sql("""
                        UPDATE review
                        SET state = :decision, decided_by = :by, decided_at = :at, reason = :reason, draft_version = draft_version + 1,
                            queue_key = NULL
                        WHERE document_id = :document AND draft_version = :version AND state IN ('WAITING', 'DRAFT')
                        """)
                        .param("document", before.document().value())
                        .param("version", before.version())
                        .param("decision", decision.name())
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("reason", reason)
                        .update()
                == 1;
    }

    /** Lets a decided one wait again; false where somebody else was faster. */
    boolean reopen(Review before) {
        return jdbc.sql("""
                        UPDATE review
                        SET state = 'DRAFT', decided_by = NULL, decided_at = NULL, reason = NULL,
                            draft_version = draft_version + 1, queue_key = :queueKey
                        WHERE document_id = :document AND draft_version = :version AND state IN ('CONFIRMED', 'REJECTED')
                        """)
                        .param("document", before.document().value())
                        .param("version", before.version())
                        .param(
                                "queueKey",
                                QueueKey.of(before.draft().header().urgency(), before.openedAt(), before.document()))
                        .update()
                == 1;
    }

    /** A line of what was decided. */
    record Decided(
            DocumentId document,
            ReviewState state,
            String fileName,
            @Nullable String number,
            @Nullable String subject,
            String by,
            Instant at) {}

    private static Map<String, @Nullable Object> shownInQueue(DocumentId document, Instant openedAt, Draft draft) {
        DraftHeader header = draft.header();
        var shown = new HashMap<String, @Nullable Object>();
        shown.put("urgency", header.urgency().name());
        shown.put("type", header.type() == null ? null : header.type().name());
        shown.put("number", header.number());
        shown.put("subject", header.subject());
        shown.put("tasks", draft.kept().size());
        shown.put("draft", DeadlineJson.write(draft));
        shown.put("likeness", LikeDocuments.key(header));
        shown.put("queueKey", QueueKey.of(header.urgency(), openedAt, document));
        shown.put("unit", UnitSymbol.of(header.number()));
        shown.put("field", header.field().isBlank() ? null : cut(header.field().strip()));
        return shown;
    }

    private static String cut(String field) {
        return field.substring(0, Math.min(LONGEST_FIELD, field.length()));
    }

    private static Review review(ResultSet row, int number) throws SQLException {
        Timestamp decidedAt = row.getTimestamp("decided_at");
        return new Review(
                new DocumentId(row.getObject("document_id", UUID.class)),
                row.getObject("proposal_id", UUID.class),
                ReviewState.valueOf(row.getString("state")),
                Origin.valueOf(row.getString("origin")),
                row.getString("file_name"),
                DeadlineJson.read(row.getString("draft"), Draft.class),
                row.getInt("draft_version"),
                row.getTimestamp("opened_at").toInstant(),
                decidedAt == null ? null : decidedAt.toInstant(),
                row.getString("decided_by"),
                row.getString("reason"));
    }
}

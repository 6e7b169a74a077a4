package vn.dondoc.intake;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.archive.Originals;
import vn.dondoc.archive.Sha256;
import vn.dondoc.audit.Actor;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.work.Priority;
import vn.dondoc.work.WorkQueue;

/**
 * One row and one final fate for every file that was seen. Of the same bytes only one copy is read at a time; the others wait for its
 * verdict and share it.
 */
@Repository
public class Ledger {

    static final String HELD_STAGE = "intake-held";
    static final String SETTLING_STAGE = "intake-settling";
    static final String TWIN = "intake.reason.twin";
    static final String RECALLED_STAGE = "past-recalled";
    static final String KNOWN = "intake.reason.known";
    private static final String KNOWN_PAST = "intake.reason.past";
    private static final String AGAIN = "intake.reason.again";

    /** A mark was found after the bytes had been taken in. */
    static final String ERASED = "intake.reason.erased";

    static final String COLUMNS = """
            id, source_kind, place, name, size_bytes, sha256, fate, reason, detail, document_id, duplicate_of, parent, past,
            folder, label, visibility, doc_type, seen_at, decided_at
            """;

    private static final Actor INTAKE = Actor.system("intake");

    private final JdbcClient jdbc;
    private final Clock clock;
    private final WorkQueue queue;
    private final Originals originals;
    private final AuditTrail trail;
    private final Keys keys;
    private final ObjectProvider<Traces> traces;
    private final ErasedBytes erased;
    private final TransactionTemplate savepoint;

    Ledger(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock,
            WorkQueue queue,
            Originals originals,
            AuditTrail trail,
            Keys keys,
            ErasedBytes erased,
            ObjectProvider<Traces> traces) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.queue = queue;
        this.originals = originals;
        this.trail = trail;
        this.keys = keys;
        this.traces = traces;
        this.erased = erased;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    public Optional<Receipt> find(ReceiptId id) {
        return jdbc.sql("""
                        SELECT id, source_kind, place, name, size_bytes, sha256, fate, reason, detail, document_id,
                               duplicate_of, parent, past, folder, label, visibility, doc_type, seen_at, decided_at
                        FROM receipt
                        WHERE id = :id
                        """).param("id", id.value()).query(Ledger::map).optional();
    }

    /** Whether these bytes can be the ones that were entered under this id; of some nothing is kept that could tell. */
    boolean mayBe(ReceiptId id, Sha256 bytes) {
        return jdbc.sql("""
                        SELECT COUNT(*)
                        FROM receipt
                        WHERE id = :id
                          AND COALESCE(sha256, :sha256) = :sha256 AND COALESCE(keyed_hash, :keyedHash) = :keyedHash
                        """)
                        .param("id", id.value())
                        .param("sha256", bytes.hex())
                        .param("keyedHash", keys.hash(bytes.hex()))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The verdict of reading: these bytes are archived as this document. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void accept(ReceiptId id, DocumentId document) {
        var bytes = held(id);
        release(bytes);
        decide(id, Fate.ACCEPTED, null, null, document, null);
        var first = find(id);
        for (var twin : waitingFor(bytes)) {
            repeat(twin, document, first, find(twin).map(Ledger::askedNobody).orElse(false));
        }
    }

    /** Whether it was taken in without laying it before anybody as a directive. */
    private static boolean askedNobody(Receipt receipt) {
        return receipt.past() || receipt.source().kind() == Source.Kind.RESULT;
    }

    /** A copy of what is known. Comes a document of the past in today, somebody wants it to be reviewed. */
    private void repeat(ReceiptId id, DocumentId document, Optional<Receipt> first, boolean past) {
        var recalled = !past && first.map(Ledger::askedNobody).orElse(false);
        decide(
                id,
                Fate.DUPLICATE,
                recalled ? KNOWN_PAST : KNOWN,
                null,
                document,
                first.map(Receipt::id).orElse(null));
        if (recalled) {
            queue.enqueue(RECALLED_STAGE, document.value());
        }
    }

    /**
     * The verdict of reading: these bytes stay out. {@code reason} is a message key in the bundle of the caller; {@code detail} is for a
     * technician and must not quote the content.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void refuse(ReceiptId id, Fate fate, String reason, @Nullable String detail) {
        if (!fate.isRefusal()) {
            throw new IllegalArgumentException("Not a refusal: " + fate);
        }
        var bytes = held(id);
        release(bytes);
        decide(id, fate, reason, detail, null, null);
        for (var twin : waitingFor(bytes)) {
            decide(twin, fate, reason, detail, null, fate == Fate.SECRET ? null : id);
        }
        if (fate == Fate.SECRET) {
            forget(bytes);
        }
    }

    /** Enters a file whose bytes are held now, and says where it stands. */
    @Transactional
    Fate enter(Arrival arrival, long size, Sha256 bytes) {
        var id = arrival.id();
        while (!reserved(bytes, id)) {
            if (joined(bytes)) {
                put(arrival, size, bytes, Fate.WAITING, TWIN);
                return Fate.WAITING;
            }
        }
        put(arrival, size, bytes, Fate.HELD, null);
        // Asked only now, for a twin's verdict may have come in just before the reservation.
        var known = originals.withBytes(bytes);
        if (known.isPresent()) {
            release(bytes);
            var quiet = arrival.past() || arrival.source().kind() == Source.Kind.RESULT;
            repeat(id, known.get().id(), acceptedAs(known.get().id()), quiet);
            return Fate.DUPLICATE;
        }
        if (erased.contains(bytes)) {
            refuse(id, Fate.SECRET, ERASED, null);
            return Fate.SECRET;
        }
        queue.enqueue(HELD_STAGE, id.value(), urgency(arrival));
        return Fate.HELD;
    }

    /** Enters a file that is refused at first sight, before its bytes were held. */
    @Transactional
    void enterRefused(Arrival arrival, long size, Fate fate, String reason) {
        put(arrival, size, null, Fate.HELD, null);
        decide(arrival.id(), fate, reason, null, null, null);
    }

    /** Writes what is known of a file that is not decided: its first row, or over the one that said it waits. */
    @Transactional
    void put(Arrival arrival, long size, @Nullable Sha256 bytes, Fate fate, @Nullable String reason) {
        var parent = arrival.parent();
        var defaults = defaultsOf(arrival);
        var values = new MapSqlParameterSource()
                .addValue("id", arrival.id().value())
                .addValue("kind", arrival.source().kind().name())
                .addValue("place", arrival.source().place())
                .addValue("name", arrival.name())
                .addValue("parent", parent == null ? null : parent.value())
                .addValue("past", arrival.past())
                .addValue("folder", arrival.source().folder())
                .addValue("label", defaults.label())
                .addValue("visibility", defaults.visibility())
                .addValue("type", defaults.type())
                .addValue("size", size)
                .addValue("sha256", bytes == null ? null : bytes.hex())
                .addValue("fate", fate.name())
                .addValue("reason", reason)
                .addValue("now", now());
        var known = jdbc.sql("""
                        UPDATE receipt
                        SET size_bytes = :size, sha256 = :sha256, fate = :fate, reason = :reason
                        WHERE id = :id AND fate = 'WAITING' AND sha256 IS NULL
                        """).paramSource(values).update();
        if (known == 0) {
            jdbc.sql("""
                            INSERT INTO receipt (id, source_kind, place, folder, name, parent, past, label, visibility, doc_type,
                                                 size_bytes, sha256, fate, reason, seen_at)
                            VALUES (:id, :kind, :place, :folder, :name, :parent, :past, :label, :visibility, :type,
                                    :size, :sha256, :fate, :reason, :now)
                            """).paramSource(values).update();
            trail.record(INTAKE, "intake.seen", "receipt", arrival.id().toString(), null);
        }
    }

    /** What a mail's subject says holds for its parts, too. */
    private Priority urgency(Arrival arrival) {
        var parent = arrival.parent();
        var own = UrgentWords.in(arrival.name());
        return parent == null
                ? own
                : own.or(find(parent)
                        .map(Receipt::shownName)
                        .map(UrgentWords::in)
                        .orElse(Priority.NORMAL));
    }

    private Defaults defaultsOf(Arrival arrival) {
        var parent = arrival.parent();
        return parent == null || !arrival.defaults().equals(Defaults.NONE)
                ? arrival.defaults()
                : find(parent).map(Receipt::defaults).orElse(Defaults.NONE);
    }

    /** The claimed file lies at its last place now. */
    @Transactional(propagation = Propagation.MANDATORY)
    void settled(ReceiptId id, Path place) {
        jdbc.sql("""
                        UPDATE receipt
                        SET settled_at = :now, settled_place = :place
                        WHERE id = :id
                        """)
                .param("id", id.value())
                .param("place", place.toString())
                .param("now", now())
                .update();
    }

    /** Lets a refused file be read once more, if it was brought to the failed folder. */
    @Transactional
    boolean reopen(ReceiptId id, Actor actor) {
        var reopened =
                jdbc.sql("""
                        UPDATE receipt
                        SET fate = 'WAITING', reason = :reason, detail = NULL, sha256 = NULL, duplicate_of = NULL,
                            decided_at = NULL, settled_at = NULL, settled_place = NULL
                        WHERE id = :id AND fate IN ('UNSUPPORTED', 'ENCRYPTED', 'EMPTY', 'TOO_LARGE', 'QUARANTINED')
                        """).param("id", id.value()).param("reason", AGAIN).update();
        if (reopened == 1) {
            trail.record(actor, "intake.retried", "receipt", id.toString(), null);
        }
        return reopened == 1;
    }

    /** The copy of a waiting file that is read for both. */
    Optional<ReceiptId> twinBeingRead(ReceiptId waiting) {
        return jdbc.sql("""
                        SELECT h.receipt_id
                        FROM receipt r
                        JOIN held_bytes h ON h.sha256 = r.sha256
                        WHERE r.id = :id AND r.fate = 'WAITING'
                        """)
                .param("id", waiting.value())
                .query((row, n) -> new ReceiptId(row.getObject("receipt_id", UUID.class)))
                .optional();
    }

    /** Where a settled file lies, below the watched folder. */
    Optional<String> settledPlace(ReceiptId id) {
        return jdbc.sql("""
                        SELECT settled_place
                        FROM receipt
                        WHERE id = :id AND settled_place IS NOT NULL
                        """).param("id", id.value()).query(String.class).optional();
    }

    /** Owes the settling of a decided file that lies claimed; where it is owed already nothing changes. */
    @Transactional
    void oweSettling(ReceiptId id) {
        queue.enqueue(SETTLING_STAGE, id.value());
    }

    private void decide(
            ReceiptId id,
            Fate fate,
            @Nullable String reason,
            @Nullable String detail,
            @Nullable DocumentId document,
            @Nullable ReceiptId duplicateOf) {
        var decided = jdbc.sql("""
                        UPDATE receipt
                        SET fate = :fate, reason = :reason, detail = :detail, document_id = :document,
                            duplicate_of = :duplicateOf, decided_at = :now
                        WHERE id = :id AND fate IN ('HELD', 'WAITING')
                        """)
                .param("id", id.value())
                .param("fate", fate.name())
                .param("reason", reason)
                .param("detail", detail)
                .param("document", document == null ? null : document.value())
                .param("duplicateOf", duplicateOf == null ? null : duplicateOf.value())
                .param("now", now())
                .update();
        if (decided != 1) {
            throw new IllegalStateException("Receipt " + id + " was decided already");
        }
        trail.record(INTAKE, "intake.decided", "receipt", id.toString(), fate.name());
        queue.enqueue(SETTLING_STAGE, id.value());
    }

    /** Nothing is kept of a secret file but a hash that only this installation can compute. */
    private void forget(Sha256 bytes) {
        for (var receipt : withBytes(bytes)) {
            traces.forEach(trace -> trace.forget(receipt));
        }
        jdbc.sql("""
                        UPDATE receipt
                        SET name = NULL, place = NULL, sha256 = NULL, detail = NULL, keyed_hash = :keyedHash
                        WHERE sha256 = :sha256
                        """)
                .param("sha256", bytes.hex())
                .param("keyedHash", keys.hash(bytes.hex()))
                .update();
    }

    private List<ReceiptId> withBytes(Sha256 bytes) {
        return jdbc.sql("""
                        SELECT id
                        FROM receipt
                        WHERE sha256 = :sha256
                        """)
                .param("sha256", bytes.hex())
                .query((row, n) -> new ReceiptId(row.getObject("id", UUID.class)))
                .list();
    }

    private Sha256 held(ReceiptId id) {
        return find(id).filter(receipt -> receipt.fate() == Fate.HELD)
                .map(Receipt::sha256)
                .orElseThrow(() -> new IllegalStateException("Receipt " + id + " is not held"));
    }

    /** Locks the row of these bytes, so that a twin that comes in now either is seen by the verdict or sees it. */
    private boolean joined(Sha256 bytes) {
        return jdbc.sql("""
                        UPDATE held_bytes
                        SET twins = twins + 1
                        WHERE sha256 = :sha256
                        """).param("sha256", bytes.hex()).update() == 1;
    }

    private boolean reserved(Sha256 bytes, ReceiptId id) {
        try {
            savepoint.executeWithoutResult(status -> jdbc.sql("""
                            INSERT INTO held_bytes (sha256, receipt_id, twins)
                            VALUES (:sha256, :receipt, 0)
                            """)
                    .param("sha256", bytes.hex())
                    .param("receipt", id.value())
                    .update());
            return true;
        } catch (DuplicateKeyException raced) {
            return false;
        }
    }

    private void release(Sha256 bytes) {
        jdbc.sql("""
                        DELETE FROM held_bytes
                        WHERE sha256 = :sha256
                        """).param("sha256", bytes.hex()).update();
    }

    private List<ReceiptId> waitingFor(Sha256 bytes) {
        return jdbc.sql("""
                        SELECT id
                        FROM receipt
                        WHERE sha256 = :sha256 AND fate = 'WAITING'
                        ORDER BY seen_at, id
                        """)
                .param("sha256", bytes.hex())
                .query((row, n) -> new ReceiptId(row.getObject("id", UUID.class)))
                .list();
    }

    /** The file that became this document. */
    public Optional<Receipt> acceptedAs(DocumentId document) {
        return jdbc.sql("""
                        SELECT id, source_kind, place, name, size_bytes, sha256, fate, reason, detail, document_id,
                               duplicate_of, parent, past, folder, label, visibility, doc_type, seen_at, decided_at
                        FROM receipt
                        WHERE document_id = :document AND fate = 'ACCEPTED'
                        """)
                .param("document", document.value())
                .query(Ledger::map)
                .optional();
    }

    static Receipt map(ResultSet row, int n) throws SQLException {
        var sha256 = row.getString("sha256");
        var document = row.getObject("document_id", UUID.class);
        var duplicateOf = row.getObject("duplicate_of", UUID.class);
        var parent = row.getObject("parent", UUID.class);
        return new Receipt(
                new ReceiptId(row.getObject("id", UUID.class)),
                new Source(
                        Source.Kind.valueOf(row.getString("source_kind")),
                        row.getString("place"),
                        row.getString("folder")),
                row.getString("name"),
                row.getLong("size_bytes"),
                sha256 == null ? null : new Sha256(sha256),
                Fate.valueOf(row.getString("fate")),
                row.getString("reason"),
                row.getString("detail"),
                document == null ? null : new DocumentId(document),
                duplicateOf == null ? null : new ReceiptId(duplicateOf),
                parent == null ? null : new ReceiptId(parent),
                row.getBoolean("past"),
                new Defaults(row.getString("label"), row.getString("visibility"), row.getString("doc_type")),
                row.getObject("seen_at", OffsetDateTime.class).toInstant(),
                nullable(row.getObject("decided_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant nullable(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

package vn.dondoc.intake;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.archive.Erasing;
import vn.dondoc.archive.Erasure;
import vn.dondoc.archive.Sha256;

/** The hold, the done and failed folders, and all but the bare rows of the ledger; the bytes are never taken in again. */
@Component
@Order(900)
class IntakeErasing implements Erasing {

    private static final UUID NONE = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final Hold hold;
    private final Inboxes inboxes;
    private final Ledger ledger;
    private final ErasedBytes erased;
    private final Keys keys;
    private final ObjectProvider<Traces> traces;

    IntakeErasing(
            JdbcClient jdbc,
            Hold hold,
            Inboxes inboxes,
            Ledger ledger,
            ErasedBytes erased,
            Keys keys,
            ObjectProvider<Traces> traces) {
        this.jdbc = jdbc;
        this.hold = hold;
        this.inboxes = inboxes;
        this.ledger = ledger;
        this.erased = erased;
        this.keys = keys;
        this.traces = traces;
    }

    @Override
    public String place() {
        return "intake";
    }

    @Override
    public void gather(Erasure erasure) {
        for (var receipt : receipts(erasure)) {
            erasure.addSubjects(List.of(receipt.id().value()));
            erasure.addWord(receipt.name());
            erasure.addWord(receipt.source().place());
        }
    }

    @Override
    public int eraseFiles(Erasure erasure) throws IOException {
        var files = 0;
        for (var receipt : receipts(erasure)) {
            hold.wipe(receipt.id(), true);
            var settled = ledger.settledPlace(receipt.id()).orElse(null);
            files += inboxes.of(receipt).wipe(receipt.id(), settled);
        }
        return files;
    }

    @Override
    public int eraseRows(Erasure erasure) {
        var rows = 0;
        for (var receipt : receipts(erasure)) {
            traces.forEach(trace -> trace.forget(receipt.id()));
        }
        for (var bytes : erasure.bytes()) {
            erased.add(bytes);
            rows += blank(bytes);
        }
        // A package may have been archived whose receipts bear another hash.
        return rows
                + jdbc.sql("""
                        UPDATE receipt
                        SET fate = 'SECRET', reason = :reason, name = NULL, place = NULL, sha256 = NULL, detail = NULL,
                            document_id = NULL, settled_place = NULL
                        WHERE document_id IN (:documents)
                        """)
                        .param("reason", Ledger.ERASED)
                        .param("documents", ids(erasure))
                        .update();
    }

    private int blank(Sha256 bytes) {
        return jdbc.sql("""
                        UPDATE receipt
                        SET fate = 'SECRET', reason = :reason, name = NULL, place = NULL, sha256 = NULL, detail = NULL,
                            keyed_hash = :keyedHash, document_id = NULL, settled_place = NULL
                        WHERE sha256 = :sha256
                        """)
                .param("reason", Ledger.ERASED)
                .param("keyedHash", keys.hash(bytes.hex()))
                .param("sha256", bytes.hex())
                .update();
    }

    private List<Receipt> receipts(Erasure erasure) {
        var hashes = erasure.bytes().stream().map(Sha256::hex).toList();
        return jdbc.sql("SELECT " + Ledger.COLUMNS + """
                         FROM receipt
                        WHERE document_id IN (:documents) OR sha256 IN (:hashes)
                        """)
                .param("documents", ids(erasure))
                .param("hashes", hashes.isEmpty() ? List.of("") : hashes)
                .query(Ledger::map)
                .list();
    }

    private static Collection<UUID> ids(Erasure erasure) {
        var ids = erasure.documents().stream().map(DocumentId::value).toList();
        return ids.isEmpty() ? List.of(NONE) : ids;
    }
}

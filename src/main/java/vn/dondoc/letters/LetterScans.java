package vn.dondoc.letters;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.access.Viewer;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.intake.Fate;
import vn.dondoc.intake.Ledger;
import vn.dondoc.intake.ReceiptId;

/** The scans of signed letters. Their bytes went through the hold, the secrecy gate and the archive as all others do. */
@Repository
class LetterScans {

    /** {@code document} is null while it is read, and for ever where it was refused. */
    record Scan(
            UUID receipt, String name, Fate fate, @Nullable DocumentId document) {}

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final AuditTrail audit;
    private final Clock clock;

    LetterScans(JdbcClient jdbc, Ledger ledger, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.audit = audit;
        this.clock = clock;
    }

    /** Only what has a number was signed. */
    @Transactional
    void add(Viewer viewer, Letter letter, List<ReceiptId> receipts) {
        for (ReceiptId receipt : receipts) {
            jdbc.sql("""
                            INSERT INTO letter_scan (receipt_id, letter_id, added_by, added_name, added_at)
                            VALUES (:receipt, :letter, :by, :name, :now)
                            """)
                    .param("receipt", receipt.value())
                    .param("letter", letter.id())
                    .param("by", viewer.account())
                    .param("name", viewer.name())
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            audit.record(
                    viewer.actor(), "letters.scanned", "letter", letter.id().toString(), receipt.toString());
        }
    }

    /** Of a letter that the caller has found with his viewer. */
    List<Scan> of(Letter letter) {
        return jdbc
                .sql("SELECT receipt_id FROM letter_scan WHERE letter_id = :letter ORDER BY added_at, receipt_id")
                .param("letter", letter.id())
                .query(UUID.class)
                .list()
                .stream()
                .flatMap(receipt -> ledger.find(new ReceiptId(receipt)).stream())
                .map(receipt -> new Scan(receipt.id().value(), receipt.shownName(), receipt.fate(), receipt.document()))
                .toList();
    }
}

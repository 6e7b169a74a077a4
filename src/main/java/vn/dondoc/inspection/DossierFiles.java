package vn.dondoc.inspection;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.access.Viewer;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.intake.Ledger;
import vn.dondoc.intake.ReceiptId;

/** The files of dossiers. Their bytes went through the hold, the secrecy gate and the archive as all others do. */
@Repository
class DossierFiles {

    /** Reports and documents that reflect how tasks are done: what an inspected body may add itself. */
    static final int REPORTS = 4;

    private record Row(UUID receipt, int item, String by, String name) {}

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final AuditTrail audit;
    private final Clock clock;

    DossierFiles(JdbcClient jdbc, Ledger ledger, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.audit = audit;
        this.clock = clock;
    }

    static boolean mayAdd(Viewer viewer, Inspection one, int item) {
        Hand hand = Hand.of(viewer, one);
        boolean open = one.stage() != Stage.CANCELLED && one.stage() != Stage.SETTLED;
        return open
                && item >= 1
                && item <= 8
                && (hand.keeper() || hand.team() || hand.unit() != null && item == REPORTS);
    }

    @Transactional
    void add(Viewer viewer, Inspection one, int item, List<ReceiptId> receipts) {
        for (ReceiptId receipt : receipts) {
            jdbc.sql("""
                            INSERT INTO inspection_file (receipt_id, inspection_id, item, added_by, added_name, added_at)
                            VALUES (:receipt, :id, :item, :by, :name, :now)
                            """)
                    .param("receipt", receipt.value())
                    .param("id", one.id().value())
                    .param("item", item)
                    .param("by", viewer.account())
                    .param("name", viewer.name())
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            audit.record(
                    viewer.actor(), "inspection.file", "inspection", one.id().toString(), item + " · " + receipt);
        }
    }

    /** Of an inspection that the caller found with his viewer; an inspected body sees those that it added. */
    List<DossierFile> of(Viewer viewer, Inspection one) {
        boolean all = Hand.of(viewer, one).seesAll(viewer);
        return jdbc
                .sql("""
                        SELECT receipt_id, item, added_by, added_name
                        FROM inspection_file
                        WHERE inspection_id = :id AND (:all OR added_by = :by)
                        ORDER BY item, added_at, receipt_id
                        """)
                .param("id", one.id().value())
                .param("all", all)
                .param("by", viewer.account())
                .query((row, n) -> new Row(
                        row.getObject("receipt_id", UUID.class),
                        row.getInt("item"),
                        row.getString("added_by"),
                        row.getString("added_name")))
                .list()
                .stream()
                .flatMap(row -> ledger.find(new ReceiptId(row.receipt())).stream()
                        .map(receipt -> new DossierFile(
                                receipt.id(),
                                row.item(),
                                receipt.shownName(),
                                receipt.fate(),
                                receipt.document(),
                                row.by(),
                                row.name())))
                .toList();
    }
}

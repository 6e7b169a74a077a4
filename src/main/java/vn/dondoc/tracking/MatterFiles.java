package vn.dondoc.tracking;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.intake.Fate;
import vn.dondoc.intake.Ledger;
import vn.dondoc.intake.ReceiptId;

/** The files beside requests and their answers, through the same hold, secrecy gate and archive as all others; who sees the matter sees them. */
@Component
class MatterFiles {

    /** One file; {@code party} is whose answer it goes with, null for whoever asked. {@code document} is null until it was looked at. */
    record MatterFile(
            ReceiptId receipt,
            @Nullable AgencyId party,
            String name,
            Fate fate,
            @Nullable DocumentId document,
            String addedName) {

        public boolean of(@Nullable AgencyId other) {
            return party == null ? other == null : party.equals(other);
        }
    }

    private record Row(UUID receipt, @Nullable String party, String addedName) {}

    private final JdbcClient jdbc;
    private final Matters matters;
    private final Ledger ledger;
    private final AuditTrail audit;
    private final Clock clock;

    MatterFiles(JdbcClient jdbc, Matters matters, Ledger ledger, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.matters = matters;
        this.ledger = ledger;
        this.audit = audit;
        this.clock = clock;
    }

    /** An open matter takes files from who asked, from those who answer, and from the Office for either. */
    boolean mayAdd(Viewer viewer, UUID matter, @Nullable AgencyId party) {
        return matters.find(viewer, matter)
                .filter(Matter::open)
                .filter(one -> party == null ? asks(viewer, one) : answers(viewer, one, party))
                .isPresent();
    }

    private static boolean asks(Viewer viewer, Matter matter) {
        return matter.agency() == null
                ? viewer.isOfTheOffice()
                : viewer.isOfTheOffice() || matter.agency().equals(viewer.agency());
    }

    private static boolean answers(Viewer viewer, Matter matter, AgencyId party) {
        boolean asked = matter.parties().stream().anyMatch(one -> one.agency().equals(party));
        return asked && matter.kind().answered() && (viewer.isOfTheOffice() || party.equals(viewer.agency()));
    }

    @Transactional
    void add(Viewer viewer, UUID matter, @Nullable AgencyId party, List<ReceiptId> receipts) {
        for (ReceiptId receipt : receipts) {
            jdbc.sql("""
                            INSERT INTO matter_file (receipt_id, matter_id, agency_id, added_by, added_name, added_at)
                            VALUES (:receipt, :matter, :party, :by, :name, :now)
                            """)
                    .param("receipt", receipt.value())
                    .param("matter", matter)
                    .param("party", party == null ? null : party.value())
                    .param("by", viewer.account())
                    .param("name", viewer.name())
                    .param("now", now())
                    .update();
            audit.record(viewer.actor(), "tracking.attached", "matter", matter.toString(), receipt.toString());
        }
    }

    /** Of a matter that the caller has found with his viewer. */
    List<MatterFile> of(UUID matter) {
        return jdbc
                .sql("""
                        SELECT receipt_id, agency_id, added_name
                        FROM matter_file
                        WHERE matter_id = :matter
                        ORDER BY added_at, receipt_id
                        """)
                .param("matter", matter)
                .query((row, n) -> new Row(
                        row.getObject("receipt_id", UUID.class),
                        row.getString("agency_id"),
                        row.getString("added_name")))
                .list()
                .stream()
                .flatMap(row -> file(row).stream())
                .toList();
    }

    private Optional<MatterFile> file(Row row) {
        return ledger.find(new ReceiptId(row.receipt()))
                .map(receipt -> new MatterFile(
                        receipt.id(),
                        row.party() == null ? null : new AgencyId(row.party()),
                        receipt.shownName(),
                        receipt.fate(),
                        receipt.document(),
                        row.addedName()));
    }

    private OffsetDateTime now() {
        return clock.instant().atZone(OfficeClock.ZONE).toOffsetDateTime();
    }
}

package vn.dondoc.intake;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Files that were seen but could not be held yet: shut by another program, or no room on the disk. The ledger shows them as waiting. */
@Repository
class Unentered {

    private static final Logger LOG = LoggerFactory.getLogger(Unentered.class);

    private final JdbcClient jdbc;
    private final Ledger ledger;

    Unentered(JdbcClient jdbc, Ledger ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    /** Whether a claimed file still has to be entered: it has no row, or one that says so. */
    boolean contains(ReceiptId id) {
        return jdbc.sql("""
                        SELECT COUNT(*)
                        FROM receipt
                        WHERE id = :id AND (fate <> 'WAITING' OR sha256 IS NOT NULL)
                        """).param("id", id.value()).query(Integer.class).single() == 0;
    }

    Optional<ReceiptId> at(String folder, String place) {
        return jdbc.sql("""
                        SELECT id
                        FROM receipt
                        WHERE fate = 'WAITING' AND sha256 IS NULL AND folder = :folder AND place = :place
                        """)
                .param("folder", folder)
                .param("place", place)
                .query((row, n) -> new ReceiptId(row.getObject("id", UUID.class)))
                .optional();
    }

    /** Enters a file that has to be tried again, once. */
    @Transactional
    void waits(Arrival arrival, String reason, IOException failure) {
        if (ledger.find(arrival.id()).isEmpty()) {
            LOG.warn("A file waits: {} ({})", reason, failure.getClass().getSimpleName());
        }
        ledger.put(arrival, 0, null, Fate.WAITING, reason);
    }

    /** A file that was shut and then taken away again has a fate, too. */
    @Transactional
    void endThoseThatAreGone(Inbox inbox) throws IOException {
        for (var shut : shut(inbox.name())) {
            var place = shut.source().place();
            if (place != null && !inbox.holds(place) && inbox.claimed(shut.id()).isEmpty()) {
                var arrival = new Arrival(shut.id(), shut.source(), shut.shownName());
                ledger.enterRefused(arrival, shut.size(), Fate.QUARANTINED, "intake.reason.gone");
            }
        }
    }

    private List<Receipt> shut(String folder) {
        return jdbc.sql("""
                        SELECT id, source_kind, place, name, size_bytes, sha256, fate, reason, detail, document_id,
                               duplicate_of, parent, past, folder, label, visibility, doc_type, seen_at, decided_at
                        FROM receipt
                        WHERE fate = 'WAITING' AND sha256 IS NULL AND folder = :folder
                        """).param("folder", folder).query(Ledger::map).list();
    }
}

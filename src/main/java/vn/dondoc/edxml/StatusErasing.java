package vn.dondoc.edxml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.archive.DurableFiles;
import vn.dondoc.archive.Erasing;
import vn.dondoc.archive.Erasure;

/** The statuses of documents that turned out to be secret: their files still lie in the outbox, with a number in them. */
@Component
@Order(150)
class StatusErasing implements Erasing {

    private final JdbcClient jdbc;
    private final Statuses statuses;

    StatusErasing(JdbcClient jdbc, Statuses statuses) {
        this.jdbc = jdbc;
        this.statuses = statuses;
    }

    @Override
    public String place() {
        return "edxml";
    }

    @Override
    public int eraseFiles(Erasure erasure) throws IOException {
        int gone = 0;
        for (UUID receipt : receipts(erasure)) {
            for (StatusCode code : StatusCode.values()) {
                Path file = statuses.folder().resolve(code.code() + "-" + receipt + ".edxml");
                if (Files.exists(file)) {
                    DurableFiles.wipe(file);
                    gone++;
                }
            }
        }
        return gone;
    }

    @Override
    public int eraseRows(Erasure erasure) {
        List<UUID> receipts = receipts(erasure);
        return receipts.isEmpty()
                ? 0
                : jdbc.sql("DELETE FROM edxml_status WHERE receipt_id IN (:receipts)")
                        .param("receipts", receipts)
                        .update();
    }

    private List<UUID> receipts(Erasure erasure) {
        return jdbc.sql("""
                        SELECT r.id FROM receipt r WHERE r.document_id IN (:documents)
                        UNION
                        SELECT r.parent FROM receipt r WHERE r.document_id IN (:documents) AND r.parent IS NOT NULL
                        """)
                .param(
                        "documents",
                        erasure.documents().stream().map(one -> one.value()).toList())
                .query(UUID.class)
                .list();
    }
}

package vn.dondoc.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How far the reading of a held file has come, for the ledger's page alone: a scan of a hundred pages takes minutes. Written now and
 * then; nothing depends on it.
 */
@Component
public class PagesRead {

    /** The page of the ledger asks every three. */
    private static final Duration BETWEEN = Duration.ofSeconds(2);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<ReceiptId, Instant> said = new ConcurrentHashMap<>();

    PagesRead(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** {@code page} of {@code pages} is about to be read. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void say(ReceiptId receipt, int page, int pages) {
        Instant now = clock.instant();
        Instant before = said.putIfAbsent(receipt, now);
        if (page >= pages) {
            said.remove(receipt);
            if (pages == 1) {
                return;
            }
        } else if (before == null || before.plus(BETWEEN).isAfter(now)) {
            return;
        } else {
            said.put(receipt, now);
        }
        write(receipt, page, pages, now);
    }

    private void write(ReceiptId receipt, int page, int pages, Instant now) {
        int known = jdbc.sql("""
                        UPDATE receipt_pages
                        SET page = :page, pages = :pages, said_at = :now
                        WHERE receipt_id = :receipt
                        """)
                .param("receipt", receipt.value())
                .param("page", page)
                .param("pages", pages)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        if (known == 0) {
            jdbc.sql("""
                            INSERT INTO receipt_pages (receipt_id, page, pages, said_at)
                            VALUES (:receipt, :page, :pages, :now)
                            """)
                    .param("receipt", receipt.value())
                    .param("page", page)
                    .param("pages", pages)
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }
}

package vn.dondoc.intake;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.archive.Sha256;

/** Remembers by keyed hash which bytes were found to be secret after they had been archived: no mark that we can read keeps them out. */
@Repository
class ErasedBytes {

    private final JdbcClient jdbc;
    private final Keys keys;
    private final Clock clock;

    ErasedBytes(JdbcClient jdbc, Keys keys, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.clock = clock;
    }

    boolean contains(Sha256 bytes) {
        return jdbc.sql("""
                        SELECT COUNT(*)
                        FROM erased_bytes
                        WHERE keyed_hash = :hash
                        """)
                        .param("hash", keys.hash(bytes.hex()))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void add(Sha256 bytes) {
        if (!contains(bytes)) {
            jdbc.sql("""
                            INSERT INTO erased_bytes (keyed_hash, erased_at)
                            VALUES (:hash, :now)
                            """)
                    .param("hash", keys.hash(bytes.hex()))
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }
}

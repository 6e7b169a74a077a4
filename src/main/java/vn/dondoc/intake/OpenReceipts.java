package vn.dondoc.intake;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How much of each folder is still on its way. */
@Repository
class OpenReceipts {

    private final JdbcClient jdbc;

    OpenReceipts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Files of the folder that have no final fate yet. */
    int in(String folder) {
        return jdbc.sql("""
                        SELECT COUNT(*)
                        FROM receipt
                        WHERE fate IN ('HELD', 'WAITING') AND folder = :folder
                        """).param("folder", folder).query(Integer.class).single();
    }

    /** Files of the past that are being read or wait for it. */
    int ofThePast() {
        return jdbc.sql("""
                        SELECT COUNT(*)
                        FROM receipt
                        WHERE fate = 'HELD' AND past = TRUE
                        """).query(Integer.class).single();
    }
}

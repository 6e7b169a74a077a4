package vn.dondoc.intake;

import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Secret files that were given back to their place: as long as nobody changes them they are left alone. */
@Repository
class Returns {

    private final JdbcClient jdbc;
    private final Keys keys;

    Returns(JdbcClient jdbc, Keys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    boolean contains(Inbox inbox, Path file, BasicFileAttributes attributes) {
        return jdbc.sql("""
                        SELECT COUNT(*)
                        FROM receipt
                        WHERE return_mark = :mark
                        """)
                        .param("mark", mark(inbox, file, attributes))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** To be committed before the file is moved, so that it is not claimed again in between. */
    @Transactional
    void announce(ReceiptId id, Inbox inbox, Path file, BasicFileAttributes attributes) {
        jdbc.sql("""
                        UPDATE receipt
                        SET return_mark = :mark
                        WHERE id = :id
                        """)
                .param("id", id.value())
                .param("mark", mark(inbox, file, attributes))
                .update();
    }

    private String mark(Inbox inbox, Path file, BasicFileAttributes attributes) {
        return keys.hash(inbox.name() + "|" + inbox.place(file) + "|" + attributes.size() + "|"
                + attributes.lastModifiedTime().toMillis());
    }
}

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

    boolean contains(Path place, BasicFileAttributes file) {
        return jdbc.sql("""
                        SELECT COUNT(*)
                        FROM receipt
                        WHERE return_mark = :mark
                        """)
                        .param("mark", mark(place, file))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** To be committed before the file is moved, so that it is not claimed again in between. */
    @Transactional
    void announce(ReceiptId id, Path place, BasicFileAttributes file) {
        jdbc.sql("""
                        UPDATE receipt
                        SET return_mark = :mark
                        WHERE id = :id
                        """).param("id", id.value()).param("mark", mark(place, file)).update();
    }

    private String mark(Path place, BasicFileAttributes file) {
        return keys.hash(
                place + "|" + file.size() + "|" + file.lastModifiedTime().toMillis());
    }
}

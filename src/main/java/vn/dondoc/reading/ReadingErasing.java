package vn.dondoc.reading;

import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.archive.Erasing;
import vn.dondoc.archive.Erasure;

/** All versions of the reading, the pictures of its pages, and what its senders stated about it. */
@Component
@Order(800)
class ReadingErasing implements Erasing {

    private final JdbcClient jdbc;
    private final PageImages images;
    private final RecentReadings recent;

    ReadingErasing(JdbcClient jdbc, PageImages images, RecentReadings recent) {
        this.jdbc = jdbc;
        this.images = images;
        this.recent = recent;
    }

    @Override
    public String place() {
        return "reading";
    }

    @Override
    public int eraseFiles(Erasure erasure) throws IOException {
        for (var bytes : erasure.bytes()) {
            images.forget(bytes);
            recent.take(bytes);
        }
        return 0;
    }

    @Override
    public int eraseRows(Erasure erasure) {
        var readings = jdbc.sql("""
                        DELETE FROM reading
                        WHERE document_id IN (:documents)
                        """)
                .param(
                        "documents",
                        erasure.documents().stream().map(DocumentId::value).toList())
                .update();
        return readings + jdbc.sql("""
                        DELETE FROM given_fact
                        WHERE receipt_id IN (:subjects)
                        """).param("subjects", erasure.subjects()).update();
    }
}

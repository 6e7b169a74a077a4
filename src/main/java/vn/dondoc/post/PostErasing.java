package vn.dondoc.post;

import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.archive.Erasing;
import vn.dondoc.archive.Erasure;

/** Mails that speak of the document lose their words, whether they were sent or wait to be. */
@Component
@Order(200)
class PostErasing implements Erasing {

    private static final String BLANKED = "(đã gỡ)";

    private final JdbcClient jdbc;

    PostErasing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Mail(UUID id, String texts) {}

    @Override
    public String place() {
        return "post";
    }

    @Override
    public int eraseRows(Erasure erasure) {
        var named = jdbc
                .sql("""
                        SELECT id, once_key, subject, body_text, body_html, headers, enclosures
                        FROM outgoing_mail
                        """)
                .query((row, n) -> new Mail(
                        row.getObject("id", UUID.class),
                        String.join(
                                "\n",
                                row.getString("once_key"),
                                row.getString("subject"),
                                row.getString("body_text"),
                                String.valueOf(row.getString("body_html")),
                                row.getString("headers"),
                                row.getString("enclosures"))))
                .list()
                .stream()
                .filter(mail -> erasure.isNamedIn(mail.texts()))
                .toList();
        named.forEach(mail -> blank(mail.id()));
        return named.size();
    }

    private void blank(UUID mail) {
        jdbc.sql("""
                        UPDATE outgoing_mail
                        SET subject = :blanked, body_text = :blanked, body_html = NULL, enclosures = '[]', headers = '{}'
                        WHERE id = :id
                        """).param("blanked", BLANKED).param("id", mail).update();
    }
}

package vn.dondoc.post;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Mails that were queued, by an id made of their key. */
@Repository
class OutgoingMails {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Clock clock;

    OutgoingMails(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(UUID id, Outgoing mail) {
        jdbc.sql("""
                        INSERT INTO outgoing_mail (id, once_key, recipients, subject, body_text, body_html, enclosures, headers,
                                                   queued_at)
                        VALUES (:id, :key, :to, :subject, :text, :html, :enclosures, :headers, :now)
                        """)
                .param("id", id)
                .param("key", mail.key())
                .param("to", JSON.writeValueAsString(mail.to()))
                .param("subject", mail.subject())
                .param("text", mail.text())
                .param("html", mail.html())
                .param("enclosures", JSON.writeValueAsString(mail.enclosures()))
                .param("headers", JSON.writeValueAsString(mail.headers()))
                .param("now", now())
                .update();
    }

    Optional<Outgoing> find(UUID id) {
        return jdbc.sql("""
                        SELECT once_key, recipients, subject, body_text, body_html, enclosures, headers
                        FROM outgoing_mail
                        WHERE id = :id
                        """)
                .param("id", id)
                .query((row, n) -> new Outgoing(
                        row.getString("once_key"),
                        JSON.readValue(row.getString("recipients"), new TypeReference<List<String>>() {}),
                        row.getString("subject"),
                        row.getString("body_text"),
                        row.getString("body_html"),
                        JSON.readValue(row.getString("enclosures"), new TypeReference<List<Enclosure>>() {}),
                        JSON.readValue(row.getString("headers"), new TypeReference<Map<String, String>>() {})))
                .optional();
    }

    /** Whether the server took it in an earlier attempt whose end was lost. */
    boolean isSent(UUID id) {
        return jdbc.sql("""
                        SELECT COUNT(*)
                        FROM outgoing_mail
                        WHERE id = :id AND sent_at IS NOT NULL
                        """).param("id", id).query(Integer.class).single() > 0;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void sent(UUID id) {
        jdbc.sql("""
                        UPDATE outgoing_mail
                        SET sent_at = :now
                        WHERE id = :id AND sent_at IS NULL
                        """).param("id", id).param("now", now()).update();
    }

    /** Leaves the bare row, as sent; false where there is none with this key. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean blank(String key) {
        return jdbc.sql("""
                        UPDATE outgoing_mail
                        SET subject = '', body_text = '', body_html = NULL, enclosures = '[]', sent_at = COALESCE(sent_at, :now)
                        WHERE once_key = :key
                        """).param("key", key).param("now", now()).update() == 1;
    }

    /** As {@link #blank}, but only what no server has taken yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean takeBack(String key) {
        return jdbc.sql("""
                        UPDATE outgoing_mail
                        SET subject = '', body_text = '', body_html = NULL, enclosures = '[]', sent_at = :now
                        WHERE once_key = :key AND sent_at IS NULL
                        """).param("key", key).param("now", now()).update() == 1;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

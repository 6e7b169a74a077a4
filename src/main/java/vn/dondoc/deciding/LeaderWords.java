package vn.dondoc.deciding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.access.Awaited;
import vn.dondoc.access.Awaiting;
import vn.dondoc.access.Viewer;

/** The words of leaders as they were given; none is ever changed. They are for those who see the whole authority. */
@Repository
class LeaderWords {

    private static final String SELECT = """
            SELECT id, source, item_id, subject, verdict, text, set_day, paper_number, paper_on, leader_name, moved, given_name,
                   given_at, task_id
            FROM leader_word
            """;

    private final JdbcClient jdbc;

    LeaderWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Viewer viewer, Awaited item, Awaiting.Word word, String leader, boolean moved, Instant now) {
        jdbc.sql("""
                        INSERT INTO leader_word
                            (id, source, item_id, task_id, subject, verdict, text, set_day, paper_number, paper_on, leader_name, moved,
                             given_by, given_name, given_at)
                        VALUES (:id, :source, :item, :task, :subject, :verdict, :text, :day, :number, :paperOn, :leader, :moved, :by,
                                :name, :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("source", item.source())
                .param("item", item.id())
                .param("task", item.task())
                .param("subject", item.subject())
                .param("verdict", word.verdict().name())
                .param("text", word.text())
                .param("day", word.day())
                .param("number", word.number())
                .param("paperOn", word.paperOn())
                .param("leader", leader)
                .param("moved", moved)
                .param("by", viewer.account())
                .param("name", viewer.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Those about these things, the newest last. */
    List<LeaderWord> about(Viewer viewer, Collection<UUID> items) {
        return items.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + " WHERE :seesAll AND item_id IN (:items) ORDER BY given_at, id")
                        .param("seesAll", viewer.seesWholeAuthority())
                        .param("items", items)
                        .query(LeaderWords::map)
                        .list();
    }

    /** Those about a task that the caller has found with his viewer, the newest first. */
    List<LeaderWord> of(Viewer viewer, UUID task) {
        return jdbc.sql(SELECT + " WHERE :seesAll AND task_id = :task ORDER BY given_at DESC, id")
                .param("seesAll", viewer.seesWholeAuthority())
                .param("task", task)
                .query(LeaderWords::map)
                .list();
    }

    private static LeaderWord map(ResultSet row, int n) throws SQLException {
        return new LeaderWord(
                row.getObject("id", UUID.class),
                row.getString("source"),
                row.getObject("item_id", UUID.class),
                row.getString("subject"),
                Awaiting.Verdict.valueOf(row.getString("verdict")),
                row.getString("text"),
                row.getObject("set_day", LocalDate.class),
                row.getString("paper_number"),
                row.getObject("paper_on", LocalDate.class),
                row.getString("leader_name"),
                row.getBoolean("moved"),
                row.getString("given_name"),
                row.getObject("given_at", OffsetDateTime.class).toInstant(),
                row.getObject("task_id", UUID.class));
    }
}

package vn.dondoc.suggestion.bench;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.suggestion.DeadlineJson;
import vn.dondoc.suggestion.bench.RuleVersion.Source;
import vn.dondoc.suggestion.bench.RuleVersion.State;
import vn.dondoc.suggestion.rule.Rule;

/** The versions of the rules. They concern no document; the pages say to whom they are open. */
@Repository
class RuleVersions {

    private static final String SELECT = """
            SELECT id, content, source, state, made_by, made_at, switched_by, switched_at
            FROM rule_version
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    RuleVersions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In the order in which the rules first came, which is that of the files. */
    List<RuleVersion> on() {
        return jdbc.sql(SELECT + """
                         v
                        WHERE state = 'ON'
                        ORDER BY (SELECT MIN(id) FROM rule_version first_one WHERE first_one.rule_id = v.rule_id)
                        """).query(RuleVersions::version).list();
    }

    List<RuleVersion> drafts() {
        return jdbc.sql(SELECT + " WHERE state = 'DRAFT' ORDER BY rule_id, id")
                .query(RuleVersions::version)
                .list();
    }

    /** The newest first. */
    List<RuleVersion> of(String rule) {
        return jdbc.sql(SELECT + " WHERE rule_id = :rule ORDER BY id DESC")
                .param("rule", rule)
                .query(RuleVersions::version)
                .list();
    }

    Optional<RuleVersion> find(long id) {
        return jdbc.sql(SELECT + " WHERE id = :id")
                .param("id", id)
                .query(RuleVersions::version)
                .optional();
    }

    /** Differs after every switch, by whichever process. */
    String mark() {
        return jdbc.sql("""
                        SELECT COUNT(*) AS versions, COALESCE(SUM(id), 0) AS ids
                        FROM rule_version
                        WHERE state = 'ON'
                        """)
                .query((row, n) -> row.getLong("versions") + "/" + row.getLong("ids"))
                .single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(Rule rule, Source source, State state, String by) {
        jdbc.sql("""
                        INSERT INTO rule_version (rule_id, content, source, state, made_by, made_at)
                        VALUES (:rule, :content, :source, :state, :by, :now)
                        """)
                .param("rule", rule.id())
                .param("content", DeadlineJson.write(rule))
                .param("source", source.name())
                .param("state", state.name())
                .param("by", by)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** False where it is on already, or was dropped in between. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean switchOn(RuleVersion version, String by) {
        if (move(version.id(), List.of("DRAFT", "PAST"), State.ON, by) == 0) {
            return false;
        }
        jdbc.sql("""
                        UPDATE rule_version
                        SET state = 'PAST', switched_by = :by, switched_at = :now
                        WHERE rule_id = :rule AND state = 'ON' AND id <> :id
                        """)
                .param("rule", version.rule().id())
                .param("id", version.id())
                .param("by", by)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return true;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    boolean drop(RuleVersion version, String by) {
        return move(version.id(), List.of("DRAFT"), State.DROPPED, by) == 1;
    }

    private int move(long id, List<String> from, State to, String by) {
        return jdbc.sql("""
                        UPDATE rule_version
                        SET state = :to, switched_by = :by, switched_at = :now
                        WHERE id = :id AND state IN (:from)
                        """)
                .param("id", id)
                .param("from", from)
                .param("to", to.name())
                .param("by", by)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static RuleVersion version(ResultSet row, int n) throws SQLException {
        Timestamp switched = row.getTimestamp("switched_at");
        return new RuleVersion(
                row.getLong("id"),
                DeadlineJson.read(row.getString("content"), Rule.class),
                Source.valueOf(row.getString("source")),
                State.valueOf(row.getString("state")),
                row.getString("made_by"),
                row.getTimestamp("made_at").toInstant(),
                row.getString("switched_by"),
                switched == null ? null : switched.toInstant());
    }
}

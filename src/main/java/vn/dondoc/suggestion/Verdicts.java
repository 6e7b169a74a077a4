package vn.dondoc.suggestion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.archive.DocumentId;

/** What people made of the guesses; review writes it as they decide. Sums concern no document, single places only the Office. */
@Repository
public class Verdicts {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AtomicLong changes = new AtomicLong();

    Verdicts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How often guesses of one rule about one field, made equally surely, ended so. */
    public record Tally(Verdict.Field field, String rule, int percent, Verdict.Outcome outcome, int times) {}

    /** Where a guess stood that a person judged. */
    public record Place(
            DocumentId document, int readingVersion, Verdict.Field field, Verdict.Outcome outcome, int from, int to) {}

    /** A document that is decided anew is judged anew: what was noted of it before no longer counts. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void judged(DocumentId document, int readingVersion, List<Verdict> verdicts) {
        withdrawn(document);
        for (Verdict verdict : verdicts) {
            jdbc.sql("""
                            INSERT INTO verdict (document_id, reading_version, field, rule, percent, outcome, words_from, words_to, judged_at)
                            VALUES (:document, :version, :field, :rule, :percent, :outcome, :from, :to, :now)
                            """)
                    .param("document", document.value())
                    .param("version", readingVersion)
                    .param("field", verdict.field().name())
                    .param("rule", verdict.rule())
                    .param("percent", verdict.percent())
                    .param("outcome", verdict.outcome().name())
                    .param("from", verdict.from())
                    .param("to", verdict.to())
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /** The decision on this document was taken back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdrawn(DocumentId document) {
        changes.incrementAndGet();
        jdbc.sql("DELETE FROM verdict WHERE document_id = :document")
                .param("document", document.value())
                .update();
    }

    /** Differs after every change that this process made. */
    long changes() {
        return changes.get();
    }

    public List<Tally> tallies() {
        return jdbc.sql("""
                        SELECT field, rule, percent, outcome, COUNT(*) AS times
                        FROM verdict
                        GROUP BY field, rule, percent, outcome
                        """)
                .query((row, n) -> new Tally(
                        Verdict.Field.valueOf(row.getString("field")),
                        row.getString("rule"),
                        row.getInt("percent"),
                        Verdict.Outcome.valueOf(row.getString("outcome")),
                        row.getInt("times")))
                .list();
    }

    /** The newest places at which guesses of the rule ended in one of these ways. */
    public List<Place> places(String rule, int limit, Verdict.Outcome... outcomes) {
        return jdbc.sql("""
                        SELECT document_id, reading_version, field, outcome, words_from, words_to
                        FROM verdict
                        WHERE rule = :rule AND outcome IN (:outcomes) AND words_from IS NOT NULL
                        ORDER BY judged_at DESC, id
                        FETCH FIRST :limit ROWS ONLY
                        """)
                .param("rule", rule)
                .param("outcomes", Arrays.stream(outcomes).map(Enum::name).toList())
                .param("limit", limit)
                .query(Verdicts::place)
                .list();
    }

    private static Place place(ResultSet row, int n) throws SQLException {
        return new Place(
                new DocumentId(row.getObject("document_id", UUID.class)),
                row.getInt("reading_version"),
                Verdict.Field.valueOf(row.getString("field")),
                Verdict.Outcome.valueOf(row.getString("outcome")),
                row.getInt("words_from"),
                row.getInt("words_to"));
    }
}

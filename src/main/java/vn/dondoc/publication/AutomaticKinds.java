package vn.dondoc.publication;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.access.Viewer;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.regulation.ReportPeriod;

/** The kinds of reports that go onto the portal as soon as they are released, each with the article that says so; none by default. */
@Repository
class AutomaticKinds {

    private static final int LONGEST = 300;

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    AutomaticKinds(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Kind and article. */
    Map<ReportPeriod, String> all() {
        var all = new LinkedHashMap<ReportPeriod, String>();
        jdbc.sql("SELECT kind, article FROM publication_automatic ORDER BY kind")
                .query(row -> {
                    all.put(ReportPeriod.valueOf(row.getString("kind")), row.getString("article"));
                });
        return all;
    }

    boolean includes(ReportPeriod kind) {
        return all().containsKey(kind);
    }

    /** An empty article leaves it to a person again. */
    @Transactional
    public void decide(Viewer by, ReportPeriod kind, String article) {
        if (article.length() > LONGEST) {
            throw new IllegalArgumentException("An article of " + article.length() + " characters");
        }
        jdbc.sql("DELETE FROM publication_automatic WHERE kind = :kind")
                .param("kind", kind.name())
                .update();
        if (!article.isBlank()) {
            jdbc.sql("""
                            INSERT INTO publication_automatic (kind, article, decided_by, decided_at)
                            VALUES (:kind, :article, :by, :now)
                            """)
                    .param("kind", kind.name())
                    .param("article", article.strip())
                    .param("by", by.account())
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
        audit.record(by.actor(), "publication.automatic", "publication", kind.name(), article.strip());
    }
}

package vn.dondoc.reporting;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.AgencyId;

/** Released papers about one agency, for whoever sends them there. */
@Repository
public class ReleasedPapers {

    private final JdbcClient jdbc;

    ReleasedPapers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of this kind whose figures were taken since, the oldest first; their files lie in the archive. */
    public List<ReportId> about(Viewer viewer, AgencyId agency, ReportKind kind, Instant since) {
        return jdbc.sql("""
                        SELECT id
                        FROM report
                        WHERE state = 'RELEASED' AND kind = :kind AND agency_id = :agency AND as_of >= :since AND :seesAll
                        ORDER BY as_of, id
                        """)
                .param("kind", kind.name())
                .param("agency", agency.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("seesAll", viewer.seesWholeAuthority())
                .query((row, n) -> new ReportId(row.getObject("id", UUID.class)))
                .list();
    }
}

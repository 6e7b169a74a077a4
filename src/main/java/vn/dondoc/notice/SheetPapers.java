package vn.dondoc.notice;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.archive.Archive;
import vn.dondoc.archive.Sha256;
import vn.dondoc.post.Enclosure;
import vn.dondoc.post.Enclosures;
import vn.dondoc.reporting.ReleasedPapers;
import vn.dondoc.reporting.ReportId;
import vn.dondoc.reporting.ReportKind;
import vn.dondoc.reporting.Reports;

/** The papers with the information of two weeks that somebody released to an agency: they go with its next mail, each once. */
@Component
class SheetPapers implements Enclosures {

    /** One that is older was given to the agency some other way. */
    private static final Duration FRESH = Duration.ofDays(21);

    private static final String SHELF = "ban-tin";
    private static final Viewer REMINDING = Viewer.system("reminding");

    private final ReleasedPapers released;
    private final Reports reports;
    private final Archive archive;
    private final JdbcClient jdbc;
    private final Clock clock;

    SheetPapers(ReleasedPapers released, Reports reports, Archive archive, JdbcClient jdbc, Clock clock) {
        this.released = released;
        this.reports = reports;
        this.archive = archive;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<ReportId> notSent(Recipient to, AgencyId agency) {
        return released
                .about(REMINDING, agency, ReportKind.DIGEST, clock.instant().minus(FRESH))
                .stream()
                .filter(report -> !sent(to.key(), report))
                .toList();
    }

    List<Enclosure> enclosures(List<ReportId> papers) {
        return papers.stream()
                .flatMap(paper -> reports.files(paper).stream())
                .filter(file -> file.released() && file.name().endsWith(".pdf"))
                .map(file -> new Enclosure(
                        file.name(), "application/pdf", SHELF, file.sha256().hex()))
                .toList();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(String recipient, ReportId report, UUID digest) {
        jdbc.sql("INSERT INTO sheet_paper (recipient, report_id, digest_id) VALUES (:recipient, :report, :digest)")
                .param("recipient", recipient)
                .param("report", report.value())
                .param("digest", digest)
                .update();
    }

    private boolean sent(String recipient, ReportId report) {
        return jdbc.sql("SELECT COUNT(*) FROM sheet_paper WHERE recipient = :recipient AND report_id = :report")
                        .param("recipient", recipient)
                        .param("report", report.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The mail that was to bring them was taken back: they go with the next. */
    @Transactional(propagation = Propagation.MANDATORY)
    void takeBack(UUID digest) {
        jdbc.sql("DELETE FROM sheet_paper WHERE digest_id = :digest")
                .param("digest", digest)
                .update();
    }

    @Override
    public String shelf() {
        return SHELF;
    }

    @Override
    public InputStream open(String reference) throws IOException {
        return new ByteArrayInputStream(archive.read(new Sha256(reference)));
    }
}

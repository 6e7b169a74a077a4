package vn.dondoc.publication;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.access.Viewer;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.regulation.Regulations;
import vn.dondoc.regulation.ReportDuty;
import vn.dondoc.reporting.Report;
import vn.dondoc.reporting.ReportId;
import vn.dondoc.reporting.Reports;
import vn.dondoc.work.Claim;
import vn.dondoc.work.StageResult;

/** Lays a released report into the portal's folder, where the regulation has its kind published. */
@Component
public class PublicationStage {

    private static final Viewer PUBLICATION = Viewer.system("publication");

    private final Reports reports;
    private final Regulations regulations;
    private final PortalFiles files;
    private final PortalPages pages;
    private final Portal portal;
    private final AuditTrail audit;

    PublicationStage(
            Reports reports,
            Regulations regulations,
            PortalFiles files,
            PortalPages pages,
            Portal portal,
            AuditTrail audit) {
        this.reports = reports;
        this.regulations = regulations;
        this.files = files;
        this.pages = pages;
        this.portal = portal;
        this.audit = audit;
    }

    /** {@code claim.subject} is the report. Publishing again changes nothing. */
    public StageResult publish(Claim claim) throws IOException {
        Optional<PublicReport> found = reports.find(PUBLICATION, new ReportId(claim.subject()))
                .filter(this::published)
                .flatMap(PublicReport::of);
        if (found.isEmpty()) {
            return result(claim, "publication.keptBack", null);
        }
        PublicReport report = found.get();
        portal.lay(report.path(), files.of(report));
        index(report.authority());
        return result(claim, "publication.published", report.path());
    }

    /** Written again while others lay their reports beside: the last index knows all of them. */
    private void index(String authority) throws IOException {
        List<PublicReport> shown;
        do {
            shown = inThePortal();
            portal.index(pages.index(shown, authority));
        } while (!shown.equals(inThePortal()));
    }

    private List<PublicReport> inThePortal() throws IOException {
        var whole = new ArrayList<PublicReport>();
        for (Report report : reports.released(PUBLICATION)) {
            Optional<PublicReport> shown =
                    Optional.of(report).filter(this::published).flatMap(PublicReport::of);
            if (shown.isPresent() && portal.whole(shown.get().path())) {
                whole.add(shown.get());
            }
        }
        return whole;
    }

    private boolean published(Report report) {
        return regulations.active().officeReports().stream()
                .filter(duty -> duty.period() == report.kind().duty())
                .anyMatch(ReportDuty::published);
    }

    private StageResult result(Claim claim, String action, @Nullable String detail) {
        return new StageResult() {
            @Override
            public Claim claim() {
                return claim;
            }

            @Override
            public void keep() {
                audit.record(
                        PUBLICATION.actor(), action, "report", claim.subject().toString(), detail);
            }
        };
    }
}

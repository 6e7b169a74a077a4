package vn.dondoc.publication;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.access.Viewer;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.regulation.ReportPeriod;
import vn.dondoc.reporting.Report;
import vn.dondoc.reporting.ReportId;
import vn.dondoc.reporting.Reports;
import vn.dondoc.work.Claim;
import vn.dondoc.work.StageResult;

/**
 * Makes of a released report what the public will see of it, where the regulation has its kind published, and lays it before a person; by
 * itself it goes on only where the Office decided so for its kind, and never with words that were objected to.
 */
@Component
public class PublicationStage {

    private static final Viewer PUBLICATION = Viewer.system("publication");

    private final Reports reports;
    private final PublicReports publicReports;
    private final Publications publications;
    private final PublicationDesk desk;
    private final AutomaticKinds automatic;
    private final AuditTrail audit;
    private final Clock clock;

    PublicationStage(
            Reports reports,
            PublicReports publicReports,
            Publications publications,
            PublicationDesk desk,
            AutomaticKinds automatic,
            AuditTrail audit,
            Clock clock) {
        this.reports = reports;
        this.publicReports = publicReports;
        this.publications = publications;
        this.desk = desk;
        this.automatic = automatic;
        this.audit = audit;
        this.clock = clock;
    }

    /** {@code claim.subject} is the report. What was made of it once is not made again. */
    public StageResult prepare(Claim claim) {
        Report report = reports.find(PUBLICATION, new ReportId(claim.subject()))
                .orElseThrow(() -> new IllegalStateException("No report " + claim.subject()));
        if (publications.isMadeOf(claim.subject())) {
            return result(claim, () -> record(claim, "publication.known", null));
        }
        Optional<PublicReport> figures = publicReports.of(report);
        if (figures.isEmpty()) {
            return result(claim, () -> record(claim, "publication.keptBack", null));
        }
        Set<Objection> objections = objections(report);
        PublicReport content =
                objections.isEmpty() ? figures.get().with(PublicText.of(report.publicText())) : figures.get();
        var version = new Version(
                new VersionId(UUID.randomUUID()),
                content.path(),
                0,
                claim.subject(),
                report.kind().name(),
                VersionState.PREVIEW,
                content,
                objections,
                PublicText.NONE,
                0,
                clock.instant(),
                null,
                null);
        return result(claim, () -> keep(claim, version, report.kind().duty()));
    }

    private void keep(Claim claim, Version version, @Nullable ReportPeriod duty) {
        boolean first = publications.at(PUBLICATION, version.path()).isEmpty();
        desk.layBefore(version);
        record(claim, "publication.prepared", version.path());
        if (first && version.objections().isEmpty() && duty != null && automatic.includes(duty)) {
            desk.publish(PUBLICATION, version, PublicText.NONE);
        }
    }

    private static Set<Objection> objections(Report report) {
        Set<Objection> objections = EnumSet.noneOf(Objection.class);
        objections.addAll(Objection.to(report.publicText()));
        if (PublicReports.taskWords(report).areIn(report.publicText())) {
            objections.add(Objection.TASK_TEXT);
        }
        return objections;
    }

    private void record(Claim claim, String action, @Nullable String detail) {
        audit.record(PUBLICATION.actor(), action, "report", claim.subject().toString(), detail);
    }

    private static StageResult result(Claim claim, Runnable write) {
        return new Result(claim, write);
    }

    private record Result(Claim claim, Runnable write) implements StageResult {
        @Override
        public void keep() {
            write.run();
        }
    }
}

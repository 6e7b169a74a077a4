package vn.dondoc.reporting;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.access.Viewer;
import vn.dondoc.archive.Archive;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.rendering.BrokenTemplate;
import vn.dondoc.rendering.Template;
import vn.dondoc.rendering.Templates;
import vn.dondoc.rendering.UndrawableText;
import vn.dondoc.work.Claim;
import vn.dondoc.work.StageResult;
import vn.dondoc.work.WorkQueue;

/** Counts, words and renders a report that was asked for, edited or released. */
@Component
public class ReportingStage {

    /** After it a released report goes on to the portal; the routes know how. */
    static final String RELEASED_STAGE = "reporting-released";

    private static final Viewer REPORTING = Viewer.system("reporting");

    private final Reports reports;
    private final Authors authors;
    private final Templates templates;
    private final ReportFiles files;
    private final Archive archive;
    private final AuditTrail audit;
    private final WorkQueue queue;
    private final Clock clock;

    ReportingStage(
            Reports reports,
            Authors authors,
            Templates templates,
            ReportFiles files,
            Archive archive,
            AuditTrail audit,
            WorkQueue queue,
            Clock clock) {
        this.reports = reports;
        this.authors = authors;
        this.templates = templates;
        this.files = files;
        this.archive = archive;
        this.audit = audit;
        this.queue = queue;
        this.clock = clock;
    }

    /** {@code claim.subject} is the report. One that is released already is rendered again, with the same text. */
    public StageResult render(Claim claim) throws IOException {
        Report report = reports.find(REPORTING, new ReportId(claim.subject()))
                .orElseThrow(() -> new IllegalStateException("No report " + claim.subject()));
        Snapshot snapshot = report.snapshot();
        Narrative narrative = report.narrative();
        if (snapshot == null || narrative == null) {
            Draft draft = authors.of(report.kind()).draft(report);
            snapshot = snapshot == null ? draft.snapshot() : snapshot;
            narrative = narrative == null ? draft.narrative() : narrative;
        }
        return rendered(claim, report, snapshot, narrative);
    }

    private StageResult rendered(Claim claim, Report report, Snapshot snapshot, Narrative narrative)
            throws IOException {
        try {
            Template template = template(report);
            var page = new Page(report.kind(), report.period(), snapshot, narrative, report.release());
            var written = files.write(report, snapshot, template.fill(page.parameters(), page.rows()));
            if (report.released()) {
                for (ReportFile file : written) {
                    archive.keep(files.path(file.name()));
                }
                files.removeDrafts(report);
            }
            return new Result(claim, () -> rendered(report, snapshot, narrative, template, written));
        } catch (BrokenTemplate | UndrawableText e) {
            String reason = String.valueOf(e.getMessage());
            return new Result(claim, () -> failed(report, reason));
        }
    }

    /** A draft takes the template of the day; a released report the one that its last draft was seen with. */
    private Template template(Report report) {
        Template current = templates.named(report.kind().layout());
        String seen = report.released() ? report.templateHash() : null;
        if (seen == null || seen.equals(current.hash())) {
            return current;
        }
        return Template.compile(
                report.kind().layout(),
                reports.templateContent(seen)
                        .orElseThrow(() -> new IllegalStateException("No template with the hash " + seen)));
    }

    private void rendered(
            Report report, Snapshot snapshot, Narrative narrative, Template template, List<ReportFile> written) {
        reports.keepTemplate(template);
        boolean kept = report.released()
                ? report.state() == ReportState.RELEASED || reports.release(report)
                : reports.drafted(report, snapshot, narrative, template.hash());
        if (!kept) {
            return; // Somebody edited it meanwhile, and asked for it again.
        }
        reports.replaceFiles(report.id(), written, clock.instant());
        record(report, report.released() ? "reporting.renderedRelease" : "reporting.renderedDraft", null);
        if (report.released()) {
            queue.enqueue(RELEASED_STAGE, report.id().value());
        }
    }

    private void failed(Report report, String reason) {
        if (reports.failed(report, reason)) {
            record(report, "reporting.failed", reason);
        }
    }

    private void record(Report report, String action, @Nullable String detail) {
        audit.record(REPORTING.actor(), action, "report", report.id().toString(), detail);
    }

    private record Result(Claim claim, Runnable write) implements StageResult {
        @Override
        public void keep() {
            write.run();
        }
    }
}

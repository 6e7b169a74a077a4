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
import vn.dondoc.rendering.FilledReport;
import vn.dondoc.rendering.OfficialPaper;
import vn.dondoc.rendering.OfficialPapers;
import vn.dondoc.rendering.PaperForm;
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
    private final OfficialPapers papers;
    private final OwnFileDesk own;
    private final ReportTraces traces;
    private final ReportProgress progress;
    private final ReportFiles files;
    private final Archive archive;
    private final AuditTrail audit;
    private final WorkQueue queue;
    private final Clock clock;

    ReportingStage(
            Reports reports,
            Authors authors,
            OfficialPapers papers,
            OwnFileDesk own,
            ReportTraces traces,
            ReportProgress progress,
            ReportFiles files,
            Archive archive,
            AuditTrail audit,
            WorkQueue queue,
            Clock clock) {
        this.reports = reports;
        this.authors = authors;
        this.papers = papers;
        this.own = own;
        this.traces = traces;
        this.progress = progress;
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
            progress.reached(report.id(), ReportProgress.Step.BEGUN);
            Draft draft = authors.of(report.kind()).draft(report);
            snapshot = snapshot == null ? draft.snapshot() : snapshot;
            narrative = narrative == null ? draft.narrative() : narrative;
        }
        return rendered(claim, report, snapshot, narrative);
    }

    private StageResult rendered(Claim claim, Report report, Snapshot snapshot, Narrative narrative)
            throws IOException {
        PaperForm form = form(report);
        var paper = new Page(report.kind(), report.period(), snapshot, narrative, report.release())
                .paper()
                .with(traces.of(report.id()));
        progress.reached(report.id(), ReportProgress.Step.COUNTED);
        try {
            return made(claim, report, snapshot, narrative, form, paper, "");
        } catch (BrokenTemplate | UndrawableText e) {
            String reason = String.valueOf(e.getMessage());
            PaperForm ours = papers.shipped();
            return report.released() || form.hash().equals(ours.hash())
                    ? new Result(claim, () -> failed(report, reason))
                    : byOurs(claim, report, snapshot, narrative, paper, reason);
        }
    }

    /** The Office's template does not hold up the schedule: the program's own prints, and the page of templates says why. */
    private StageResult byOurs(
            Claim claim, Report report, Snapshot snapshot, Narrative narrative, OfficialPaper paper, String reason)
            throws IOException {
        try {
            return made(claim, report, snapshot, narrative, papers.shipped(), paper, reason);
        } catch (BrokenTemplate | UndrawableText e) {
            return new Result(claim, () -> failed(report, String.valueOf(e.getMessage())));
        }
    }

    private StageResult made(
            Claim claim,
            Report report,
            Snapshot snapshot,
            Narrative narrative,
            PaperForm form,
            OfficialPaper paper,
            String insteadOf)
            throws IOException {
        FilledReport filled = form.fill(paper);
        progress.reached(report.id(), ReportProgress.Step.FILLED);
        var written = files.write(report, snapshot, filled, step -> progress.reached(report.id(), step));
        if (report.released()) {
            for (ReportFile file : written) {
                archive.keep(files.path(file.name()));
            }
            files.removeDrafts(report);
        }
        return new Result(claim, () -> {
            if (!insteadOf.isEmpty()) {
                own.failed(REPORTING, insteadOf);
            }
            rendered(report, snapshot, narrative, form, written);
        });
    }

    /** A draft takes the form of the day; a released report the one that its last draft was seen with. */
    private PaperForm form(Report report) {
        String seen = report.released() ? report.templateHash() : null;
        return seen == null
                ? papers.form()
                : reports.form(seen).map(papers::form).orElseGet(papers::form);
    }

    private void rendered(
            Report report, Snapshot snapshot, Narrative narrative, PaperForm form, List<ReportFile> written) {
        reports.keepForm(form);
        boolean kept = report.released()
                ? report.state() == ReportState.RELEASED || reports.release(report)
                : reports.drafted(report, snapshot, narrative, form.hash());
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

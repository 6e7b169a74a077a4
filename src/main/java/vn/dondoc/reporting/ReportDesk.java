package vn.dondoc.reporting;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.calendar.Period;
import vn.dondoc.work.WorkQueue;

/** What people do with reports: ask for one, edit its words, release it. */
@Component
class ReportDesk {

    static final Set<Role> RELEASERS = EnumSet.of(Role.OFFICE_LEADER, Role.ADMINISTRATOR);

    static final String STAGE = "reporting";

    private final Reports reports;
    private final WorkQueue queue;
    private final AuditTrail audit;
    private final Clock clock;

    ReportDesk(Reports reports, WorkQueue queue, AuditTrail audit, Clock clock) {
        this.reports = reports;
        this.queue = queue;
        this.audit = audit;
        this.clock = clock;
    }

    static boolean writes(Viewer viewer) {
        return viewer.isOfTheOffice();
    }

    static boolean releases(Viewer viewer) {
        return viewer.roles().stream().anyMatch(RELEASERS::contains);
    }

    /** An agency writes its own; the Office everything, for agencies that are not connected as well. */
    static boolean writes(Viewer viewer, Report report) {
        return writes(viewer) || isOwn(viewer, report);
    }

    /** What an agency sends is sent by its own people, or entered by the Office. */
    static boolean releases(Viewer viewer, Report report) {
        return report.kind() == ReportKind.AGENCY ? isOwn(viewer, report) || writes(viewer) : releases(viewer);
    }

    private static boolean isOwn(Viewer viewer, Report report) {
        Concerned agency = report.agency();
        return report.kind() == ReportKind.AGENCY
                && agency != null
                && agency.id().equals(viewer.agency())
                && (viewer.has(Role.AGENCY_OFFICER) || viewer.has(Role.AGENCY_LEADER));
    }

    @Transactional
    ReportId request(Viewer viewer, ReportKind kind, Period period) {
        return request(viewer, kind, period, null);
    }

    @Transactional
    ReportId request(Viewer viewer, ReportKind kind, Period period, @Nullable Concerned agency) {
        var id = new ReportId(UUID.randomUUID());
        int edition = reports.nextEdition(kind, period, agency);
        reports.add(id, kind, period, agency, edition, clock.instant(), viewer);
        audit.record(viewer.actor(), "reporting.requested", "report", id.toString(), null);
        queue.enqueue(STAGE, id.value());
        return id;
    }

    /** False where somebody else was quicker, or the report is no draft any more. */
    @Transactional
    boolean edit(Viewer viewer, Report report, int version, Narrative narrative, String publicText) {
        if (!writes(viewer, report) || !reports.edited(report, version, narrative, publicText)) {
            return false;
        }
        audit.record(viewer.actor(), "reporting.edited", "report", report.id().toString(), null);
        queue.enqueue(STAGE, report.id().value());
        return true;
    }

    @Transactional
    boolean release(Viewer viewer, Report report, int version, Release release) {
        if (!releases(viewer, report) || !reports.releasing(report, version, release, viewer, clock.instant())) {
            return false;
        }
        audit.record(viewer.actor(), "reporting.released", "report", report.id().toString(), release.number());
        queue.enqueue(STAGE, report.id().value());
        return true;
    }

    @Transactional
    boolean askAgain(Viewer viewer, Report report) {
        if (!writes(viewer, report) || report.released() || !reports.askedAgain(report)) {
            return false;
        }
        audit.record(
                viewer.actor(), "reporting.askedAgain", "report", report.id().toString(), null);
        queue.enqueue(STAGE, report.id().value());
        return true;
    }
}

package vn.dondoc.publication;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.reporting.ReportId;
import vn.dondoc.reporting.Reports;
import vn.dondoc.work.WorkQueue;

/** What people do with publications: word them, release them, correct them, take them away. */
@Component
public class PublicationDesk {

    private static final Set<Role> RELEASERS = EnumSet.of(Role.OFFICE_LEADER, Role.ADMINISTRATOR, Role.SYSTEM);

    private final Publications publications;
    private final Reports reports;
    private final WorkQueue queue;
    private final AuditTrail audit;
    private final Clock clock;

    PublicationDesk(Publications publications, Reports reports, WorkQueue queue, AuditTrail audit, Clock clock) {
        this.publications = publications;
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

    /** A newer preview of the same address takes the place of one that nobody released. */
    @Transactional
    void layBefore(Version version) {
        publications.at(Viewer.system("publication"), version.path()).stream()
                .filter(Version::preview)
                .forEach(older -> publications.discard(older, Viewer.system("publication"), clock.instant()));
        publications.add(version);
    }

    /** Puts other words for the public into a preview. */
    @Transactional
    Outcome word(Viewer viewer, Version version, String typed) {
        if (!writes(viewer) || version.withdrawal()) {
            return new Outcome.Outrun();
        }
        Set<Objection> objections = objections(viewer, version, typed);
        if (!objections.isEmpty()) {
            return new Outcome.Refused(objections);
        }
        if (!publications.worded(version, version.content().with(PublicText.of(typed)))) {
            return new Outcome.Outrun();
        }
        record(viewer, version, "publication.worded");
        return new Outcome.Done();
    }

    /** A version after the first says why there is another. */
    @Transactional
    Outcome publish(Viewer viewer, Version version, String reason) {
        Set<Objection> objections = objections(viewer, version, reason);
        if (!objections.isEmpty()) {
            return new Outcome.Refused(objections);
        }
        boolean another = publications.at(viewer, version.path()).stream().anyMatch(one -> one.number() > 0);
        if (another && reason.isBlank()) {
            return new Outcome.ReasonMissing();
        }
        return publish(viewer, version, PublicText.of(reason)) ? new Outcome.Done() : new Outcome.Outrun();
    }

    @Transactional
    boolean publish(Viewer viewer, Version version, PublicText reason) {
        if (!releases(viewer) || !publications.publish(version, reason, viewer, clock.instant())) {
            return false;
        }
        record(viewer, version, "publication.published");
        queue.enqueue(PortalStage.STAGE, PortalStage.SITE);
        return true;
    }

    @Transactional
    Outcome discard(Viewer viewer, Version version) {
        if (!releases(viewer) || !publications.discard(version, viewer, clock.instant())) {
            return new Outcome.Outrun();
        }
        record(viewer, version, "publication.discarded");
        return new Outcome.Done();
    }

    /** Begins another version with the same figures and other words. */
    @Transactional
    Outcome correct(Viewer viewer, Version version) {
        if (!writes(viewer) || !version.published() || version.withdrawal()) {
            return new Outcome.Outrun();
        }
        layBefore(next(version, version.content()));
        record(viewer, version, "publication.correcting");
        return new Outcome.Done();
    }

    /** Takes away all that was published at its address; a note with the reason stays there. */
    @Transactional
    Outcome withdraw(Viewer viewer, Version version, String reason) {
        Set<Objection> objections = objections(viewer, version, reason);
        if (!objections.isEmpty()) {
            return new Outcome.Refused(objections);
        }
        if (reason.isBlank()) {
            return new Outcome.ReasonMissing();
        }
        if (!releases(viewer) || version.withdrawal() || publications.withdraw(version.path()) == 0) {
            return new Outcome.Outrun();
        }
        var note = next(version, PublicWithdrawal.of(version.content()));
        layBefore(note);
        publications.publish(note, PublicText.of(reason), viewer, clock.instant());
        record(viewer, version, "publication.withdrawn");
        queue.enqueue(PortalStage.STAGE, PortalStage.SITE);
        return new Outcome.Done();
    }

    private Version next(Version version, PublicContent content) {
        return new Version(
                new VersionId(UUID.randomUUID()),
                version.path(),
                0,
                version.source(),
                version.kind(),
                VersionState.PREVIEW,
                content,
                Set.of(),
                PublicText.NONE,
                0,
                clock.instant(),
                null,
                null);
    }

    private Set<Objection> objections(Viewer viewer, Version version, String typed) {
        Set<Objection> objections = Objection.to(typed);
        var source = version.source();
        if (source != null
                && reports.find(viewer, new ReportId(source))
                        .map(PublicReports::taskWords)
                        .orElse(TaskWords.NONE)
                        .areIn(typed)) {
            objections.add(Objection.TASK_TEXT);
        }
        return objections;
    }

    private void record(Viewer viewer, Version version, String action) {
        audit.record(viewer.actor(), action, "publication", version.id().toString(), version.path());
    }
}

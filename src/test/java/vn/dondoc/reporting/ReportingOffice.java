package vn.dondoc.reporting;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import vn.dondoc.archive.Archive;
import vn.dondoc.archive.ArchiveInFolder;
import vn.dondoc.calendar.Period;
import vn.dondoc.conduct.ConductOffice;
import vn.dondoc.figures.Figures;
import vn.dondoc.folders.Folders;
import vn.dondoc.regulation.Regulations;
import vn.dondoc.rendering.OfficialPapers;
import vn.dondoc.rendering.Templates;
import vn.dondoc.testing.MovableClock;
import vn.dondoc.tracking.Given;
import vn.dondoc.tracking.TrackedOffice;
import vn.dondoc.work.HandOver;
import vn.dondoc.work.Nudges;
import vn.dondoc.work.WorkQueue;

/** An office that tracks and reports, its outbox in a folder of the test. */
public final class ReportingOffice {

    private ReportingOffice() {}

    public static TrackedOffice over(DataSource database, MovableClock clock, Path folder) {
        return over(database, clock, folder, Map.of());
    }

    public static TrackedOffice over(
            DataSource database, MovableClock clock, Path folder, Map<Class<?>, Object> moreGiven, Class<?>... more) {
        var given = new HashMap<Class<?>, Object>(moreGiven);
        given.put(Archive.class, ArchiveInFolder.in(folder));
        given.put(ReportFiles.class, new ReportFiles(Folders.in(folder)));
        given.putIfAbsent(Regulations.class, Regulations.shipped("dak-lak"));
        return TrackedOffice.over(
                database,
                clock,
                given,
                Stream.concat(
                                Stream.of(
                                        Figures.class,
                                        Templates.class,
                                        OwnFiles.class,
                                        OwnFileDesk.class,
                                        OfficialPapers.class,
                                        WorkQueue.class,
                                        Nudges.class,
                                        HandOver.class,
                                        Reports.class,
                                        ReportDesk.class,
                                        vn.dondoc.access.CitizenNames.class,
                                        Authors.class,
                                        Groundwork.class,
                                        vn.dondoc.figures.Causes.class,
                                        vn.dondoc.figures.Registrations.class,
                                        vn.dondoc.figures.Waits.class,
                                        vn.dondoc.figures.FirstUpdates.class,
                                        Evaluation.class,
                                        OverdueList.class,
                                        ReviewSection.class,
                                        AgencyReport.class,
                                        Digest.class,
                                        RegistrationLateness.class,
                                        AccessReport.class,
                                        RegisterBooks.class,
                                        Ranking.class,
                                        TechnicalReport.class,
                                        RegulationReport.class,
                                        Collected.class,
                                        ReportPlan.class,
                                        BackupDays.class,
                                        vn.dondoc.access.OfficePeople.class,
                                        vn.dondoc.agency.Agencies.class,
                                        vn.dondoc.access.AccessStatistics.class,
                                        vn.dondoc.tracking.Trackers.class,
                                        ReportTraces.class,
                                        ReportProgress.class,
                                        ReportingStage.class,
                                        vn.dondoc.regulation.OwnAuthority.class),
                                Stream.concat(ConductOffice.tellingReports().stream(), Arrays.stream(more)))
                        .toArray(Class<?>[]::new));
    }

    /** Does the work that is owed to this report, as the route would. */
    public static void render(TrackedOffice office, ReportId id) throws IOException {
        var queue = office.get(WorkQueue.class);
        queue.enqueue(ReportDesk.STAGE, id.value());
        var claim = queue.claim(ReportDesk.STAGE).orElseThrow();
        var result = office.get(ReportingStage.class).render(claim);
        office.get(HandOver.class).finish(result);
    }

    public static ReportId requested(TrackedOffice office, Period period) {
        return office.get(ReportDesk.class).request(Given.OFFICE, ReportKind.HALF_YEAR, period);
    }

    /** A half-year report asked for, rendered, given a public text and released. */
    public static ReportId released(TrackedOffice office, Period period, Release release, String publicText)
            throws IOException {
        var desk = office.get(ReportDesk.class);
        var id = requested(office, period);
        render(office, id);
        Report draft = office.get(Reports.class).find(Given.OFFICE, id).orElseThrow();
        if (!desk.edit(Given.OFFICE, draft, draft.version(), Objects.requireNonNull(draft.narrative()), publicText)) {
            throw new AssertionError("not edited");
        }
        Report edited = office.get(Reports.class).find(Given.OFFICE, id).orElseThrow();
        if (!desk.release(Given.OTHER_OFFICE, edited, edited.version(), release)) {
            throw new AssertionError("not released");
        }
        render(office, id);
        return id;
    }
}

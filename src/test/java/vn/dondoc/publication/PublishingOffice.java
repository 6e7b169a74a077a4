package vn.dondoc.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.calendar.Period;
import vn.dondoc.publication.delivery.Deliveries;
import vn.dondoc.publication.delivery.Target;
import vn.dondoc.publication.delivery.Targets;
import vn.dondoc.publication.site.SiteFolder;
import vn.dondoc.reporting.Release;
import vn.dondoc.reporting.ReportId;
import vn.dondoc.reporting.ReportingOffice;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;
import vn.dondoc.tracking.Given;
import vn.dondoc.tracking.TrackedOffice;
import vn.dondoc.work.Claim;
import vn.dondoc.work.HandOver;
import vn.dondoc.work.WorkQueue;

/** An office that tracks, reports and publishes, its outbox in a folder of the test. */
public final class PublishingOffice implements AutoCloseable {

    private final TrackedOffice office;
    private final MovableClock clock;
    private final Path folder;

    private PublishingOffice(TrackedOffice office, MovableClock clock, Path folder) {
        this.office = office;
        this.clock = clock;
        this.folder = folder;
    }

    static PublishingOffice over(Path folder, MovableClock clock, PortalSettings settings) {
        return over(folder, clock, settings, Map.of());
    }

    static PublishingOffice over(Path folder, MovableClock clock, PortalSettings settings, Map<Class<?>, Object> more) {
        var given = new HashMap<Class<?>, Object>();
        given.put(PortalSettings.class, settings);
        given.put(SiteFolder.class, new SiteFolder(folder.resolve("outbox/portal")));
        given.put(Targets.class, new Targets(settings.targets()));
        given.putAll(more);
        return new PublishingOffice(
                ReportingOffice.over(
                        Databases.h2(),
                        clock,
                        folder,
                        given,
                        Publications.class,
                        AutomaticKinds.class,
                        PublicReports.class,
                        PublicationDesk.class,
                        PublicationStage.class,
                        PortalPages.class,
                        PortalFiles.class,
                        PortalSite.class,
                        Deliveries.class,
                        PortalStage.class),
                clock,
                folder);
    }

    TrackedOffice tracked() {
        return office;
    }

    <T> T get(Class<T> type) {
        return office.get(type);
    }

    ReportId released(Period period, Release release, String publicText) throws IOException {
        return ReportingOffice.released(office, period, release, publicText);
    }

    /** Does what is owed at the stage {@code publication}; returns what then waits for a person, or what went on by itself. */
    Version prepared(ReportId report) {
        clock.pass(Duration.ofMinutes(1));
        var queue = get(WorkQueue.class);
        queue.enqueue("publication", report.value());
        Claim claim = queue.claim("publication").orElseThrow();
        get(HandOver.class).finish(get(PublicationStage.class).prepare(claim));
        return get(Publications.class).all(Given.OFFICE).getFirst();
    }

    /** From a released report to the laid site, with the click of a person. */
    Version published(ReportId report, String reason) throws IOException {
        Version version = prepared(report);
        Outcome outcome = get(PublicationDesk.class).publish(Given.OTHER_OFFICE, version, reason);
        if (!(outcome instanceof Outcome.Done)) {
            throw new AssertionError(outcome);
        }
        lay();
        return get(Publications.class).find(Given.OFFICE, version.id()).orElseThrow();
    }

    void lay() throws IOException {
        var queue = get(WorkQueue.class);
        queue.enqueue(PortalStage.STAGE, PortalStage.SITE);
        Claim claim = queue.claim(PortalStage.STAGE).orElseThrow();
        get(HandOver.class).finish(get(PortalStage.class).lay(claim));
    }

    Path portal() {
        return folder.resolve("outbox/portal");
    }

    String read(String name) throws IOException {
        return Files.readString(portal().resolve(name));
    }

    /** Every file of the site. */
    Map<String, byte[]> files() {
        return files(portal());
    }

    static Map<String, byte[]> files(Path folder) {
        try {
            var files = new TreeMap<String, byte[]>();
            Path real = folder.toRealPath();
            try (var paths = Files.walk(real)) {
                for (Path path : paths.filter(Files::isRegularFile).toList()) {
                    files.put(real.relativize(path).toString(), Files.readAllBytes(path));
                }
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PortalSettings deliveredTo(Target... targets) {
        return new PortalSettings("", null, "#a3161b", "#0b4a8f", "", "", "", "", java.util.List.of(targets));
    }

    TransactionTemplate transactions() {
        return office.wiring().transactions();
    }

    @Override
    public void close() {
        office.close();
    }
}

package vn.dondoc.publication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.access.Viewer;
import vn.dondoc.archive.Archive;
import vn.dondoc.archive.Sha256;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.publication.delivery.Deliveries;
import vn.dondoc.publication.site.Site;
import vn.dondoc.publication.site.SiteFolder;
import vn.dondoc.work.Claim;
import vn.dondoc.work.StageResult;
import vn.dondoc.work.WorkQueue;

/** Lays the site into its folder whenever something of it has changed, once for all machines, and owes it to every place it is delivered to. */
@Component
public class PortalStage {

    static final String STAGE = "portal";

    /** There is one site, so one piece of work: who wants it laid while it is being laid gets it laid again. */
    static final UUID SITE = UUID.fromString("70000000-0000-4000-8000-000000000070");

    private static final Viewer PUBLICATION = Viewer.system("publication");

    private final Publications publications;
    private final PortalFiles files;
    private final PortalSite portal;
    private final SiteFolder folder;
    private final Archive archive;
    private final Deliveries deliveries;
    private final WorkQueue queue;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;

    PortalStage(
            Publications publications,
            PortalFiles files,
            PortalSite portal,
            SiteFolder folder,
            Archive archive,
            Deliveries deliveries,
            WorkQueue queue,
            AuditTrail audit,
            TransactionTemplate transactions) {
        this.publications = publications;
        this.files = files;
        this.portal = portal;
        this.folder = folder;
        this.archive = archive;
        this.deliveries = deliveries;
        this.queue = queue;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** Settings or pages of the program may have changed, or somebody touched the folder. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        queue.enqueue(STAGE, SITE);
    }

    public StageResult lay(Claim claim) throws IOException {
        if (portal.isEmpty()) {
            return new Result(claim, () -> {});
        }
        for (Version version : publications.shown(PUBLICATION)) {
            if (version.published()
                    && !version.withdrawal()
                    && publications.files(version.id()).isEmpty()) {
                keepFiles(version);
            }
        }
        Site site = portal.site();
        boolean changed = folder.lay(site);
        return new Result(claim, () -> {
            if (changed) {
                audit.record(PUBLICATION.actor(), "publication.laid", "portal", site.id(), null);
            }
            deliveries.owe(site.id());
        });
    }

    /** Made once and kept in the archive, so that every machine lays the same bytes. */
    private void keepFiles(Version version) throws IOException {
        var kept = new ArrayList<PublicFile>();
        for (Map.Entry<String, byte[]> file : files.of(version).entrySet()) {
            Path beside = Files.createTempFile("dondoc-portal", "");
            try {
                Files.write(beside, file.getValue());
                Sha256 sha256 = archive.keep(beside);
                kept.add(new PublicFile(file.getKey(), sha256, file.getValue().length));
            } finally {
                Files.deleteIfExists(beside);
            }
        }
        List<PublicFile> all = List.copyOf(kept);
        transactions.executeWithoutResult(status -> publications.keepFiles(version.id(), all));
    }

    private record Result(Claim claim, Runnable write) implements StageResult {
        @Override
        public void keep() {
            write.run();
        }
    }
}

package vn.dondoc.publication;

import java.io.IOException;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.dondoc.access.Viewer;
import vn.dondoc.archive.Archive;
import vn.dondoc.archive.Erasing;
import vn.dondoc.archive.Erasure;
import vn.dondoc.publication.site.SiteFolder;
import vn.dondoc.work.WorkQueue;

/**
 * Where words for the public name the document, the whole site goes, with every former state of it and every file that was made; it is laid
 * again without those words, and delivered again.
 */
@Component
@Order(250)
class PublicationErasing implements Erasing {

    private static final Viewer PUBLICATION = Viewer.system("publication");
    private static final String BLANKED = "(đã gỡ)";

    private final Publications publications;
    private final SiteFolder folder;
    private final Archive archive;
    private final WorkQueue queue;

    PublicationErasing(Publications publications, SiteFolder folder, Archive archive, WorkQueue queue) {
        this.publications = publications;
        this.folder = folder;
        this.archive = archive;
        this.queue = queue;
    }

    @Override
    public String place() {
        return "publication";
    }

    @Override
    public int eraseFiles(Erasure erasure) throws IOException {
        List<Version> touched = touched(erasure);
        if (touched.isEmpty()) {
            return 0;
        }
        var gone = 0;
        for (Version version : touched) {
            for (PublicFile file : publications.files(version.id())) {
                gone += archive.erase(file.sha256()) ? 1 : 0;
            }
        }
        if (folder.exists()) {
            folder.remove();
            gone++;
        }
        return gone;
    }

    @Override
    public int eraseRows(Erasure erasure) {
        List<Version> touched = touched(erasure);
        for (Version version : touched) {
            publications.blank(
                    version.id(),
                    without(version.content(), erasure),
                    erasure.isNamedIn(version.reason().typed()) ? PublicText.of(BLANKED) : version.reason());
        }
        if (!touched.isEmpty()) {
            queue.enqueue(PortalStage.STAGE, PortalStage.SITE);
        }
        return touched.size();
    }

    private List<Version> touched(Erasure erasure) {
        return publications.all(PUBLICATION).stream()
                .filter(version ->
                        erasure.isNamedIn(version.reason().typed()) || erasure.isNamedIn(words(version.content())))
                .toList();
    }

    private static PublicContent without(PublicContent content, Erasure erasure) {
        PublicContent blanked = content.with(PublicText.NONE);
        return erasure.isNamedIn(words(blanked))
                ? new PublicWithdrawal(blanked.source(), blanked.slug(), blanked.year(), BLANKED)
                : blanked;
    }

    /** Every word of it, with its quotation marks as they were typed. */
    private static String words(PublicContent content) {
        return Publications.json(content).replace("\\\"", "\"");
    }
}

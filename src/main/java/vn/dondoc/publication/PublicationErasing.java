package vn.dondoc.publication;

import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.dondoc.access.Viewer;
import vn.dondoc.archive.Erasing;
import vn.dondoc.archive.Erasure;
import vn.dondoc.reporting.Reports;

/** Takes pages off the portal whose public words name the document; they are laid again without those words. */
@Component
@Order(250)
class PublicationErasing implements Erasing {

    private static final Viewer PUBLICATION = Viewer.system("publication");

    private final Reports reports;
    private final Portal portal;

    PublicationErasing(Reports reports, Portal portal) {
        this.reports = reports;
        this.portal = portal;
    }

    @Override
    public String place() {
        return "publication";
    }

    @Override
    public int eraseFiles(Erasure erasure) throws IOException {
        var pages = 0;
        for (var report : reports.released(PUBLICATION)) {
            var shown = PublicReport.of(report).filter(one -> erasure.isNamedIn(report.publicText()));
            if (shown.isPresent()) {
                pages += portal.takeAway(shown.get().path()) ? 1 : 0;
            }
        }
        return pages;
    }
}

package vn.dondoc.publication;

import java.nio.file.Path;
import vn.dondoc.publication.site.Site;
import vn.dondoc.publication.site.SiteFolder;
import vn.dondoc.publication.site.Sites;

/** A process that lays one site after the other until it is killed. */
public final class KilledPublisher {

    static final int SITES = 4;

    private KilledPublisher() {}

    /** They differ in their pages and in how many there are. */
    static Site site(int number) {
        return Sites.of("bản " + number % SITES, 12 + 9 * (number % SITES));
    }

    public static void main(String[] arguments) throws Exception {
        var folder = new SiteFolder(Path.of(arguments[0]));
        System.out.println("up");
        for (int i = 1; ; i++) {
            folder.lay(site(i));
        }
    }
}

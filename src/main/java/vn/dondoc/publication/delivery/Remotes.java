package vn.dondoc.publication.delivery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import vn.dondoc.publication.site.Site;
import vn.dondoc.publication.site.SiteFile;

/**
 * Brings a folder on another machine to a site: what differs from its manifest is put there, what is linked to before what links to it, the
 * manifest last; then what is there no more goes. A delivery that breaks off leaves the old manifest, and so is done again.
 */
final class Remotes {

    private Remotes() {}

    /** Returns the receipt: what was sent, and that the manifest was read back and is ours. */
    static String bring(Site site, Remote remote) throws DeliveryFault, IOException {
        Map<String, String> there = manifest(remote);
        var sent = 0;
        for (SiteFile file : site.inOrder()) {
            if (!file.path().equals(Site.MANIFEST) && !file.sha256().equals(there.get(file.path()))) {
                remote.put(file.path(), file.bytes());
                sent++;
            }
        }
        remote.put(Site.MANIFEST, site.manifest().getBytes(StandardCharsets.UTF_8));
        var removed = 0;
        for (String path : site.goneInOrder(there)) {
            remote.remove(path);
            removed++;
        }
        String back = remote.read(Site.MANIFEST).map(SiteFile::sha256).orElse("");
        if (!back.equals(site.id())) {
            throw DeliveryFault.receipt();
        }
        return receipt(site, sent, removed);
    }

    static String receipt(Site site, int sent, int removed) {
        return "Đọc lại %s: %s…; %d tệp, gửi %d, bỏ %d."
                .formatted(
                        Site.MANIFEST, site.id().substring(0, 12), site.files().size(), sent, removed);
    }

    private static Map<String, String> manifest(Remote remote) throws DeliveryFault {
        Optional<byte[]> manifest = remote.read(Site.MANIFEST);
        return manifest.flatMap(bytes -> Site.read(new String(bytes, StandardCharsets.UTF_8)))
                .orElse(Map.of());
    }
}

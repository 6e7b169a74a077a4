package vn.dondoc.review;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.dondoc.archive.DocumentId;

/** Finds what the reviewer works from. */
@Component
class Materials {

    // TEMPORARY until readings and proposals have their rows.
    private final Map<DocumentId, Material> kept = new ConcurrentHashMap<>();

    void keep(DocumentId document, Material material) {
        kept.put(document, material);
    }

    Optional<Material> of(DocumentId document) {
        return Optional.ofNullable(kept.get(document));
    }
}

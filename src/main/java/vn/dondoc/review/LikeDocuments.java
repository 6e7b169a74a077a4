package vn.dondoc.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.access.Viewer;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.intake.Likenesses;
import vn.dondoc.vietnamese.Vietnamese;

/** Documents with the same number, symbol, issuer and year: flagged, never refused, for a corrected copy looks just like that. */
@Repository
class LikeDocuments implements Likenesses {

    private static final int LONGEST = 700;

    private final JdbcClient jdbc;

    LikeDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Another document that may be the same one. */
    record Like(DocumentId document, String name) {}

    /** What two copies of one document have in common; null where too little is known to tell. */
    static @Nullable String key(DraftHeader header) {
        var issuedOn = header.issuedOn();
        if (header.number().isBlank() || header.issuer().isBlank() || issuedOn == null) {
            return null;
        }
        var key = header.number().replaceAll("\\s+", "") + "|"
                + header.issuer().strip().replaceAll("\\s+", " ") + "|" + issuedOn.getYear();
        var folded = Vietnamese.fold(key).toLowerCase(Locale.ROOT);
        return folded.substring(0, Math.min(LONGEST, folded.length()));
    }

    List<Like> of(Viewer viewer, DocumentId document) {
        return found(viewer, List.of(document)).getOrDefault(document, List.of());
    }

    @Override
    public Map<DocumentId, List<String>> of(Viewer viewer, Collection<DocumentId> documents) {
        var names = new HashMap<DocumentId, List<String>>();
        found(viewer, documents)
                .forEach((document, like) ->
                        names.put(document, like.stream().map(Like::name).toList()));
        return names;
    }

    private Map<DocumentId, List<Like>> found(Viewer viewer, Collection<DocumentId> documents) {
        var found = new HashMap<DocumentId, List<Like>>();
        if (documents.isEmpty() || !viewer.seesWholeAuthority()) {
            return found;
        }
        jdbc.sql("""
                        SELECT one.document_id, other.document_id AS other_id, other.file_name, other.number
                        FROM review one
                        JOIN review other ON other.likeness = one.likeness AND other.document_id <> one.document_id
                        WHERE one.document_id IN (:documents) AND %s
                        ORDER BY other.opened_at, other.document_id
                        """.formatted(Reach.sql(viewer, "other")))
                .params(Reach.of(viewer))
                .param(
                        "documents",
                        documents.stream().map(DocumentId::value).distinct().toList())
                .query(row -> {
                    found.computeIfAbsent(
                                    new DocumentId(row.getObject("document_id", UUID.class)), id -> new ArrayList<>())
                            .add(new Like(
                                    new DocumentId(row.getObject("other_id", UUID.class)),
                                    row.getString("number") + " (" + row.getString("file_name") + ")"));
                });
        return found;
    }
}

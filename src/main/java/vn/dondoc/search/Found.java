package vn.dondoc.search;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One page of what was found; {@code atLeast} tells that {@code total} was not counted to the end. */
record Found(List<Hit> hits, long total, boolean atLeast) {

    static final Found NOTHING = new Found(List.of(), 0, false);

    /** A directive that answers the question, with the sentences that do. */
    record Hit(
            UUID key,
            boolean confirmed,
            boolean past,
            @Nullable String number,
            @Nullable String type,
            @Nullable String issuer,
            @Nullable LocalDate issuedOn,
            @Nullable String subject,
            List<Excerpt> excerpts) {

        /** Where it can be read. */
        public String address() {
            return (confirmed ? "/van-ban/" : past ? "/luu-tru/" : "/ra-soat/") + key;
        }
    }

    /** A sentence in pieces, those that were asked for marked. */
    record Excerpt(List<Piece> pieces) {}

    /** A stretch of a sentence. */
    record Piece(String text, boolean marked) {}

    Found {
        hits = List.copyOf(hits);
    }
}

package vn.dondoc.search;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * One page of what was found; {@code atLeast} tells that {@code total} was not counted to the end, and the facets are about right.
 * {@code instead} are the words that somebody may have meant who found little.
 */
record Found(
        List<Hit> hits,
        long total,
        boolean atLeast,
        List<Facet> facets,
        @Nullable String instead) {

    static final Found NOTHING = new Found(List.of(), 0, false, List.of(), null);

    /** A directive that answers the question, with the sentences that do. */
    record Hit(
            UUID key,
            Question.State state,
            @Nullable String number,
            @Nullable String type,
            @Nullable String issuer,
            @Nullable LocalDate issuedOn,
            @Nullable String subject,
            List<Excerpt> excerpts) {

        public boolean confirmed() {
            return state == Question.State.CONFIRMED;
        }

        public boolean past() {
            return state == Question.State.PAST;
        }

        /** Where it can be read. */
        public String address() {
            return switch (state) {
                case CONFIRMED -> "/van-ban/" + key;
                case UNCONFIRMED -> "/ra-soat/" + key;
                case PAST -> "/luu-tru/" + key;
            };
        }
    }

    /** A sentence in pieces, those that were asked for marked. */
    record Excerpt(List<Piece> pieces) {

        /** For the page: hundreds of pieces one by one would take longer to write than to find. All of it is escaped. */
        public String html() {
            var html = new StringBuilder();
            for (var piece : pieces) {
                var text = HtmlUtils.htmlEscape(piece.text(), "UTF-8");
                if (piece.marked()) {
                    html.append("<mark>").append(text).append("</mark>");
                } else {
                    html.append(text);
                }
            }
            return html.toString();
        }
    }

    /** A stretch of a sentence. */
    record Piece(String text, boolean marked) {}

    Found {
        hits = List.copyOf(hits);
        facets = List.copyOf(facets);
    }

    Found withInstead(String words) {
        return new Found(hits, total, atLeast, facets, words);
    }
}

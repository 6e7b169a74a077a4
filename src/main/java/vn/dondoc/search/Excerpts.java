package vn.dondoc.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.CustomSeparatorBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.jspecify.annotations.Nullable;
import vn.dondoc.search.Found.Excerpt;
import vn.dondoc.search.Found.Piece;
import vn.dondoc.vietnamese.Vietnamese;

/** Finds the lines of a directive that answer the question, and marks the words that do. */
final class Excerpts extends UnifiedHighlighter {

    private static final int LINES = 2;

    /** A paragraph may fill a page: so much of it is shown on each side of the first word that was asked for. */
    private static final int AROUND = 160;

    Excerpts(IndexSearcher searcher, Words words) {
        super(builder(searcher, new Analyzers())
                .withBreakIterator(() -> new CustomSeparatorBreakIterator('\n'))
                .withFieldMatcher(field -> true)
                .withMaxLength(300_000)
                .withMaxNoHighlightPassages(0)
                .withFormatter(new Pieces(TypedMarks.of(words))));
    }

    /** For each of these documents the excerpts, in the same order. */
    @SuppressWarnings("unchecked")
    List<List<Excerpt>> of(Query words, int[] documents) throws IOException {
        Map<String, Object[]> found =
                highlightFieldsAsObjects(new String[] {Fields.TEXT}, words, documents, new int[] {LINES});
        var excerpts = new ArrayList<List<Excerpt>>();
        for (@Nullable Object one : Objects.requireNonNull(found.get(Fields.TEXT))) {
            excerpts.add(one == null ? List.of() : (List<Excerpt>) one);
        }
        return excerpts;
    }

    @Override
    protected OffsetSource getOffsetSource(String field) {
        return OffsetSource.ANALYSIS;
    }

    /** The syllables that were typed with marks: "tại" is no answer to "tài", though without marks they are alike. */
    private record TypedMarks(Set<String> exact, Set<String> folded) {

        static TypedMarks of(Words words) {
            var exact = new HashSet<String>();
            var folded = new HashSet<String>();
            for (var clause : words.clauses()) {
                for (var term : Analyzers.terms(Fields.EXACT, clause.text())) {
                    if (!term.equals(Vietnamese.fold(term))) {
                        folded.add(Vietnamese.fold(term));
                    }
                    exact.add(term);
                }
            }
            return new TypedMarks(exact, folded);
        }

        boolean contradict(String text) {
            var terms = Analyzers.terms(Fields.EXACT, text);
            return terms.size() == 1
                    && folded.contains(Vietnamese.fold(terms.getFirst()))
                    && !exact.contains(terms.getFirst())
                    && !terms.getFirst().equals(Vietnamese.fold(terms.getFirst()));
        }
    }

    private static final class Pieces extends PassageFormatter {

        private final TypedMarks typed;

        Pieces(TypedMarks typed) {
            this.typed = typed;
        }

        @Override
        public List<Excerpt> format(Passage[] passages, String text) {
            var excerpts = new ArrayList<Excerpt>();
            for (var passage : passages) {
                if (passage.getNumMatches() > 0) {
                    excerpts.add(excerpt(passage, text));
                }
            }
            return excerpts;
        }

        private Excerpt excerpt(Passage passage, String text) {
            int first = passage.getMatchStarts()[0];
            int from = wordStart(text, Math.max(passage.getStartOffset(), first - AROUND), passage.getStartOffset());
            int end = lineEnd(text, passage);
            int to = wordStart(text, Math.min(end, first + 2 * AROUND), end);
            var pieces = new ArrayList<Piece>();
            if (from > passage.getStartOffset()) {
                pieces.add(new Piece("… ", false));
            }
            int at = from;
            for (int i = 0; i < passage.getNumMatches(); i++) {
                int start = passage.getMatchStarts()[i];
                int stop = passage.getMatchEnds()[i];
                if (start >= at && stop <= to && !typed.contradict(text.substring(start, stop))) {
                    add(pieces, text.substring(at, start), false);
                    add(pieces, text.substring(start, stop), true);
                    at = stop;
                }
            }
            add(pieces, text.substring(at, Math.max(at, to)), false);
            if (to < end) {
                pieces.add(new Piece(" …", false));
            }
            return new Excerpt(List.copyOf(pieces));
        }

        /** A passage ends with the line break after it. */
        private static int lineEnd(String text, Passage passage) {
            int end = passage.getEndOffset();
            return end > passage.getStartOffset() && text.charAt(end - 1) == '\n' ? end - 1 : end;
        }

        private static int wordStart(String text, int wanted, int edge) {
            if (wanted == edge) {
                return edge;
            }
            int blank = text.indexOf(' ', wanted);
            return blank < 0 || Math.abs(blank - wanted) > 20 ? wanted : blank;
        }

        private static void add(List<Piece> pieces, String text, boolean marked) {
            if (!text.isEmpty()) {
                pieces.add(new Piece(text.replace('\t', ' ').replace('\n', ' '), marked));
            }
        }
    }
}

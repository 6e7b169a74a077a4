package vn.dondoc.suggestion.rule;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.monitor.CandidateMatcher;
import org.apache.lucene.monitor.MatcherFactory;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/** A registered query with every stretch of words it matched, whole: Lucene's own highlights report each word by itself. */
final class WholeMatches extends QueryMatch {

    /** Words {@code [first, last]}. */
    record Stretch(int first, int last) {}

    private final List<Stretch> stretches;

    private WholeMatches(String queryId, List<Stretch> stretches) {
        super(queryId);
        this.stretches = stretches;
    }

    List<Stretch> stretches() {
        return stretches;
    }

    static MatcherFactory<WholeMatches> in(String field) {
        return searcher -> new Matcher(searcher, field);
    }

    private static final class Matcher extends CandidateMatcher<WholeMatches> {

        private final String field;

        Matcher(IndexSearcher searcher, String field) {
            super(searcher);
            this.field = field;
        }

        @Override
        public void matchQuery(String queryId, Query query, Map<String, String> metadata) throws IOException {
            Weight weight = query.createWeight(searcher, ScoreMode.COMPLETE_NO_SCORES, 1);
            var stretches = new ArrayList<Stretch>();
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                Matches matches = weight.matches(leaf, 0);
                MatchesIterator each = matches == null ? null : matches.getMatches(field);
                while (each != null && each.next()) {
                    stretches.add(new Stretch(each.startPosition(), each.endPosition()));
                }
            }
            if (!stretches.isEmpty()) {
                addMatch(new WholeMatches(queryId, stretches), 0);
            }
        }

        @Override
        public WholeMatches resolve(WholeMatches one, WholeMatches other) {
            var both = new ArrayList<>(one.stretches);
            both.addAll(other.stretches);
            return new WholeMatches(one.getQueryId(), both);
        }
    }
}

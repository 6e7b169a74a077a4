package vn.dondoc.search;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.search.TotalHits.Relation;

/**
 * Ranks what is found, and of very many only the newest, with which each segment begins: nobody looks at the best of a million, and the
 * time must not grow with their number.
 */
final class Newest implements CollectorManager<Newest.Ranked, TopDocs> {

    private final int wanted;
    private final int compared;
    private final int documents;

    /** The best {@code wanted} of about {@code compared}, in an index of so many documents. */
    Newest(int wanted, int compared, int documents) {
        this.wanted = wanted;
        this.compared = compared;
        this.documents = documents;
    }

    @Override
    public Ranked newCollector() throws IOException {
        return new Ranked(new TopScoreDocCollectorManager(wanted, Integer.MAX_VALUE).newCollector());
    }

    @Override
    public TopDocs reduce(Collection<Ranked> collectors) {
        var parts = collectors.stream().map(one -> one.best.topDocs()).toArray(TopDocs[]::new);
        var merged = parts.length == 1 ? parts[0] : TopDocs.merge(wanted, parts);
        boolean cut = collectors.stream().anyMatch(one -> one.cut);
        return new TopDocs(
                new TotalHits(merged.totalHits.value(), cut ? Relation.GREATER_THAN_OR_EQUAL_TO : Relation.EQUAL_TO),
                merged.scoreDocs);
    }

    /** The ranking of one thread. */
    final class Ranked implements Collector {

        private final TopScoreDocCollector best;
        private boolean cut;

        private Ranked(TopScoreDocCollector best) {
            this.best = best;
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE;
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
            long share = Math.max(wanted, (long) compared * leaf.reader().maxDoc() / Math.max(1, documents));
            return new FilterLeafCollector(best.getLeafCollector(leaf)) {
                private long met;

                @Override
                public void collect(int document) throws IOException {
                    if (met++ == share) {
                        cut = true;
                        throw new CollectionTerminatedException();
                    }
                    super.collect(document);
                }
            };
        }
    }
}

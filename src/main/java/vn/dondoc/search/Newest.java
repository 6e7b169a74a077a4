package vn.dondoc.search;

import java.io.IOException;
import java.util.Arrays;
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
import org.jspecify.annotations.Nullable;

/**
 * Ranks what is found, and of very many only the newest, with which each segment begins: nobody looks at the best of a million, and the
 * time must not grow with their number.
 */
final class Newest implements CollectorManager<Newest.Ranked, Newest.Ranking> {

    private final int wanted;
    private final int compared;
    private final int documents;

    /** The best {@code wanted} of about {@code compared}, in an index of so many documents. */
    Newest(int wanted, int compared, int documents) {
        this.wanted = wanted;
        this.compared = compared;
        this.documents = documents;
    }

    /** The best, and all that were found, unless they were too many to be looked at. */
    record Ranking(TopDocs best, int @Nullable [] all) {}

    @Override
    public Ranked newCollector() throws IOException {
        return new Ranked(new TopScoreDocCollectorManager(wanted, Integer.MAX_VALUE).newCollector());
    }

    @Override
    public Ranking reduce(Collection<Ranked> collectors) {
        var parts = collectors.stream().map(one -> one.best.topDocs()).toArray(TopDocs[]::new);
        var merged = parts.length == 1 ? parts[0] : TopDocs.merge(wanted, parts);
        boolean cut = collectors.stream().anyMatch(one -> one.cut);
        var best = new TopDocs(
                new TotalHits(merged.totalHits.value(), cut ? Relation.GREATER_THAN_OR_EQUAL_TO : Relation.EQUAL_TO),
                merged.scoreDocs);
        return new Ranking(
                best,
                cut
                        ? null
                        : collectors.stream()
                                .flatMapToInt(one -> Arrays.stream(one.met, 0, one.count))
                                .sorted()
                                .toArray());
    }

    /** The ranking of one thread. */
    final class Ranked implements Collector {

        private final TopScoreDocCollector best;
        private int[] met = new int[64];
        private int count;
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
                private long here;

                @Override
                public void collect(int document) throws IOException {
                    if (here++ == share) {
                        cut = true;
                        throw new CollectionTerminatedException();
                    }
                    meet(leaf.docBase + document);
                    super.collect(document);
                }
            };
        }

        private void meet(int document) {
            if (count == met.length) {
                met = Arrays.copyOf(met, 2 * count);
            }
            met[count++] = document;
        }
    }
}

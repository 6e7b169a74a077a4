package vn.dondoc.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;
import vn.dondoc.search.Facet.By;
import vn.dondoc.search.Facet.Count;

/**
 * Counts the found by their properties. Of very many only every nth stretch of the index is looked at, so that the time does not grow
 * with their number; what is said then is about right.
 */
final class Facets {

    /** Segments are in the order of days: many short stretches meet each year, where few long ones might pass over some. */
    private static final int STRETCH = 32;

    /** So many documents are looked at where not all are. */
    private static final int LOOKED_AT = 256 * STRETCH;

    private static final int SHOWN = 12;

    private final Map<By, Map<String, Long>> counts = new EnumMap<>(By.class);

    private Facets() {}

    /** Of these documents, in the order of the index. */
    static List<Facet> of(IndexSearcher searcher, int[] found) throws IOException {
        var facets = new Facets();
        int at = 0;
        for (var leaf : searcher.getIndexReader().leaves()) {
            int end = leaf.docBase + leaf.reader().maxDoc();
            if (at < found.length && found[at] < end) {
                var tally = new Tally(leaf.reader());
                for (; at < found.length && found[at] < end; at++) {
                    tally.collect(found[at] - leaf.docBase);
                }
                tally.addTo(facets.counts, 1);
            }
        }
        return facets.sorted();
    }

    /** Of what answers the query; {@code exactly} where they are few enough to look at each. */
    static List<Facet> of(IndexSearcher searcher, Query query, boolean exactly) throws IOException {
        int documents = searcher.getIndexReader().maxDoc();
        int every = exactly ? 1 : Math.max(1, documents / LOOKED_AT);
        var facets = new Facets();
        var weight =
                searcher.createWeight(searcher.rewrite(new ConstantScoreQuery(query)), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (var leaf : searcher.getIndexReader().leaves()) {
            facets.count(weight, leaf, every);
        }
        return facets.sorted();
    }

    /** The stretches are laid over the whole index, so that a small segment has no more weight than its size. */
    private void count(Weight weight, LeafReaderContext leaf, int every) throws IOException {
        var scorer = weight.bulkScorer(leaf);
        if (scorer == null) {
            return;
        }
        var reader = leaf.reader();
        var tally = new Tally(reader);
        if (every == 1) {
            scorer.score(tally, reader.getLiveDocs(), 0, reader.maxDoc());
        } else {
            long step = (long) every * STRETCH;
            for (long from = leaf.docBase / step * step - leaf.docBase; from < reader.maxDoc(); from += step) {
                int to = (int) Math.min(from + STRETCH, reader.maxDoc());
                if (to > 0) {
                    scorer.score(tally, reader.getLiveDocs(), (int) Math.max(0, from), to);
                }
            }
        }
        tally.addTo(counts, every);
    }

    private List<Facet> sorted() {
        var facets = new ArrayList<Facet>();
        for (var by : By.values()) {
            var order = by == By.YEAR
                    ? Comparator.comparing(Count::value).reversed()
                    : Comparator.comparing(Count::found).reversed().thenComparing(Count::value);
            facets.add(new Facet(
                    by,
                    counts.getOrDefault(by, Map.of()).entrySet().stream()
                            .map(one -> new Count(one.getKey(), one.getValue()))
                            .sorted(order)
                            .limit(SHOWN)
                            .toList()));
        }
        return facets;
    }

    /** Counts within one segment, by the numbers that the values have there. */
    private static final class Tally implements LeafCollector {

        private final List<Values> values = new ArrayList<>();
        private final SortedNumericDocValues years;
        private final Map<Long, Long> byYear = new HashMap<>();
        private long year;
        private long inYear;

        /** Where nearly each document has one value of a kind, which is read more cheaply than several. */
        private record Values(
                By by, SortedSetDocValues several, @Nullable SortedDocValues single, long[] tally) {

            static Values of(By by, LeafReader reader) throws IOException {
                var several = DocValues.getSortedSet(reader, by.field);
                return new Values(
                        by, several, DocValues.unwrapSingleton(several), new long[(int) several.getValueCount()]);
            }

            void count(int document) throws IOException {
                if (single != null) {
                    if (single.advanceExact(document)) {
                        tally[single.ordValue()]++;
                    }
                } else if (several.advanceExact(document)) {
                    for (int i = 0; i < several.docValueCount(); i++) {
                        tally[(int) several.nextOrd()]++;
                    }
                }
            }

            String name(int ord) throws IOException {
                return (single == null ? several.lookupOrd(ord) : single.lookupOrd(ord)).utf8ToString();
            }
        }

        Tally(LeafReader reader) throws IOException {
            for (var by : By.values()) {
                if (by != By.YEAR) {
                    var of = Values.of(by, reader);
                    if (of.tally().length > 0) {
                        values.add(of);
                    }
                }
            }
            years = DocValues.getSortedNumeric(reader, By.YEAR.field);
        }

        @Override
        public void setScorer(Scorable scorer) {}

        @Override
        public void collect(int document) throws IOException {
            for (var one : values) {
                one.count(document);
            }
            if (years.advanceExact(document)) {
                count(years.nextValue());
            }
        }

        /** The documents of one year mostly follow each other. */
        private void count(long next) {
            if (next != year) {
                keepYear();
                year = next;
            }
            inYear++;
        }

        private void keepYear() {
            if (inYear > 0) {
                byYear.merge(year, inYear, Long::sum);
                inYear = 0;
            }
        }

        void addTo(Map<By, Map<String, Long>> counts, int times) throws IOException {
            for (var one : values) {
                var sums = counts.computeIfAbsent(one.by(), by -> new HashMap<>());
                for (int ord = 0; ord < one.tally().length; ord++) {
                    if (one.tally()[ord] > 0) {
                        sums.merge(one.name(ord), one.tally()[ord] * times, Long::sum);
                    }
                }
            }
            keepYear();
            var sums = counts.computeIfAbsent(By.YEAR, by -> new HashMap<>());
            byYear.forEach((number, found) -> sums.merge(String.valueOf(number), found * times, Long::sum));
        }
    }
}

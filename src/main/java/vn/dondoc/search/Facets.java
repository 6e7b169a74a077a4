package vn.dondoc.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import vn.dondoc.search.Facet.By;
import vn.dondoc.search.Facet.Count;

/**
 * Counts the found by their properties. Of very many only every nth stretch of the index is looked at, so that the time does not grow
 * with their number; what is said then is about right.
 */
final class Facets {

    /** Stretches are long enough that passing over one costs nothing beside reading one. */
    private static final int STRETCH = 2_048;

    /** So many documents are looked at where not all are. */
    private static final int LOOKED_AT = 16 * STRETCH;

    private static final int SHOWN = 12;

    private final Map<By, Map<String, Long>> counts = new EnumMap<>(By.class);
    private final int every;

    private Facets(int every) {
        this.every = every;
    }

    /** {@code exactly} where the found are few enough to look at each. */
    static List<Facet> of(IndexSearcher searcher, Query query, boolean exactly) throws IOException {
        int documents = searcher.getIndexReader().maxDoc();
        var facets = new Facets(exactly ? 1 : Math.max(1, documents / LOOKED_AT));
        var weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (var leaf : searcher.getIndexReader().leaves()) {
            facets.count(weight, leaf);
        }
        return facets.sorted();
    }

    private void count(Weight weight, LeafReaderContext leaf) throws IOException {
        var scorer = weight.bulkScorer(leaf);
        if (scorer == null) {
            return;
        }
        var reader = leaf.reader();
        var collector = new Tally(reader);
        int step = every * STRETCH;
        for (int from = 0; from < reader.maxDoc(); from += step) {
            int to = every == 1 ? reader.maxDoc() : Math.min(from + STRETCH, reader.maxDoc());
            scorer.score(collector, reader.getLiveDocs(), from, to);
            if (every == 1) {
                break;
            }
        }
        collector.addTo(counts, every);
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

        private final Map<By, SortedSetDocValues> values = new EnumMap<>(By.class);
        private final Map<By, long[]> tallies = new EnumMap<>(By.class);
        private final SortedNumericDocValues years;
        private final Map<String, Long> byYear = new HashMap<>();

        Tally(LeafReader reader) throws IOException {
            for (var by : By.values()) {
                if (by != By.YEAR) {
                    var of = DocValues.getSortedSet(reader, by.field);
                    values.put(by, of);
                    tallies.put(by, new long[(int) of.getValueCount()]);
                }
            }
            years = DocValues.getSortedNumeric(reader, By.YEAR.field);
        }

        @Override
        public void setScorer(Scorable scorer) {}

        @Override
        public void collect(int document) throws IOException {
            for (var one : values.entrySet()) {
                var of = one.getValue();
                if (of.advanceExact(document)) {
                    var tally = Objects.requireNonNull(tallies.get(one.getKey()));
                    for (int i = 0; i < of.docValueCount(); i++) {
                        tally[(int) of.nextOrd()]++;
                    }
                }
            }
            if (years.advanceExact(document)) {
                byYear.merge(String.valueOf(years.nextValue()), 1L, Long::sum);
            }
        }

        void addTo(Map<By, Map<String, Long>> counts, int times) throws IOException {
            for (var one : values.entrySet()) {
                var tally = Objects.requireNonNull(tallies.get(one.getKey()));
                var sums = counts.computeIfAbsent(one.getKey(), by -> new HashMap<>());
                for (int ord = 0; ord < tally.length; ord++) {
                    if (tally[ord] > 0) {
                        sums.merge(one.getValue().lookupOrd(ord).utf8ToString(), tally[ord] * times, Long::sum);
                    }
                }
            }
            var sums = counts.computeIfAbsent(By.YEAR, by -> new HashMap<>());
            byYear.forEach((year, found) -> sums.merge(year, found * times, Long::sum));
        }
    }
}

package vn.dondoc.suggestion.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.springframework.util.FileSystemUtils;

/**
 * Every text of the archive as rules see it, so that a rule can be asked where it stands in all of them. It keeps positions and offsets
 * but no text, and holds nothing of its own: thrown away, it is made again from the readings.
 */
public final class WordIndex implements AutoCloseable {

    /** A change of the analysed text or of the fields makes every index be built anew. */
    private static final String FORM = "1";

    private static final String FORM_KEY = "form";
    private static final String POSITION_KEY = "position";
    private static final String KEY = "key";
    private static final String VERSION = "version";
    private static final String AT = "at";
    private static final String TEXT = "text";
    private static final IntervalsSource SENTENCE = Intervals.term(TypedTokenStream.SENTENCE);
    private static final FieldType ANALYSED = analysed();

    /** Where a rule stands: {@code [start, end)} of the text of that version of the document's reading. */
    public record Hit(UUID document, int version, int start, int end) {}

    /** In how many documents a rule stands, and where in the newest of them. */
    public record Found(int documents, List<Hit> hits) {

        public Found {
            hits = List.copyOf(hits);
        }
    }

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    private WordIndex(Path folder) throws IOException {
        directory = FSDirectory.open(folder);
        try {
            var merging = new TieredMergePolicy();
            merging.setForceMergeDeletesPctAllowed(0);
            writer =
                    new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()).setMergePolicy(merging));
            if (!FORM.equals(kept().get(FORM_KEY))) {
                writer.deleteAll();
                commit(0);
            }
            searchers = new SearcherManager(writer, new SearcherFactory());
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /** A folder that cannot be read is emptied. */
    public static WordIndex in(Path folder) {
        try {
            try {
                return new WordIndex(folder);
            } catch (CorruptIndexException | IndexFormatTooOldException | IndexFormatTooNewException broken) {
                FileSystemUtils.deleteRecursively(folder);
                return new WordIndex(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void put(UUID key, int version, Instant at, TypedText text) {
        var document = new Document();
        document.add(new StringField(KEY, key.toString(), Field.Store.YES));
        document.add(new StoredField(VERSION, version));
        document.add(new NumericDocValuesField(AT, at.getEpochSecond()));
        document.add(new Field(TEXT, new TypedTokenStream(text, true), ANALYSED));
        unchecked(() -> writer.updateDocument(new Term(KEY, key.toString()), document));
    }

    public void remove(UUID key) {
        unchecked(() -> writer.deleteDocuments(new Term(KEY, key.toString())));
    }

    /** Begins again with nothing. */
    public void clear() {
        unchecked(() -> {
            writer.deleteAll();
            commit(0);
            searchers.maybeRefreshBlocking();
        });
    }

    /** Makes visible what was put in, and lasting together with the position up to which it is complete. */
    public void keep(long position) {
        unchecked(() -> {
            commit(position);
            searchers.maybeRefreshBlocking();
        });
    }

    /** Keeps, and makes that of what was removed not even bytes are left in a file. */
    public void purge(long position) {
        unchecked(() -> {
            writer.forceMergeDeletes();
            commit(position);
            searchers.maybeRefreshBlocking();
            writer.deleteUnusedFiles();
        });
    }

    public long position() {
        return Long.parseLong(kept().getOrDefault(POSITION_KEY, "0"));
    }

    /** How many documents there are. */
    public int size() {
        return searching(searcher -> searcher.getIndexReader().numDocs());
    }

    /** In how many documents the rule stands. */
    public int count(Rule rule) {
        return searching(searcher -> {
            int count = 0;
            List<Weight> wordings = wordings(rule, searcher);
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                count += standing(wordings, leaf).cardinality();
            }
            return count;
        });
    }

    /** Where the rule stands in the newest documents in which it does. */
    public Found find(Rule rule, int newest) {
        return searching(searcher -> {
            List<Weight> wordings = wordings(rule, searcher);
            var where = new ArrayList<Standing>();
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                FixedBitSet standing = standing(wordings, leaf);
                NumericDocValues at = leaf.reader().getNumericDocValues(AT);
                for (int doc = next(standing, 0); doc >= 0; doc = next(standing, doc + 1)) {
                    where.add(new Standing(leaf, doc, at != null && at.advanceExact(doc) ? at.longValue() : 0));
                }
            }
            where.sort(Comparator.comparingLong(Standing::at).reversed());
            var hits = new ArrayList<Hit>();
            for (Standing one : where.subList(0, Math.min(newest, where.size()))) {
                hits.addAll(hits(wordings, one, searcher));
            }
            return new Found(where.size(), hits);
        });
    }

    private record Standing(LeafReaderContext leaf, int doc, long at) {}

    private record Stretch(int end, int startOffset, int endOffset) {}

    /** Of the wordings that begin at one word the longest. */
    private static List<Hit> hits(List<Weight> wordings, Standing where, IndexSearcher searcher) throws IOException {
        Map<Integer, Stretch> longest = new HashMap<>();
        for (Weight wording : wordings) {
            Matches matches = wording.matches(where.leaf(), where.doc());
            MatchesIterator each = matches == null ? null : matches.getMatches(TEXT);
            while (each != null && each.next()) {
                var stretch = new Stretch(each.endPosition(), each.startOffset(), each.endOffset());
                longest.merge(each.startPosition(), stretch, (a, b) -> a.end() >= b.end() ? a : b);
            }
        }
        if (longest.isEmpty()) {
            return List.of();
        }
        Document stored = searcher.storedFields().document(where.leaf().docBase + where.doc());
        UUID key = UUID.fromString(stored.get(KEY));
        int version = stored.getField(VERSION).numericValue().intValue();
        return longest.values().stream()
                .map(one -> new Hit(key, version, one.startOffset(), one.endOffset()))
                .sorted(Comparator.comparingInt(Hit::start))
                .toList();
    }

    private static FixedBitSet standing(List<Weight> wordings, LeafReaderContext leaf) throws IOException {
        var standing = new FixedBitSet(Math.max(1, leaf.reader().maxDoc()));
        for (Weight wording : wordings) {
            Scorer scorer = wording.scorer(leaf);
            if (scorer != null) {
                DocIdSetIterator docs = scorer.iterator();
                for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
                    standing.set(doc);
                }
            }
        }
        Bits live = leaf.reader().getLiveDocs();
        for (int doc = next(standing, 0); live != null && doc >= 0; doc = next(standing, doc + 1)) {
            if (!live.get(doc)) {
                standing.clear(doc);
            }
        }
        return standing;
    }

    private static int next(FixedBitSet set, int from) {
        int next = from >= set.length() ? DocIdSetIterator.NO_MORE_DOCS : set.nextSetBit(from);
        return next == DocIdSetIterator.NO_MORE_DOCS ? -1 : next;
    }

    private static List<Weight> wordings(Rule rule, IndexSearcher searcher) throws IOException {
        Set<Wording> all = new LinkedHashSet<>();
        rule.patterns().forEach(pattern -> all.addAll(Pattern.compile(pattern)));
        var weights = new ArrayList<Weight>();
        for (Wording wording : all) {
            var query = new IntervalQuery(TEXT, Intervals.notContaining(wording.source(), SENTENCE));
            weights.add(query.createWeight(searcher, ScoreMode.COMPLETE_NO_SCORES, 1));
        }
        return weights;
    }

    private static FieldType analysed() {
        var type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }

    private void commit(long position) throws IOException {
        writer.setLiveCommitData(
                Map.of(FORM_KEY, FORM, POSITION_KEY, String.valueOf(position)).entrySet());
        writer.commit();
    }

    private Map<String, String> kept() {
        var kept = new HashMap<String, String>();
        var live = writer.getLiveCommitData();
        if (live != null) {
            live.forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
        }
        return kept;
    }

    @Override
    public void close() {
        unchecked(() -> {
            searchers.close();
            writer.close();
            directory.close();
        });
    }

    private interface Step {
        void run() throws IOException;
    }

    private static void unchecked(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Search<T> {
        T in(IndexSearcher searcher) throws IOException;
    }

    private <T> T searching(Search<T> search) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return search.in(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package vn.dondoc.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Which tasks have which words: in memory, without positions or texts, so that it is small and nothing of it lies on a disk. */
final class TaskWordIndex implements AutoCloseable {

    private static final String KEY = "key";
    private static final String WORDS = "words";
    private static final String HIGH = "high";
    private static final String LOW = "low";
    private static final FieldType WHETHER = whether();

    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final IndexWriter writer;
    private final SearcherManager searchers;

    TaskWordIndex() {
        try {
            var merging = new TieredMergePolicy();
            merging.setForceMergeDeletesPctAllowed(0);
            writer =
                    new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()).setMergePolicy(merging));
            searchers = new SearcherManager(writer, new SearcherFactory());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void put(UUID task, @Nullable String words) {
        var document = new Document();
        document.add(new StringField(KEY, bytes(task), Store.NO));
        document.add(new NumericDocValuesField(HIGH, task.getMostSignificantBits()));
        document.add(new NumericDocValuesField(LOW, task.getLeastSignificantBits()));
        document.add(new Field(WORDS, words == null ? "" : words, WHETHER));
        unchecked(() -> writer.updateDocument(new Term(KEY, bytes(task)), document));
    }

    /** Makes what was put in visible. */
    void show() {
        unchecked(searchers::maybeRefreshBlocking);
    }

    /** Takes these out so that not even bytes are left. */
    void erase(Collection<UUID> tasks) {
        unchecked(() -> {
            for (UUID task : tasks) {
                writer.deleteDocuments(new Term(KEY, bytes(task)));
            }
            writer.forceMergeDeletes();
            searchers.maybeRefreshBlocking();
        });
    }

    /** The tasks with each piece within one of their words; empty where they are more than {@code most}. */
    Optional<List<UUID>> having(List<String> pieces, int most) {
        var query = new BooleanQuery.Builder();
        for (String piece : new HashSet<>(pieces)) {
            query.add(
                    new WildcardQuery(new Term(WORDS, "*" + piece.replaceAll("([\\\\*?])", "\\\\$1") + "*")),
                    Occur.FILTER);
        }
        try {
            var searcher = searchers.acquire();
            try {
                List<UUID> found = searcher.search(query.build(), new Once(new UpTo(most + 1)));
                return found.size() > most ? Optional.empty() : Optional.of(found);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        unchecked(() -> {
            searchers.close();
            writer.rollback();
            directory.close();
        });
    }

    private static BytesRef bytes(UUID id) {
        return new BytesRef(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    private static FieldType whether() {
        var type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }

    /** One thread asks, so one collector does. */
    private record Once(UpTo one) implements CollectorManager<UpTo, List<UUID>> {

        @Override
        public UpTo newCollector() {
            return one;
        }

        @Override
        public List<UUID> reduce(Collection<UpTo> collectors) {
            return one.found;
        }
    }

    /** Reads the ids of so many and then stops. */
    private static final class UpTo extends SimpleCollector {

        private final int most;
        private final List<UUID> found = new ArrayList<>();
        private @Nullable NumericDocValues high;
        private @Nullable NumericDocValues low;

        UpTo(int most) {
            this.most = most;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
            if (found.size() >= most) {
                throw new CollectionTerminatedException();
            }
            high = DocValues.getNumeric(leaf.reader(), HIGH);
            low = DocValues.getNumeric(leaf.reader(), LOW);
        }

        @Override
        public void collect(int doc) throws IOException {
            found.add(new UUID(value(high, doc), value(low, doc)));
            if (found.size() >= most) {
                throw new CollectionTerminatedException();
            }
        }

        private static long value(@Nullable NumericDocValues values, int doc) throws IOException {
            if (values == null || !values.advanceExact(doc)) {
                throw new IllegalStateException("A task without its key");
            }
            return values.longValue();
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }

    /** A step in memory, which the interface of the engine nevertheless says may fail. */
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
}

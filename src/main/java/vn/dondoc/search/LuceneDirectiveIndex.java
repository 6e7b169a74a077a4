package vn.dondoc.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits.Relation;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.dondoc.access.Viewer;
import vn.dondoc.search.Found.Excerpt;
import vn.dondoc.search.Found.Hit;

/** The index in a folder of this machine. It holds nothing of its own: thrown away, it comes back from the outbox. */
@Component
final class LuceneDirectiveIndex implements DirectiveIndex, DisposableBean {

    /** Beyond it "more than" is said, which costs less than the number. */
    private static final int COUNTED = 10_000;

    private static final Sort NEWEST = new Sort(newestFirst(), SortField.FIELD_SCORE);

    private final Path folder;
    private OpenIndex open;

    LuceneDirectiveIndex(@Value("${dondoc.data}") Path data) {
        folder = data.resolve("index");
        open = OpenIndex.at(folder);
    }

    @Override
    public void put(IndexedDirective directive) {
        unchecked(() -> open.writer().updateDocument(keyOf(directive.key()), Fields.document(directive)));
    }

    @Override
    public void remove(UUID key) {
        unchecked(() -> open.writer().deleteDocuments(keyOf(key)));
    }

    @Override
    public void show() {
        unchecked(() -> open.searchers().maybeRefreshBlocking());
    }

    @Override
    public void keep(long position) {
        unchecked(() -> open.commit(position));
    }

    @Override
    public void purge(long position) {
        unchecked(() -> {
            open.writer().forceMergeDeletes();
            open.commit(position);
            open.searchers().maybeRefreshBlocking();
            open.writer().deleteUnusedFiles();
        });
    }

    @Override
    public synchronized long position() {
        if (!open.writer().isOpen()) {
            open = OpenIndex.at(folder);
        }
        return open.position();
    }

    @Override
    public Found find(Question question, Viewer viewer) {
        var searchers = open.searchers();
        try {
            var searcher = searchers.acquire();
            try {
                return found(question, Queries.of(question, viewer), searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void destroy() throws IOException {
        open.close();
    }

    private static Found found(Question question, Query query, IndexSearcher searcher) throws IOException {
        int wanted = question.from() + Question.PAGE;
        var byDate =
                question.order() == Question.Order.NEWEST || question.words().isEmpty();
        TopDocs top = byDate
                ? searcher.search(query, new TopFieldCollectorManager(NEWEST, wanted, COUNTED))
                : searcher.search(query, new TopScoreDocCollectorManager(wanted, COUNTED));
        var page =
                List.of(top.scoreDocs).subList(Math.min(question.from(), top.scoreDocs.length), top.scoreDocs.length);
        var documents = page.stream().mapToInt((ScoreDoc hit) -> hit.doc).toArray();
        var excerpts = new Excerpts(searcher).of(Queries.words(question.words()), documents);
        var stored = searcher.storedFields();
        var hits = new ArrayList<Hit>();
        for (int i = 0; i < documents.length; i++) {
            hits.add(hit(stored.document(documents[i]), excerpts.get(i)));
        }
        return new Found(hits, top.totalHits.value(), top.totalHits.relation() != Relation.EQUAL_TO);
    }

    private static Hit hit(Document document, List<Excerpt> excerpts) {
        var day = document.getField(Fields.DAY);
        return new Hit(
                UUID.fromString(document.get(Fields.KEY)),
                Boolean.parseBoolean(document.get(Fields.CONFIRMED)),
                Boolean.parseBoolean(document.get(Fields.PAST)),
                document.get(Fields.NUMBER),
                document.get(Fields.TYPE),
                document.get(Fields.ISSUER),
                day == null ? null : LocalDate.ofEpochDay(day.numericValue().longValue()),
                document.get(Fields.SUBJECT),
                excerpts);
    }

    private static Term keyOf(UUID key) {
        return new Term(Fields.KEY, key.toString());
    }

    private static SortField newestFirst() {
        var field = LongField.newSortField(Fields.DAY, true, SortedNumericSelector.Type.MAX);
        field.setMissingValue(Long.MIN_VALUE);
        return field;
    }

    /** A step that may find the disk broken. */
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

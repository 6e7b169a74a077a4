package vn.dondoc.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TotalHitCountCollectorManager;
import org.apache.lucene.search.TotalHits.Relation;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import vn.dondoc.access.Viewer;
import vn.dondoc.folders.Folders;
import vn.dondoc.search.Facet.By;
import vn.dondoc.search.Found.Excerpt;
import vn.dondoc.search.Found.Hit;
import vn.dondoc.search.Newest.Ranking;

/** The index in a folder of this machine. It holds nothing of its own: thrown away, it comes back from the outbox. */
@Component
final class LuceneDirectiveIndex implements DirectiveIndex, DisposableBean {

    /** So many are compared and counted; beyond, "more than" is said, which costs less than the number. */
    private static final int COUNTED = 5_000;

    /**
     * Of what begins as typed, so many words are gone through side by side until enough is found; to gather first whatever holds any of
     * them would take longer with every document of the archive.
     */
    private static final MultiTermQuery.RewriteMethod ONE_BY_ONE =
            new MultiTermQuery.TopTermsBoostOnlyBooleanQueryRewrite(200);

    private final IndexFolders folders;
    private final Supplier<OtherNames> names;
    private final Spelling spelling = new Spelling();
    private volatile OpenIndex open;
    private volatile boolean broken;

    @Autowired
    LuceneDirectiveIndex(Folders folders, KnownNames names) {
        this(new IndexFolders(folders.data().resolve("index")), names::now);
        this.folders.clean();
    }

    LuceneDirectiveIndex(IndexFolders folders, Supplier<OtherNames> names) {
        this.folders = folders;
        this.names = names;
        this.open = OpenIndex.at(folders.current());
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

    /** One that turned out broken while it was read begins again. */
    @Override
    public synchronized long position() {
        if (broken) {
            unchecked(open::abandon);
            open = OpenIndex.at(folders.emptied());
            broken = false;
        } else if (!open.writer().isOpen()) {
            open = OpenIndex.at(folders.current());
        }
        return open.position();
    }

    @Override
    public Found find(Question question, Viewer viewer) {
        return searching(searcher -> {
            var found = found(question, viewer, searcher);
            if (found.total() > 0 || question.words().isEmpty()) {
                return found;
            }
            var instead = spelling.corrected(question.words(), searcher.getIndexReader());
            // Only words that lead somewhere for this viewer: others would tell him what he may not see.
            return instead.isPresent() && exists(question.with(Words.of(instead.get())), viewer, searcher)
                    ? found.withInstead(instead.get())
                    : found;
        });
    }

    @Override
    public List<Hit> list(Question question, Viewer viewer, int limit) {
        return searching(searcher -> hits(
                searcher,
                top(question, query(question, viewer, searcher), viewer, searcher, limit)
                        .best()
                        .scoreDocs));
    }

    @Override
    public long since(Instant instant, Question question, Viewer viewer) {
        return searching(searcher -> {
            var news = known(instant, query(question, viewer, searcher));
            return searcher.search(news, new TotalHitCountCollectorManager(searcher.getSlices()))
                    .longValue();
        });
    }

    @Override
    public List<Hit> news(Instant after, Question question, Viewer viewer, int from, int limit) {
        return searching(searcher -> {
            var news = known(after, query(question, viewer, searcher));
            var top =
                    searcher.search(news, new TopFieldCollectorManager(Orders.FIRST_KNOWN, from + limit, from + limit));
            return hits(
                    searcher,
                    Arrays.copyOfRange(top.scoreDocs, Math.min(from, top.scoreDocs.length), top.scoreDocs.length));
        });
    }

    private static Query known(Instant after, Query query) {
        return new BooleanQuery.Builder()
                .add(query, Occur.FILTER)
                .add(LongField.newRangeQuery(Fields.SINCE, after.toEpochMilli() + 1, Long.MAX_VALUE), Occur.FILTER)
                .build();
    }

    @Override
    public List<Hit> begun(String typed, Viewer viewer, int limit) {
        var terms = Analyzers.terms(Fields.ALL, typed);
        if (terms.isEmpty()) {
            return List.of();
        }
        var query = new BooleanQuery.Builder().add(Queries.readable(viewer), Occur.FILTER);
        for (int i = 0; i < terms.size(); i++) {
            query.add(begun(terms.get(i), i == terms.size() - 1), Occur.FILTER);
        }
        return searching(searcher -> {
            var top = searcher.search(
                    query.build(), new TopFieldCollectorManager(Orders.NEWEST, limit, Math.max(limit, COUNTED)));
            return hits(searcher, top.scoreDocs);
        });
    }

    private static Query begun(String term, boolean unfinished) {
        var either = new BooleanQuery.Builder();
        for (var field : List.of(Fields.NUMBER, Fields.SUBJECT)) {
            var said = new Term(field, term);
            either.add(unfinished ? new PrefixQuery(said, ONE_BY_ONE) : new TermQuery(said), Occur.SHOULD);
        }
        return either.build();
    }

    @Override
    public Telling.Shared telling(String sentence, int limit) {
        return searching(searcher -> Telling.words(sentence, limit, searcher));
    }

    @Override
    public Map<UUID, String> prints() {
        return searching(searcher -> {
            var prints = new HashMap<UUID, String>();
            for (var leaf : searcher.getIndexReader().leaves()) {
                var stored = leaf.reader().storedFields();
                var live = leaf.reader().getLiveDocs();
                for (int i = 0; i < leaf.reader().maxDoc(); i++) {
                    if (live == null || live.get(i)) {
                        var document = stored.document(i, Set.of(Fields.KEY, Fields.PRINT));
                        prints.put(UUID.fromString(document.get(Fields.KEY)), document.get(Fields.PRINT));
                    }
                }
            }
            return prints;
        });
    }

    @Override
    public List<String> faults() {
        return searching(searcher -> {
            var faults = new ArrayList<String>();
            for (var leaf : searcher.getIndexReader().leaves()) {
                try {
                    if (leaf.reader() instanceof CodecReader reader) {
                        reader.checkIntegrity();
                    }
                } catch (CorruptIndexException fault) {
                    broken = true;
                    faults.add(String.valueOf(fault.getMessage()));
                }
            }
            return faults;
        });
    }

    @Override
    public DirectiveIndex another() {
        return new LuceneDirectiveIndex(folders.another(), names);
    }

    @Override
    public synchronized void become(DirectiveIndex built) {
        var next = (LuceneDirectiveIndex) built;
        var before = open;
        folders.become(next.folders);
        open = next.open;
        broken = false;
        unchecked(before::abandon);
        folders.clean();
    }

    @Override
    public void destroy() throws IOException {
        open.close();
    }

    private Found found(Question question, Viewer viewer, IndexSearcher searcher) throws IOException {
        var query = query(question, viewer, searcher);
        int wanted = question.from() + Question.PAGE;
        var ranking = top(question, query, viewer, searcher, wanted);
        var top = ranking.best();
        var page =
                List.of(top.scoreDocs).subList(Math.min(question.from(), top.scoreDocs.length), top.scoreDocs.length);
        boolean more = top.totalHits.relation() != Relation.EQUAL_TO;
        var facets = ranking.all() == null
                ? Facets.of(searcher, query, !more)
                : Facets.of(searcher, Objects.requireNonNull(ranking.all()));
        return new Found(
                shown(searcher, page, question, viewer),
                top.totalHits.value(),
                more,
                facets.stream()
                        .filter(facet -> facet.by() != By.AGENCY || viewer.seesWholeAuthority())
                        .toList(),
                null);
    }

    /** What is stored of a document lies compressed, so all that is shown of it is read at once. */
    private List<Hit> shown(IndexSearcher searcher, List<ScoreDoc> page, Question question, Viewer viewer)
            throws IOException {
        var excerpts = new Excerpts(new Queries(names.get(), viewer).runs(question.words()), question.words());
        var stored = searcher.storedFields();
        var hits = new ArrayList<Hit>();
        for (var one : page) {
            var document = stored.document(one.doc, Fields.SHOWN_WITH_TEXT);
            var text = document.get(Fields.TEXT);
            hits.add(hit(document, text == null ? List.of() : excerpts.of(text)));
        }
        return hits;
    }

    private Ranking top(Question question, Query query, Viewer viewer, IndexSearcher searcher, int wanted)
            throws IOException {
        if (question.order() != Question.Order.BEST || !question.ranks()) {
            return new Ranking(
                    searcher.search(
                            query,
                            new TopFieldCollectorManager(
                                    Orders.of(question.order()), wanted, Math.max(wanted, COUNTED))),
                    null);
        }
        int documents = searcher.getIndexReader().maxDoc();
        var best = new Newest(wanted, Math.max(wanted, COUNTED), documents);
        var typed = question.choices().like() == null
                ? new Queries(names.get(), viewer).asTyped(question)
                : Optional.<Query>empty();
        if (typed.isPresent()) {
            var exact = searcher.search(typed.get(), best);
            if (exact.all() == null) {
                return exact;
            }
            var all = searcher.search(query, best);
            // Where all were compared the typed marks have had their say already.
            return all.all() != null ? all : new Ranking(first(exact.best(), all.best(), wanted), null);
        }
        return searcher.search(query, best);
    }

    private static TopDocs first(TopDocs typed, TopDocs others, int wanted) {
        var known = Arrays.stream(typed.scoreDocs).map(hit -> hit.doc).collect(Collectors.toSet());
        return new TopDocs(
                others.totalHits,
                Stream.concat(
                                Arrays.stream(typed.scoreDocs),
                                Arrays.stream(others.scoreDocs).filter(hit -> !known.contains(hit.doc)))
                        .limit(wanted)
                        .toArray(ScoreDoc[]::new));
    }

    private boolean exists(Question question, Viewer viewer, IndexSearcher searcher) throws IOException {
        return searcher.search(query(question, viewer, searcher), 1).totalHits.value() > 0;
    }

    private Query query(Question question, Viewer viewer, IndexSearcher searcher) throws IOException {
        var query = new Queries(names.get(), viewer).of(question);
        var like = question.choices().like();
        return like == null ? query : Similar.to(like, query, viewer, searcher);
    }

    private static List<Hit> hits(IndexSearcher searcher, ScoreDoc[] documents) throws IOException {
        var stored = searcher.storedFields();
        var hits = new ArrayList<Hit>();
        for (var one : documents) {
            hits.add(hit(stored.document(one.doc, Fields.SHOWN), List.of()));
        }
        return hits;
    }

    private static Hit hit(Document document, List<Excerpt> excerpts) {
        var day = document.getField(Fields.DAY);
        return new Hit(
                UUID.fromString(document.get(Fields.KEY)),
                Question.State.valueOf(document.get(Fields.OF_STATE)),
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

    /** What is asked of the index as it is now, while others change it. */
    private interface Search<T> {
        T in(IndexSearcher searcher) throws IOException;
    }

    private <T> T searching(Search<T> search) {
        var searchers = open.searchers();
        try {
            var searcher = searchers.acquire();
            try {
                return search.in(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (CorruptIndexException e) {
            broken = true;
            throw new UncheckedIOException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

package vn.dondoc.search;

import java.io.IOException;
import java.io.StringReader;
import java.util.UUID;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import vn.dondoc.access.Viewer;

/** Finds what shares the telling words of one document, of those that the rest of the question allows. */
final class Similar {

    private static final int TELLING_WORDS = 25;

    private Similar() {}

    /** Nothing is similar to a document that the viewer may not see: its words would show through. */
    static Query to(UUID key, Query rest, Viewer viewer, IndexSearcher searcher) throws IOException {
        var itself = new TermQuery(new Term(Fields.KEY, key.toString()));
        var seen = new BooleanQuery.Builder()
                .add(itself, Occur.FILTER)
                .add(Queries.readable(viewer), Occur.FILTER)
                .build();
        var found = searcher.search(seen, 1).scoreDocs;
        if (found.length == 0) {
            return new MatchNoDocsQuery("no such document for this viewer");
        }
        var document = searcher.storedFields().document(found[0].doc);
        var subject = document.get(Fields.SUBJECT);
        var text = document.get(Fields.TEXT) + (subject == null ? "" : "\n" + subject);
        return new BooleanQuery.Builder()
                .add(rest, Occur.FILTER)
                .add(itself, Occur.MUST_NOT)
                .add(telling(searcher).like(Fields.ALL, new StringReader(text)), Occur.MUST)
                .build();
    }

    private static MoreLikeThis telling(IndexSearcher searcher) throws IOException {
        var telling = new MoreLikeThis(searcher.getIndexReader());
        telling.setAnalyzer(new Analyzers());
        telling.setFieldNames(new String[] {Fields.ALL});
        telling.setMinTermFreq(1);
        telling.setMinDocFreq(2);
        telling.setMaxQueryTerms(TELLING_WORDS);
        return telling;
    }
}

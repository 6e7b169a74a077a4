package vn.dondoc.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/** Finds the directives whose tasks share the telling words of a sentence, and tells how telling each of its words is. */
final class Telling {

    private static final int MOST_WORDS = 30;

    private Telling() {}

    /** {@code weights} are those of every word asked for, by how few directives have it. */
    record Shared(List<UUID> directives, Map<String, Double> weights) {}

    static Shared words(String text, int limit, IndexSearcher searcher) throws IOException {
        Map<String, Double> weights = new LinkedHashMap<>();
        double all = 1.0 + searcher.getIndexReader().numDocs();
        for (String term : Analyzers.terms(Fields.INNER, text)) {
            int having = searcher.getIndexReader().docFreq(new Term(Fields.INNER, term));
            weights.put(term, Math.log(1 + all / (1 + having)));
        }
        var query = new BooleanQuery.Builder();
        weights.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
                .limit(MOST_WORDS)
                .forEach(one -> query.add(new TermQuery(new Term(Fields.INNER, one.getKey())), Occur.SHOULD));
        var directives = new ArrayList<UUID>();
        if (!weights.isEmpty()) {
            for (ScoreDoc hit : searcher.search(query.build(), limit).scoreDocs) {
                directives.add(UUID.fromString(
                        searcher.storedFields().document(hit.doc).get(Fields.KEY)));
            }
        }
        return new Shared(directives, weights);
    }
}

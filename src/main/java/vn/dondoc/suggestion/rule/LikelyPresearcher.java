package vn.dondoc.suggestion.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Map;
import java.util.function.BiPredicate;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.monitor.Presearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/** Picks from the registered queries those whose wording the document names as likely. */
final class LikelyPresearcher extends Presearcher {

    static final String WORDING = "wording";

    @Override
    public Query buildQuery(LeafReader reader, BiPredicate<String, BytesRef> accepted) {
        try {
            Terms named = reader.terms(WORDING);
            if (named == null) {
                return new MatchNoDocsQuery();
            }
            var likely = new ArrayList<BytesRef>();
            TermsEnum each = named.iterator();
            for (BytesRef one = each.next(); one != null; one = each.next()) {
                likely.add(BytesRef.deepCopyOf(one));
            }
            return new TermInSetQuery(WORDING, likely);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Document indexQuery(Query query, Map<String, String> metadata) {
        var document = new Document();
        document.add(new StringField(WORDING, metadata.getOrDefault(WORDING, ""), Field.Store.NO));
        return document;
    }
}

package vn.dondoc.search;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import vn.dondoc.agency.AgencyId;

/** The terms of a text, each marked as one agency's own: another agency's terms are others, so it finds nothing by them. */
final class OwnTerms extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final List<String> terms;
    private Iterator<String> left;

    OwnTerms(AgencyId agency, String text) {
        terms = marked(agency, Analyzers.terms(Fields.ALL, text));
        left = terms.iterator();
    }

    static List<String> marked(AgencyId agency, List<String> terms) {
        return terms.stream().map(one -> agency.value() + "/" + one).toList();
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (!left.hasNext()) {
            return false;
        }
        term.append(left.next());
        return true;
    }

    @Override
    public void reset() {
        left = terms.iterator();
    }
}

package vn.dondoc.search;

import java.time.LocalDate;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.jspecify.annotations.Nullable;

/** The fields of the index and how a directive is written into them. */
final class Fields {

    /** A change here makes every index be built anew. */
    static final String FORM = "2";

    static final String KEY = "key";
    static final String CONFIRMED = "confirmed";
    static final String PAST = "past";
    static final String READER = "reader";
    static final String TYPE = "type";
    static final String YEAR = "year";
    static final String DAY = "day";
    static final String NUMBER = "number";
    static final String SUBJECT = "subject";
    static final String SIGNER = "signer";
    static final String AGENCY = "agency";
    static final String ISSUER = "issuer";
    static final String TEXT = "text";

    /** Everything that can be asked for, without marks; {@link #EXACT} is the same with them. */
    static final String ALL = "all";

    static final String EXACT = "exact";

    /** Between two values of one field, so that no phrase reaches from one into the next. */
    static final int GAP = 100;

    private Fields() {}

    static Document document(IndexedDirective directive) {
        var document = new Document();
        document.add(new StringField(KEY, directive.key().toString(), Store.YES));
        document.add(new StringField(CONFIRMED, String.valueOf(directive.confirmed()), Store.YES));
        document.add(new StringField(PAST, String.valueOf(directive.past()), Store.YES));
        directive.readers().forEach(agency -> document.add(new StringField(READER, agency.value(), Store.NO)));
        if (directive.type() != null) {
            document.add(new StringField(TYPE, directive.type().name(), Store.YES));
        }
        date(document, directive.issuedOn());
        everywhere(document, title(directive));
        shown(document, NUMBER, directive.number());
        shown(document, ISSUER, directive.issuer());
        shown(document, SUBJECT, directive.subject());
        shown(document, SIGNER, directive.signer());
        for (var agency : directive.agencies()) {
            document.add(new TextField(AGENCY, agency, Store.NO));
            everywhere(document, agency);
        }
        directive.tasks().forEach(task -> everywhere(document, task));
        document.add(new StoredField(TEXT, directive.text()));
        everywhere(document, directive.text());
        return document;
    }

    /** The directive as others cite it: "quyết định số 128/QĐ-UBND năm 2026". */
    private static String title(IndexedDirective directive) {
        var title = new StringBuilder();
        if (directive.type() != null) {
            title.append(TypeNames.of(directive.type()));
        }
        if (directive.number() != null) {
            title.append(" số ").append(directive.number());
        }
        if (directive.issuedOn() != null) {
            title.append(" năm ").append(directive.issuedOn().getYear());
        }
        return title.toString();
    }

    private static void date(Document document, @Nullable LocalDate day) {
        if (day != null) {
            document.add(new IntField(YEAR, day.getYear(), Store.NO));
            document.add(new LongField(DAY, day.toEpochDay(), Store.YES));
        }
    }

    private static void shown(Document document, String field, @Nullable String value) {
        if (value != null) {
            document.add(new TextField(field, value, Store.YES));
            everywhere(document, value);
        }
    }

    private static void everywhere(Document document, String value) {
        document.add(new TextField(ALL, value, Store.NO));
        document.add(new TextField(EXACT, value, Store.NO));
    }
}

package vn.dondoc.search;

import java.time.LocalDate;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.jspecify.annotations.Nullable;
import vn.dondoc.vietnamese.Vietnamese;

/** The fields of the index and how a directive is written into them. */
final class Fields {

    /** A change here makes every index be built anew. */
    static final String FORM = "7";

    static final String KEY = "key";
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
    static final String DUE = "due";
    static final String SINCE = "since";
    static final String PRINT = "print";

    /** What a list of the found shows; the text is read only for the excerpts. */
    static final Set<String> SHOWN = Set.of("key", "of-state", "number", "type", "issuer", "day", "subject");

    static final Set<String> SHOWN_WITH_TEXT =
            Set.of("key", "of-state", "number", "type", "issuer", "day", "subject", "text");

    /** Tasks, who has them and what was reported of them: for those to search who see them all. */
    static final String INNER = "inner";

    /** The tasks of each agency that may read the directive, for that agency alone. */
    static final String OWN = "own";

    /** Whole values, for choosing by them and counting them. */
    static final String OF_STATE = "of-state";

    static final String OF_ISSUER = "of-issuer";
    static final String OF_AGENCY = "of-agency";
    static final String OF_FIELD = "of-field";

    /** By which whoever is narrowed is let in or kept out. */
    static final String IN_FIELD = "in-field";

    static final String IN_UNIT = "in-unit";
    static final String GIVEN = "given";
    static final String NOT_YET = "not-yet";

    /** What everybody may ask for who may read the directive, without marks; {@link #EXACT} is the same with them. */
    static final String ALL = "all";

    static final String EXACT = "exact";

    /** Every two words of {@link #ALL} that stand beside each other: which documents hold them, not where. */
    static final String PAIRS = "pairs";

    /** Between two values of one field, so that no phrase reaches from one into the next. */
    static final int GAP = 100;

    private static final int LONGEST_CHOICE = 300;

    private static final FieldType WHETHER = whether();

    private Fields() {}

    static Document document(IndexedDirective directive) {
        var document = new Document();
        document.add(new StringField(KEY, directive.key().toString(), Store.YES));
        document.add(new StoredField(PRINT, directive.print()));
        document.add(new KeywordField(OF_STATE, Question.State.of(directive).name(), Store.YES));
        directive.readers().forEach((agency, tasks) -> {
            document.add(new StringField(READER, agency.value(), Store.NO));
            tasks.forEach(task -> document.add(new TextField(OWN, new OwnTerms(agency, task))));
        });
        if (directive.type() != null) {
            document.add(new KeywordField(TYPE, directive.type().name(), Store.YES));
        }
        chosen(document, OF_ISSUER, directive.issuer());
        chosen(document, OF_FIELD, directive.field());
        readership(document, directive.readership());
        directive.agencies().forEach(agency -> chosen(document, OF_AGENCY, agency));
        directive.dueOn().forEach(due -> document.add(new LongField(DUE, due.toEpochDay(), Store.NO)));
        document.add(new LongField(SINCE, directive.since().toEpochMilli(), Store.NO));
        date(document, directive.issuedOn());
        everywhere(document, title(directive));
        shown(document, NUMBER, directive.number());
        shown(document, ISSUER, directive.issuer());
        shown(document, SUBJECT, directive.subject());
        shown(document, SIGNER, directive.signer());
        for (var agency : directive.agencies()) {
            document.add(new TextField(AGENCY, agency, Store.NO));
            document.add(new TextField(INNER, agency, Store.NO));
        }
        directive.tasks().forEach(task -> document.add(new TextField(INNER, task, Store.NO)));
        directive.progress().forEach(report -> document.add(new TextField(INNER, report, Store.NO)));
        document.add(new StoredField(TEXT, directive.text()));
        everywhere(document, directive.text());
        return document;
    }

    private static void readership(Document document, Readership readership) {
        readership.fields().forEach(field -> chosen(document, IN_FIELD, field));
        chosen(document, IN_UNIT, readership.unit());
        if (readership.given() != null) {
            document.add(new StringField(GIVEN, readership.given(), Store.NO));
        }
        if (!readership.laidBefore()) {
            document.add(new StringField(NOT_YET, NOT_YET, Store.NO));
        }
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

    /** Lucene takes no longer one; nobody chooses by it either. */
    private static void chosen(Document document, String field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            var whole = Vietnamese.nfc(value.strip());
            document.add(new KeywordField(
                    field, whole.length() <= LONGEST_CHOICE ? whole : whole.substring(0, LONGEST_CHOICE), Store.NO));
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
        document.add(new Field(PAIRS, value, WHETHER));
    }

    private static FieldType whether() {
        var type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }
}

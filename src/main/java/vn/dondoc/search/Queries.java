package vn.dondoc.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.IntField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import vn.dondoc.access.Viewer;
import vn.dondoc.search.Question.State;
import vn.dondoc.search.Words.Clause;
import vn.dondoc.search.Words.Where;

/**
 * Turns a question into a query of the index. What the viewer may not see is shut out inside the query, so that neither a page, a
 * count nor an excerpt can give it away.
 */
final class Queries {

    /** Above any sum of the other scores: who types marks means them. */
    private static final float AS_TYPED = 1000;

    private static final float NUMBER = 20;
    private static final float TOGETHER = 4;
    private static final float IN_SUBJECT = 3;

    private Queries() {}

    static Query of(Question question, Viewer viewer) {
        var query = new BooleanQuery.Builder();
        query.add(readable(viewer), Occur.FILTER);
        filters(question).forEach(filter -> query.add(filter, Occur.FILTER));
        var asked = new ArrayList<Clause>();
        for (var clause : question.words().clauses()) {
            var terms = Analyzers.terms(field(clause.field()), clause.text());
            if (!terms.isEmpty()) {
                query.add(
                        run(field(clause.field()), terms, clause.phrase() ? 0 : 1),
                        clause.excluded() ? Occur.MUST_NOT : Occur.MUST);
                if (!clause.excluded() && clause.field() == Where.ANYWHERE) {
                    asked.add(clause);
                }
            }
        }
        if (!asked.isEmpty()) {
            better(asked).forEach(wish -> query.add(wish, Occur.SHOULD));
        }
        return query.build();
    }

    /** Only what was typed, for marking it in the text. */
    static Query words(Words words) {
        var query = new BooleanQuery.Builder();
        for (var clause : words.clauses()) {
            var terms = Analyzers.terms(Fields.ALL, clause.text());
            if (!clause.excluded() && !terms.isEmpty()) {
                query.add(run(Fields.ALL, terms, clause.phrase() ? 0 : 1), Occur.SHOULD);
            }
        }
        return query.build();
    }

    private static Query readable(Viewer viewer) {
        if (viewer.seesWholeAuthority()) {
            return new MatchAllDocsQuery();
        }
        return viewer.agency() == null
                ? new MatchNoDocsQuery("belongs to no agency")
                : new TermQuery(new Term(Fields.READER, viewer.agency().value()));
    }

    private static List<Query> filters(Question question) {
        var filters = new ArrayList<Query>();
        if (question.type() != null) {
            filters.add(new TermQuery(new Term(Fields.TYPE, question.type().name())));
        }
        if (question.year() != null) {
            filters.add(IntField.newExactQuery(Fields.YEAR, question.year()));
        }
        if (question.state() != null) {
            filters.add(is(Fields.CONFIRMED, question.state() == State.CONFIRMED));
            filters.add(is(Fields.PAST, question.state() == State.PAST));
        }
        return filters;
    }

    private static Query is(String field, boolean value) {
        return new TermQuery(new Term(field, String.valueOf(value)));
    }

    /** What lifts a directive above others that hold the same words. */
    private static List<Query> better(List<Clause> asked) {
        var wishes = new ArrayList<Query>();
        var terms = asked.stream()
                .flatMap(clause -> Analyzers.terms(Fields.ALL, clause.text()).stream())
                .toList();
        if (terms.size() > 1) {
            wishes.add(new BoostQuery(run(Fields.ALL, terms, terms.size()), TOGETHER));
        }
        wishes.add(new BoostQuery(run(Fields.NUMBER, terms, 2), NUMBER));
        for (var clause : asked) {
            var inNumber = Analyzers.terms(Fields.NUMBER, clause.text());
            if (inNumber.size() > 1 || Character.isDigit(inNumber.getFirst().charAt(0))) {
                wishes.add(new BoostQuery(run(Fields.NUMBER, inNumber, 2), NUMBER));
            }
            wishes.add(new BoostQuery(run(Fields.SUBJECT, inNumber, 1), IN_SUBJECT));
        }
        if (asked.stream().anyMatch(Queries::hasMarks)) {
            wishes.add(new BoostQuery(new ConstantScoreQuery(asTyped(asked)), AS_TYPED));
        }
        return wishes;
    }

    private static Query asTyped(List<Clause> asked) {
        var all = new BooleanQuery.Builder();
        for (var clause : asked) {
            all.add(
                    run(Fields.EXACT, Analyzers.terms(Fields.EXACT, clause.text()), clause.phrase() ? 0 : 1),
                    Occur.MUST);
        }
        return all.build();
    }

    private static boolean hasMarks(Clause clause) {
        return !Analyzers.terms(Fields.EXACT, clause.text()).equals(Analyzers.terms(Fields.ALL, clause.text()));
    }

    private static Query run(String field, List<String> terms, int slop) {
        return terms.size() == 1
                ? new TermQuery(new Term(field, terms.getFirst()))
                : new PhraseQuery(slop, field, terms.toArray(String[]::new));
    }

    private static String field(Where where) {
        return switch (where) {
            case ANYWHERE -> Fields.ALL;
            case NUMBER -> Fields.NUMBER;
            case SIGNER -> Fields.SIGNER;
            case AGENCY -> Fields.AGENCY;
        };
    }
}

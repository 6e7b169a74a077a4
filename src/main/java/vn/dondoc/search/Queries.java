package vn.dondoc.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.search.Words.Clause;
import vn.dondoc.search.Words.Days;
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

    /** Of more words than these it is only seen whether they stand exactly beside each other: to try all distances takes long. */
    private static final int LOOSELY = 4;

    /** Lucene refuses a query of more than 1,024 words; nobody means so many names. */
    private static final int MOST_OTHER_NAMES = 60;

    private final OtherNames names;
    private final Viewer viewer;
    private int otherNames;

    /** For one question. */
    Queries(OtherNames names, Viewer viewer) {
        this.names = names;
        this.viewer = viewer;
    }

    /** The words as they were typed, marks and all; empty where no mark was typed, or nothing is asked for that could have one. */
    Optional<Query> asTyped(Question question) {
        var wanted = wanted(question.words());
        if (wanted.stream().noneMatch(Queries::hasMarks)) {
            return Optional.empty();
        }
        var query = around(question);
        query.add(typed(wanted), Occur.MUST);
        better(wanted).forEach(wish -> query.add(wish, Occur.SHOULD));
        return Optional.of(query.build());
    }

    Query of(Question question) {
        var wanted = wanted(question.words());
        var query = around(question);
        for (var clause : wanted) {
            if (clause.phrase()) {
                asked(clause).ifPresent(one -> query.add(one, Occur.MUST));
            }
        }
        plain(question.words()).forEach(words -> each(words).forEach(one -> query.add(one, Occur.MUST)));
        better(wanted).forEach(wish -> query.add(wish, Occur.SHOULD));
        if (wanted.stream().anyMatch(Queries::hasMarks)) {
            query.add(new BoostQuery(new ConstantScoreQuery(typed(wanted)), AS_TYPED), Occur.SHOULD);
        }
        return query.build();
    }

    /** All but the words that may stand anywhere. */
    private BooleanQuery.Builder around(Question question) {
        var query = new BooleanQuery.Builder().add(readable(viewer), Occur.FILTER);
        filters(question).forEach(filter -> query.add(filter, Occur.FILTER));
        question.words().days().forEach(days -> query.add(days(days), days.excluded() ? Occur.MUST_NOT : Occur.FILTER));
        for (var clause : question.words().clauses()) {
            if (clause.excluded() || clause.field() != Where.ANYWHERE) {
                asked(clause).ifPresent(one -> query.add(one, clause.excluded() ? Occur.MUST_NOT : Occur.MUST));
            }
        }
        return query;
    }

    private static List<Clause> wanted(Words words) {
        return words.clauses().stream()
                .filter(clause -> !clause.excluded() && clause.field() == Where.ANYWHERE)
                .toList();
    }

    /** Terms without marks that stand one after the other, with at most {@code slop} others between them. */
    record Run(List<String> terms, int slop) {}

    /** Only what was typed, for marking it in the text. */
    List<Run> runs(Words words) {
        var runs = new ArrayList<Run>();
        for (var clause : words.clauses()) {
            var terms = Analyzers.terms(Fields.ALL, clause.text());
            if (!clause.excluded() && !terms.isEmpty()) {
                runs.add(new Run(terms, clause.phrase() ? 0 : 1));
                bounded(names.others(terms)).forEach(other -> runs.add(new Run(other, 0)));
            }
        }
        plain(words).forEach(row -> others(row).forEach(other -> runs.add(new Run(other, 0))));
        return runs;
    }

    static Query readable(Viewer viewer) {
        if (viewer.seesWholeAuthority()) {
            return viewer.isNarrowed() ? narrowed(viewer) : new MatchAllDocsQuery();
        }
        AgencyId agency = viewer.agency();
        if (agency == null) {
            return new MatchNoDocsQuery("belongs to no agency");
        }
        return viewer.onlyRoom()
                .map(room -> ofTheRoom(agency, room, reader -> new TermQuery(new Term(Fields.READER, reader.value()))))
                .orElseGet(() -> new TermQuery(new Term(Fields.READER, agency.value())));
    }

    private static Query narrowed(Viewer viewer) {
        var his = new BooleanQuery.Builder()
                .add(new MatchAllDocsQuery(), Occur.MUST)
                .add(new TermQuery(new Term(Fields.NOT_YET, Fields.NOT_YET)), Occur.MUST_NOT);
        others(Fields.IN_FIELD, viewer.onlyFields()).ifPresent(others -> his.add(others, Occur.MUST_NOT));
        others(Fields.IN_UNIT, viewer.onlyUnits()).ifPresent(others -> his.add(others, Occur.MUST_NOT));
        return new BooleanQuery.Builder()
                .add(his.build(), Occur.SHOULD)
                .add(new TermQuery(new Term(Fields.GIVEN, viewer.account())), Occur.SHOULD)
                .build();
    }

    /** What has another value is out; what has none belongs to everybody. */
    private static Optional<Query> others(String field, Set<String> his) {
        if (his.isEmpty()) {
            return Optional.empty();
        }
        var others = new BooleanQuery.Builder().add(new FieldExistsQuery(field), Occur.MUST);
        his.forEach(one -> others.add(new TermQuery(new Term(field, one)), Occur.MUST_NOT));
        return Optional.of(others.build());
    }

    /** Where the agency gave nothing on, everything of it; else what it gave on to this room, and what it kept. */
    private static Query ofTheRoom(AgencyId agency, String room, Function<AgencyId, Query> of) {
        var nothingGivenOn = new BooleanQuery.Builder()
                .add(of.apply(agency), Occur.MUST)
                .add(new TermQuery(new Term(Fields.READER, Rooms.given(agency).value())), Occur.MUST_NOT)
                .build();
        return new BooleanQuery.Builder()
                .add(nothingGivenOn, Occur.SHOULD)
                .add(of.apply(Rooms.kept(agency)), Occur.SHOULD)
                .add(of.apply(Rooms.of(agency, room)), Occur.SHOULD)
                .build();
    }

    /** Rows of words that were typed beside each other, so that a name in several words is known as one. */
    private static List<List<List<String>>> plain(Words words) {
        var rows = new ArrayList<List<List<String>>>();
        var row = new ArrayList<List<String>>();
        for (var clause : words.clauses()) {
            var terms = Analyzers.terms(Fields.ALL, clause.text());
            if (clause.field() == Where.ANYWHERE && !clause.phrase() && !clause.excluded()) {
                if (!terms.isEmpty()) {
                    row.add(terms);
                }
            } else if (!row.isEmpty()) {
                rows.add(List.copyOf(row));
                row.clear();
            }
        }
        if (!row.isEmpty()) {
            rows.add(row);
        }
        return rows;
    }

    /** What has to be found of a row of words: every word, or in place of the words of a name another name. */
    private List<Query> each(List<List<String>> row) {
        var wanted = new ArrayList<Query>();
        int at = 0;
        while (at < row.size()) {
            int words = named(row, at);
            if (words == 0) {
                wanted.add(anywhere(row.get(at++), 1));
            } else {
                var typed = new BooleanQuery.Builder();
                row.subList(at, at + words).forEach(word -> typed.add(anywhere(word, 1), Occur.MUST));
                var either = new BooleanQuery.Builder().add(typed.build(), Occur.SHOULD);
                bounded(names.at(flat(row.subList(at, at + words)), 0).others())
                        .forEach(other -> either.add(anywhere(other, 0), Occur.SHOULD));
                wanted.add(either.build());
                at += words;
            }
        }
        return wanted;
    }

    private List<List<String>> others(List<List<String>> row) {
        var others = new ArrayList<List<String>>();
        for (int at = 0; at < row.size(); ) {
            int words = named(row, at);
            if (words > 0) {
                others.addAll(bounded(
                        names.at(flat(row.subList(at, at + words)), 0).others()));
            }
            at += Math.max(1, words);
        }
        return others;
    }

    /** How many words from here on are a name with others, whole words only. */
    private int named(List<List<String>> row, int from) {
        int length = names.at(flat(row.subList(from, row.size())), 0).length();
        int words = 0;
        for (int terms = 0; terms < length; words++) {
            terms += row.get(from + words).size();
            if (terms > length) {
                return 0;
            }
        }
        return words;
    }

    private List<List<String>> bounded(List<List<String>> others) {
        var taken = others.subList(0, Math.min(others.size(), MOST_OTHER_NAMES - otherNames));
        otherNames += taken.size();
        return taken;
    }

    private static List<String> flat(List<List<String>> words) {
        return words.stream().flatMap(List::stream).toList();
    }

    /** A clause of its own kind: a phrase, one field, something unwanted. */
    private Optional<Query> asked(Clause clause) {
        if (clause.field() == Where.TYPE) {
            return Optional.of(type(clause.text()));
        }
        var terms = Analyzers.terms(Fields.ALL, clause.text());
        if (terms.isEmpty()) {
            return Optional.empty();
        }
        int slop = clause.phrase() ? 0 : 1;
        var either = new BooleanQuery.Builder().add(in(clause.field(), terms, slop), Occur.SHOULD);
        bounded(names.others(terms)).forEach(other -> either.add(in(clause.field(), other, 0), Occur.SHOULD));
        return Optional.of(either.build());
    }

    private static Query type(String typed) {
        var type = TypeNames.read(typed);
        return type == null ? new MatchNoDocsQuery("no such type") : new TermQuery(new Term(Fields.TYPE, type.name()));
    }

    private static Query days(Days days) {
        var field = days.field() == Where.DUE ? Fields.DUE : Fields.DAY;
        var from = days.span().from();
        var to = days.span().to();
        return LongField.newRangeQuery(
                field,
                from == null ? Long.MIN_VALUE : from.toEpochDay(),
                to == null ? Long.MAX_VALUE : to.toEpochDay());
    }

    private static List<Query> filters(Question question) {
        var filters = new ArrayList<Query>();
        var choices = question.choices();
        whole(
                filters,
                Fields.TYPE,
                choices.type() == null ? null : choices.type().name());
        whole(
                filters,
                Fields.OF_STATE,
                choices.state() == null ? null : choices.state().name());
        whole(filters, Fields.OF_ISSUER, choices.issuer());
        whole(filters, Fields.OF_AGENCY, choices.agency());
        whole(filters, Fields.OF_FIELD, choices.field());
        if (choices.year() != null) {
            filters.add(IntField.newExactQuery(Fields.YEAR, choices.year()));
        }
        return filters;
    }

    private static void whole(List<Query> filters, String field, @Nullable String value) {
        if (value != null) {
            filters.add(new TermQuery(new Term(field, value)));
        }
    }

    /** What lifts a directive above others that hold the same words. */
    private static List<Query> better(List<Clause> asked) {
        var wishes = new ArrayList<Query>();
        var terms = asked.stream()
                .flatMap(clause -> Analyzers.terms(Fields.ALL, clause.text()).stream())
                .toList();
        if (terms.isEmpty()) {
            return wishes;
        }
        if (terms.size() > 1) {
            wishes.add(new BoostQuery(run(Fields.ALL, terms, terms.size() > LOOSELY ? 0 : terms.size()), TOGETHER));
        }
        wishes.add(new BoostQuery(run(Fields.NUMBER, terms, 2), NUMBER));
        for (var clause : asked) {
            var inNumber = Analyzers.terms(Fields.NUMBER, clause.text());
            if (inNumber.isEmpty()) {
                continue;
            }
            if (inNumber.size() > 1 || Character.isDigit(inNumber.getFirst().charAt(0))) {
                wishes.add(new BoostQuery(run(Fields.NUMBER, inNumber, 2), NUMBER));
            }
            wishes.add(new BoostQuery(run(Fields.SUBJECT, inNumber, 1), IN_SUBJECT));
        }
        return wishes;
    }

    private static Query typed(List<Clause> asked) {
        var all = new BooleanQuery.Builder();
        for (var clause : asked) {
            var terms = Analyzers.terms(Fields.EXACT, clause.text());
            if (!terms.isEmpty()) {
                all.add(beside(Fields.EXACT, terms, clause.phrase() ? 0 : 1), Occur.MUST);
            }
        }
        return all.build();
    }

    private static boolean hasMarks(Clause clause) {
        return !Analyzers.terms(Fields.EXACT, clause.text()).equals(Analyzers.terms(Fields.ALL, clause.text()));
    }

    static Query run(String field, List<String> terms, int slop) {
        return terms.size() == 1
                ? new TermQuery(new Term(field, terms.getFirst()))
                : new PhraseQuery(slop, field, terms.toArray(String[]::new));
    }

    /** A run that is looked for only where all its words stand two by two: in an archive that is full of each of them most have not. */
    private static Query beside(String field, List<String> terms, int slop) {
        var run = run(field, terms, slop);
        if (terms.size() == 1 || slop > 0) {
            return run;
        }
        var query = new BooleanQuery.Builder().add(run, Occur.MUST);
        Analyzers.terms(Fields.PAIRS, String.join(" ", terms))
                .forEach(pair -> query.add(new TermQuery(new Term(Fields.PAIRS, pair)), Occur.FILTER));
        return query.build();
    }

    /** Of tasks and of who has them an agency sees its own, so it looks where everybody looks who may read the directive. */
    private Query in(Where where, List<String> terms, int slop) {
        return switch (where) {
            case NUMBER -> run(Fields.NUMBER, terms, slop);
            case SIGNER -> run(Fields.SIGNER, terms, slop);
            case ISSUER -> run(Fields.ISSUER, terms, slop);
            case AGENCY -> run(viewer.seesWholeAuthority() ? Fields.AGENCY : Fields.ALL, terms, slop);
            case ANYWHERE, TYPE, ISSUED, DUE -> anywhere(terms, slop);
        };
    }

    private Query anywhere(List<String> terms, int slop) {
        var either = new BooleanQuery.Builder().add(beside(Fields.ALL, terms, slop), Occur.SHOULD);
        if (viewer.seesWholeAuthority()) {
            either.add(run(Fields.INNER, terms, slop), Occur.SHOULD);
        } else if (viewer.agency() != null) {
            Function<AgencyId, Query> own = reader -> run(Fields.OWN, OwnTerms.marked(reader, terms), slop);
            AgencyId agency = viewer.agency();
            either.add(
                    viewer.onlyRoom().map(room -> ofTheRoom(agency, room, own)).orElseGet(() -> own.apply(agency)),
                    Occur.SHOULD);
        }
        return either.build();
    }
}

package vn.dondoc.suggestion.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.queries.intervals.IntervalQuery;

/** All rules, registered as Lucene queries; finds where a text says what they say. Safe for several threads. */
public final class RuleSet implements AutoCloseable {

    private static final String FIELD = "text";
    private static final char SEPARATOR = '#';

    /** Held, because a logger that nobody holds forgets its level: Lucene warns at every start that it computes without vectors. */
    private static final Logger VECTORS = quiet();

    private final Map<String, Rule> rules = new HashMap<>();
    private final Map<String, Rule> ruleOf = new HashMap<>();
    private final LikelyWordings likely = new LikelyWordings();
    private final Set<String> asked = new HashSet<>();
    private final Monitor monitor;
    private final String version;

    private static Logger quiet() {
        Logger logger = Logger.getLogger("org.apache.lucene.internal.vectorization");
        logger.setLevel(Level.SEVERE);
        return logger;
    }

    /** The rules that the program brings along. */
    public RuleSet() {
        this(RuleFiles.shipped());
    }

    public RuleSet(List<Rule> all) {
        try {
            monitor = new Monitor(new WhitespaceAnalyzer(), new LikelyPresearcher());
            var queries = new ArrayList<MonitorQuery>();
            for (Rule rule : all) {
                if (rules.put(rule.id(), rule) != null) {
                    throw new IllegalArgumentException("Hai quy tắc cùng mã " + rule.id());
                }
                register(rule, queries);
            }
            monitor.register(queries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        version = version(all);
    }

    private void register(Rule rule, List<MonitorQuery> queries) {
        Set<Wording> wordings = new LinkedHashSet<>();
        rule.patterns().forEach(pattern -> wordings.addAll(Pattern.compile(pattern)));
        int n = 0;
        for (Wording wording : wordings) {
            String id = rule.id() + SEPARATOR + n++;
            queries.add(new MonitorQuery(
                    id, new IntervalQuery(FIELD, wording.source()), null, Map.of(LikelyPresearcher.WORDING, id)));
            likely.add(id, wording);
            ruleOf.put(id, rule);
            if (!wording.isWordForWord()) {
                asked.addAll(wording.terms());
            }
        }
    }

    /** Of these rules in any order, and the same in every run of the program, unlike the hash of an enum. */
    public static String version(List<Rule> all) {
        int sum = 0;
        for (Rule rule : all) {
            sum += Objects.hash(
                    rule.id(),
                    rule.concept().name(),
                    rule.name(),
                    rule.explanation(),
                    rule.confidence(),
                    rule.patterns());
        }
        return Integer.toHexString(sum);
    }

    /** Changes with any change of any rule; a stored proposal says under which it was made. */
    public String version() {
        return version;
    }

    public Hits in(TypedText text) {
        LikelyWordings.Found words = likely.in(text);
        var found = new ArrayList<RuleHit>();
        for (LikelyWordings.Standing standing : words.standing()) {
            add(standing.id(), text, standing.first(), standing.last(), found);
        }
        if (!words.likely().isEmpty()) {
            match(text, words.likely(), found);
        }
        return new Hits(found, text.size());
    }

    private void match(TypedText text, List<String> wordings, List<RuleHit> found) {
        var document = new Document();
        document.add(new TextField(FIELD, new TypedTokenStream(text, asked)));
        wordings.forEach(id -> document.add(new StringField(LikelyPresearcher.WORDING, id, Field.Store.NO)));
        try {
            for (WholeMatches match :
                    monitor.match(document, WholeMatches.in(FIELD)).getMatches()) {
                for (WholeMatches.Stretch stretch : match.stretches()) {
                    add(match.getQueryId(), text, stretch.first(), stretch.last(), found);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String wording, TypedText text, int first, int last, List<RuleHit> found) {
        if (withinSentence(text, first, last)) {
            found.add(new RuleHit(Objects.requireNonNull(ruleOf.get(wording)), first, last));
        }
    }

    /** Words on both sides of a full stop or a paragraph's end say nothing together. */
    private static boolean withinSentence(TypedText text, int first, int last) {
        for (int i = first + 1; i <= last; i++) {
            if (text.token(i).opensSentence()) {
                return false;
            }
        }
        return true;
    }

    public List<Rule> rules() {
        return List.copyOf(rules.values());
    }

    @Override
    public void close() {
        try {
            monitor.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

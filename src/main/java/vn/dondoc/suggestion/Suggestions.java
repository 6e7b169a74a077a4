package vn.dondoc.suggestion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.agency.AgencyNames;
import vn.dondoc.reading.GivenFact;
import vn.dondoc.reading.Reading;
import vn.dondoc.suggestion.rule.Rule;
import vn.dondoc.suggestion.rule.RuleSet;
import vn.dondoc.suggestion.task.Answers;
import vn.dondoc.suggestion.task.Tasks;

/** Suggests a header and tasks for one text, each with the words and the rule that led to it. */
public final class Suggestions implements AutoCloseable {

    /** Rules and the steps that ask them; of those before, one is left open for whoever is still in the midst of a text. */
    private record InUse(
            RuleSet rules,
            Tasks tasks,
            Answers answers,
            @Nullable RuleSet before) {}

    private final AgencyNames names;
    private final Papers papers = new Papers();
    private volatile InUse inUse;

    public Suggestions() {
        this(new AgencyNames());
    }

    private Suggestions(AgencyNames names) {
        this(new RuleSet(), names);
    }

    public Suggestions(RuleSet rules, AgencyNames names) {
        this.names = names;
        this.inUse = new InUse(rules, new Tasks(rules, names), new Answers(rules, names), null);
    }

    /** Goes on with other rules. */
    public synchronized void use(RuleSet rules) {
        InUse last = inUse;
        inUse = new InUse(rules, new Tasks(rules, names), new Answers(rules, names), last.rules());
        if (last.before() != null) {
            last.before().close();
        }
    }

    public Proposal of(Reading.Text text) {
        return of(text, List.of());
    }

    /** The same where the document's sender stated something beside the text. A notice about another document orders nothing. */
    public Proposal of(Reading.Text text, List<GivenFact> facts) {
        GivenHeader given = new GivenHeader(facts);
        if (given.notice().isPresent()) {
            return new Proposal(given.ofNotice(), List.of(), facts);
        }
        Tasks asked = inUse.tasks();
        List<Papers.Paper> all = papers.in(text);
        Papers.Paper main = all.getFirst();
        ProposedHeader header = given.over(main.header());
        var found = new ArrayList<>(asked.in(main.text(), header));
        var enclosed = new ArrayList<EnclosedPaper>();
        for (Papers.Paper paper : all.subList(1, all.size())) {
            int before = paper.start();
            enclosed.add(new EnclosedPaper(before, paper.end(), paper.header().after(before)));
            asked.in(paper.text(), paper.header()).forEach(task -> found.add(task.after(before)));
        }
        return new Proposal(header, found, facts, enclosed);
    }

    /** What the document answers, where it is one that comes from below and says so. */
    public Optional<Answer> answer(Reading.Text text, ProposedHeader header) {
        return inUse.answers().in(text, header);
    }

    /** Changes with any change of any rule. */
    public String rulesVersion() {
        return inUse.rules().version();
    }

    /** What a rule looks for, in words for a reviewer; empty for a step that is no rule of {@code rules/}. */
    public Optional<String> explanation(String rule) {
        for (Rule one : inUse.rules().rules()) {
            if (one.id().equals(rule)) {
                return Optional.of(one.name());
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        InUse last = inUse;
        last.rules().close();
        if (last.before() != null) {
            last.before().close();
        }
    }
}

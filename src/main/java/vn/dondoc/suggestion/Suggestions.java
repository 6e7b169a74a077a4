package vn.dondoc.suggestion;

import java.util.List;
import java.util.Optional;
import vn.dondoc.agency.AgencyNames;
import vn.dondoc.reading.GivenFact;
import vn.dondoc.reading.Reading;
import vn.dondoc.suggestion.rule.Rule;
import vn.dondoc.suggestion.rule.RuleSet;
import vn.dondoc.suggestion.task.Tasks;

/** Suggests a header and tasks for one text, each with the words and the rule that led to it. */
public final class Suggestions implements AutoCloseable {

    private final RuleSet rules;
    private final HeaderReader headers = new HeaderReader();
    private final Tasks tasks;

    public Suggestions() {
        this(new AgencyNames());
    }

    private Suggestions(AgencyNames names) {
        this(new RuleSet(), names);
    }

    public Suggestions(RuleSet rules, AgencyNames names) {
        this.rules = rules;
        this.tasks = new Tasks(rules, names);
    }

    public Proposal of(Reading.Text text) {
        return of(text, List.of());
    }

    /** The same where the document's sender stated something beside the text. A notice about another document orders nothing. */
    public Proposal of(Reading.Text text, List<GivenFact> facts) {
        GivenHeader given = new GivenHeader(facts);
        ProposedHeader header = given.over(headers.read(text));
        if (given.notice().isPresent()) {
            return new Proposal(given.ofNotice(), List.of(), facts);
        }
        return new Proposal(header, tasks.in(text, header), facts);
    }

    /** Changes with any change of any rule. */
    public String rulesVersion() {
        return rules.version();
    }

    /** What a rule looks for, in words for a reviewer; empty for a step that is no rule of {@code rules/}. */
    public Optional<String> explanation(String rule) {
        for (Rule one : rules.rules()) {
            if (one.id().equals(rule)) {
                return Optional.of(one.name());
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        rules.close();
    }
}

package vn.dondoc.suggestion;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.dondoc.agency.AgencyNames;
import vn.dondoc.suggestion.outline.Stretches;
import vn.dondoc.suggestion.rule.Rule;
import vn.dondoc.suggestion.rule.RuleFiles;
import vn.dondoc.suggestion.rule.RuleSet;
import vn.dondoc.suggestion.task.Recognised;

/** Runs the sentences that stand in each rule: in those under {@code matches} it must be found, in those under {@code rejects} not. */
public final class RuleExamples {

    /** One sentence that did not come out as the rule says. {@code wanted} says whether it should have been found. */
    public record Failure(String sentence, boolean wanted) {}

    /** A rule with what came out wrong. */
    public record Checked(String id, String name, int wordings, int examples, List<Failure> failures) {

        public Checked {
            failures = List.copyOf(failures);
        }
    }

    private final AgencyNames names = new AgencyNames();
    private final DeadlineReader deadlines = new DeadlineReader();

    /** Every rule of a folder; throws, naming the file, where one cannot be understood. */
    public static List<Checked> in(Path folder) {
        var examples = new RuleExamples();
        List<Rule> rules = RuleFiles.in(folder);
        for (Rule rule : rules) {
            rule.problem().ifPresent(problem -> {
                throw new IllegalArgumentException("Quy tắc " + rule.id() + ": " + problem);
            });
        }
        try (var set = new RuleSet(rules)) {
            return rules.stream().map(rule -> examples.check(rule, set)).toList();
        }
    }

    /** One rule by itself. */
    public Checked of(Rule rule) {
        try (var set = new RuleSet(List.of(rule))) {
            return check(rule, set);
        }
    }

    private Checked check(Rule rule, RuleSet set) {
        var failures = new ArrayList<Failure>();
        for (String sentence : rule.matches()) {
            if (!found(rule, sentence, set)) {
                failures.add(new Failure(sentence, true));
            }
        }
        for (String sentence : rule.rejects()) {
            if (found(rule, sentence, set)) {
                failures.add(new Failure(sentence, false));
            }
        }
        int examples = rule.matches().size() + rule.rejects().size();
        return new Checked(rule.id(), rule.name(), rule.wordings(), examples, failures);
    }

    private boolean found(Rule rule, String sentence, RuleSet set) {
        var typed = Recognised.in(sentence, Stretches.ofLines(sentence), names, deadlines, null)
                .typed();
        return set.in(typed).has(rule.id());
    }
}

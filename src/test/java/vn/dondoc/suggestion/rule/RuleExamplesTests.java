package vn.dondoc.suggestion.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import vn.dondoc.agency.AgencyNames;
import vn.dondoc.suggestion.DeadlineReader;
import vn.dondoc.suggestion.outline.Stretches;
import vn.dondoc.suggestion.task.Recognised;

/** Every rule is found in its own examples and not in its counter-examples. */
@Execution(ExecutionMode.SAME_THREAD)
class RuleExamplesTests {

    private static final AgencyNames NAMES = new AgencyNames();

    @Test
    void everyRuleIsFoundInTheSentencesItGivesAsExamples() {
        var wrong = new ArrayList<String>();
        try (RuleSet rules = new RuleSet()) {
            for (Rule rule : rules.rules()) {
                assertThat(rule.matches()).as("examples of " + rule.id()).isNotEmpty();
                rule.matches().stream()
                        .filter(sentence -> !found(rules, rule, sentence))
                        .forEach(sentence -> wrong.add(rule.id() + " not in: " + sentence));
                rule.rejects().stream()
                        .filter(sentence -> found(rules, rule, sentence))
                        .forEach(sentence -> wrong.add(rule.id() + " wrongly in: " + sentence));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean found(RuleSet rules, Rule rule, String sentence) {
        TypedText typed = Recognised.in(sentence, Stretches.ofLines(sentence), NAMES, new DeadlineReader(), null)
                .typed();
        Hits hits = rules.in(typed);
        for (int i = 0; i < typed.size(); i++) {
            if (hits.of(rule.concept(), i).stream()
                    .anyMatch(hit -> hit.rule().id().equals(rule.id()))) {
                return true;
            }
        }
        return false;
    }
}

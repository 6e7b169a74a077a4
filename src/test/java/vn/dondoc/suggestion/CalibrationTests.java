package vn.dondoc.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.dondoc.suggestion.Verdict.Field;
import vn.dondoc.suggestion.Verdict.Outcome;
import vn.dondoc.suggestion.Verdicts.Tally;

class CalibrationTests {

    /** A rule that says one thing of itself and is right another share of the time; half of the rules say too much. */
    private record Made(String rule, int says, double right) {}

    private static final List<Made> RULES = made();

    @Test
    void withoutAnyHistoryAGuessIsWorthWhatItsRuleSays() {
        Trust trust = new Calibration(List.of()).of(Field.TASK, "giao", 95);

        assertThat(trust.probability()).isEqualTo(0.95);
        assertThat(trust.known()).isFalse();
    }

    @Test
    void aFewVerdictsMoveAGuessALittleAndManyMoveItToTheirShare() {
        double none = probability(0, 0);
        double few = probability(0, 3);
        double many = probability(40, 400);

        assertThat(few).isLessThan(none).isGreaterThan(0.4);
        assertThat(many).isCloseTo(0.1, within(0.03));
    }

    @Test
    void howOftenARuleWasAcceptedIsSaidForWhateverItSaidOfItself() {
        var calibration = new Calibration(List.of(
                new Tally(Field.TASK, "giao", 95, Outcome.ACCEPTED, 40),
                new Tally(Field.TASK, "giao", 40, Outcome.ACCEPTED, 1),
                new Tally(Field.TASK, "giao", 40, Outcome.REFUSED, 2),
                new Tally(Field.TASK, "giao", 95, Outcome.CHANGED, 1),
                new Tally(Field.LEAD, "giao", 95, Outcome.REFUSED, 9)));

        assertThat(calibration.of(Field.TASK, "giao", 95).accepted()).isEqualTo(41);
        assertThat(calibration.of(Field.TASK, "giao", 95).judged()).isEqualTo(44);
        assertThat(calibration.of(Field.TASK, "giao", 40).probability())
                .isLessThan(calibration.of(Field.TASK, "giao", 95).probability());
    }

    @Test
    void whatAPersonAddedCountsForNoRule() {
        var calibration = new Calibration(List.of(new Tally(Field.TASK, "by-hand", 100, Outcome.ADDED, 50)));

        assertThat(calibration.of(Field.TASK, "giao", 90).probability()).isEqualTo(0.9);
    }

    @Test
    void aNewRuleOfAFieldWhoseRulesSayTooMuchIsBelievedLess() {
        var calibration = new Calibration(List.of(
                new Tally(Field.LEAD, "a", 90, Outcome.ACCEPTED, 50),
                new Tally(Field.LEAD, "a", 90, Outcome.CHANGED, 50),
                new Tally(Field.LEAD, "b", 60, Outcome.ACCEPTED, 30),
                new Tally(Field.LEAD, "b", 60, Outcome.CHANGED, 70)));

        assertThat(calibration.of(Field.LEAD, "new", 90).probability()).isCloseTo(0.5, within(0.1));
        assertThat(calibration.of(Field.LEAD, "new", 75).probability()).isBetween(0.3, 0.58);
    }

    /** Expected calibration error in ten bins over guesses that the history does not contain. */
    @Test
    void ofGuessesSaidToBeRightSoOftenSoManyAre() {
        var random = new Random(20261121);
        Calibration short_ = new Calibration(history(300, random));
        Calibration long_ = new Calibration(history(6000, random));

        double said = error(random, made -> made.says() / 100.0);
        double after300 = error(
                random, made -> short_.of(Field.TASK, made.rule(), made.says()).probability());
        double after6000 = error(
                random, made -> long_.of(Field.TASK, made.rule(), made.says()).probability());

        assertThat(said)
                .as("what the rules say of themselves is not calibrated")
                .isGreaterThan(0.12);
        assertThat(after300).isLessThan(0.08);
        assertThat(after6000).isLessThan(0.03);
    }

    private static double probability(int accepted, int of) {
        return new Calibration(List.of(
                        new Tally(Field.TASK, "giao", 90, Outcome.ACCEPTED, accepted),
                        new Tally(Field.TASK, "giao", 90, Outcome.REFUSED, of - accepted)))
                .of(Field.TASK, "giao", 90)
                .probability();
    }

    private static List<Made> made() {
        var random = new Random(7);
        var rules = new ArrayList<Made>();
        for (int i = 0; i < 20; i++) {
            int says = 50 + random.nextInt(50);
            double right = i % 2 == 0 ? says / 100.0 : Math.max(0.05, says / 100.0 - 0.4 * random.nextDouble() - 0.15);
            rules.add(new Made("rule-" + i, says, right));
        }
        return rules;
    }

    private static List<Tally> history(int guesses, Random random) {
        Map<String, int[]> ended = new HashMap<>();
        for (int i = 0; i < guesses; i++) {
            Made made = RULES.get(random.nextInt(RULES.size()));
            ended.computeIfAbsent(made.rule(), any -> new int[2])[random.nextDouble() < made.right() ? 0 : 1]++;
        }
        var tallies = new ArrayList<Tally>();
        for (Made made : RULES) {
            int[] times = ended.getOrDefault(made.rule(), new int[2]);
            tallies.add(new Tally(Field.TASK, made.rule(), made.says(), Outcome.ACCEPTED, times[0]));
            tallies.add(new Tally(Field.TASK, made.rule(), made.says(), Outcome.REFUSED, times[1]));
        }
        return tallies;
    }

    private interface Estimate {
        double of(Made made);
    }

    private static double error(Random random, Estimate estimate) {
        double[] said = new double[10];
        double[] right = new double[10];
        int guesses = 40_000;
        for (int i = 0; i < guesses; i++) {
            Made made = RULES.get(random.nextInt(RULES.size()));
            double probability = estimate.of(made);
            int bin = Math.min(9, (int) (10 * probability));
            said[bin] += probability;
            right[bin] += random.nextDouble() < made.right() ? 1 : 0;
        }
        double error = 0;
        for (int bin = 0; bin < 10; bin++) {
            error += Math.abs(said[bin] - right[bin]) / guesses;
        }
        return error;
    }
}

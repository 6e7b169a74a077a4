package vn.dondoc.suggestion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.dondoc.suggestion.Verdict.Field;
import vn.dondoc.suggestion.Verdict.Outcome;
import vn.dondoc.suggestion.Verdicts.Tally;

/**
 * From what a rule says of itself to the probability that a person accepts its guess. For each field the history of all rules is made a
 * rising line over what they say (isotonic regression); a rule's own history then moves its guesses away from that line the further, the
 * longer it is. Without any history a guess is worth what its rule says.
 */
public final class Calibration {

    /** How many verdicts what a rule says is worth against the history of its field. */
    private static final double WORTH_OF_SAYING = 20;

    /** How many verdicts the history of the field is worth against that of the rule. */
    private static final double WORTH_OF_FIELD = 10;

    /** How many of {@code judged} guesses were accepted. */
    private static final class Count {
        int accepted;
        int judged;

        void add(Tally tally) {
            accepted += tally.outcome() == Outcome.ACCEPTED ? tally.times() : 0;
            judged += tally.times();
        }
    }

    private record OfRule(Field field, String rule) {}

    private record Said(Field field, String rule, int percent) {}

    private final Map<Field, RisingLine> lines = new EnumMap<>(Field.class);
    private final Map<OfRule, Count> rules = new HashMap<>();
    private final Map<Said, Count> said = new HashMap<>();

    public Calibration(Collection<Tally> history) {
        Map<Field, TreeMap<Integer, Count>> byField = new EnumMap<>(Field.class);
        for (Tally tally : history) {
            if (tally.outcome() != Outcome.ADDED) {
                rules.computeIfAbsent(new OfRule(tally.field(), tally.rule()), any -> new Count())
                        .add(tally);
                said.computeIfAbsent(new Said(tally.field(), tally.rule(), tally.percent()), any -> new Count())
                        .add(tally);
                byField.computeIfAbsent(tally.field(), any -> new TreeMap<>())
                        .computeIfAbsent(tally.percent(), any -> new Count())
                        .add(tally);
            }
        }
        byField.forEach((field, counts) -> lines.put(field, RisingLine.over(counts)));
    }

    public Trust of(Field field, String rule, int percent) {
        RisingLine line = lines.get(field);
        double usual = line == null ? percent / 100.0 : line.at(percent);
        Count own = said.getOrDefault(new Said(field, rule, percent), new Count());
        Count whole = rules.getOrDefault(new OfRule(field, rule), new Count());
        double probability = (own.accepted + WORTH_OF_FIELD * usual) / (own.judged + WORTH_OF_FIELD);
        return new Trust(probability, whole.accepted, whole.judged);
    }

    /** Pool adjacent violators: a line that never falls, as near to the observed shares as such a line can be. */
    private record RisingLine(TreeMap<Integer, Double> values) {

        private record Pool(double sum, double weight, List<Integer> percents) {
            double mean() {
                return sum / weight;
            }

            Pool with(Pool other) {
                var all = new ArrayList<>(percents);
                all.addAll(other.percents);
                return new Pool(sum + other.sum, weight + other.weight, all);
            }
        }

        static RisingLine over(TreeMap<Integer, Count> counts) {
            var pools = new ArrayList<Pool>();
            counts.forEach((percent, count) -> {
                double weight = count.judged + WORTH_OF_SAYING;
                Pool pool = new Pool(
                        count.accepted + WORTH_OF_SAYING * percent / 100.0, weight, new ArrayList<>(List.of(percent)));
                while (!pools.isEmpty() && pools.getLast().mean() >= pool.mean()) {
                    pool = pools.removeLast().with(pool);
                }
                pools.add(pool);
            });
            var values = new TreeMap<Integer, Double>();
            pools.forEach(pool -> pool.percents().forEach(percent -> values.put(percent, pool.mean())));
            return new RisingLine(values);
        }

        /** Between two observed values on the straight line, beyond them as at the last. */
        double at(int percent) {
            var below = values.floorEntry(percent);
            var above = values.ceilingEntry(percent);
            if (below == null || above == null) {
                return below == null ? above.getValue() : below.getValue();
            }
            int width = above.getKey() - below.getKey();
            double share = width == 0 ? 0 : (double) (percent - below.getKey()) / width;
            return below.getValue() + share * (above.getValue() - below.getValue());
        }
    }
}

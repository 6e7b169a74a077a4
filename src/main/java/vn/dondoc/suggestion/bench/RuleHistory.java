package vn.dondoc.suggestion.bench;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.dondoc.access.Viewer;
import vn.dondoc.reading.Readings;
import vn.dondoc.suggestion.Verdict;
import vn.dondoc.suggestion.Verdict.Outcome;
import vn.dondoc.suggestion.Verdicts;

/** How often people accepted, changed or refused what each rule found. */
@Component
class RuleHistory {

    /** Of one rule and field. */
    record Line(String rule, Verdict.Field field, Map<Outcome, Integer> ended) {

        public int of(String outcome) {
            return ended.getOrDefault(Outcome.valueOf(outcome), 0);
        }

        public int judged() {
            return ended.values().stream().mapToInt(Integer::intValue).sum();
        }

        public int percent() {
            return judged() == 0 ? 0 : Math.round(100f * of("ACCEPTED") / judged());
        }
    }

    /** A place with how it ended. */
    record Judged(RuleTrial.Place place, Outcome outcome) {}

    private record Key(String rule, Verdict.Field field) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byRule = rule.compareTo(other.rule);
            return byRule != 0 ? byRule : field.compareTo(other.field);
        }
    }

    private final Verdicts verdicts;
    private final Readings readings;

    RuleHistory(Verdicts verdicts, Readings readings) {
        this.verdicts = verdicts;
        this.readings = readings;
    }

    List<Line> all() {
        var ended = new TreeMap<Key, Map<Outcome, Integer>>();
        verdicts.tallies()
                .forEach(tally -> ended.computeIfAbsent(
                                new Key(tally.rule(), tally.field()), any -> new EnumMap<>(Outcome.class))
                        .merge(tally.outcome(), tally.times(), Integer::sum));
        return ended.entrySet().stream()
                .map(one -> new Line(one.getKey().rule(), one.getKey().field(), one.getValue()))
                .toList();
    }

    List<Line> of(String rule) {
        return all().stream().filter(line -> line.rule().equals(rule)).toList();
    }

    /** The newest that were changed or refused; none for whoever does not see the whole authority. */
    List<Judged> wrong(String rule, int limit, Viewer viewer) {
        return viewer.seesWholeAuthority() ? places(rule, limit, Outcome.CHANGED, Outcome.REFUSED) : List.of();
    }

    private List<Judged> places(String rule, int limit, Outcome... outcomes) {
        return verdicts.places(rule, limit, outcomes).stream()
                .flatMap(one -> Quoted.at(readings, one.document(), one.readingVersion(), one.from(), one.to())
                        .map(place -> new Judged(place, one.outcome()))
                        .stream())
                .toList();
    }
}

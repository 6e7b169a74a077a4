package vn.dondoc.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dondoc.access.Delegation;
import vn.dondoc.access.Delegations;
import vn.dondoc.access.OfficePeople;
import vn.dondoc.access.Person;
import vn.dondoc.access.Viewer;
import vn.dondoc.vietnamese.Vietnamese;

/**
 * Who gets a document by the table: those named for its unit's symbol, else those named for its field; of several the one for whom least
 * waits. Whoever is away passes it to who stands in.
 */
@Component
class Sharing {

    private final Duties duties;
    private final OfficePeople people;
    private final Delegations delegations;
    private final Queue queue;
    private final Clock clock;

    Sharing(Duties duties, OfficePeople people, Delegations delegations, Queue queue, Clock clock) {
        this.duties = duties;
        this.people = people;
        this.delegations = delegations;
        this.clock = clock;
        this.queue = queue;
    }

    /** Empty where the table names nobody who is there. */
    Optional<String> of(Viewer viewer, DraftHeader header) {
        List<Duty> table = duties.all();
        return table.isEmpty() ? Optional.empty() : now(viewer, table).of(header.number(), header.field());
    }

    Table now(Viewer viewer) {
        return now(viewer, duties.all());
    }

    private Table now(Viewer viewer, List<Duty> table) {
        Set<String> there = people.with(viewer, ReviewDoors.REVIEWERS).stream()
                .map(Person::account)
                .collect(Collectors.toSet());
        Map<String, String> away = delegations.on(LocalDate.now(clock)).stream()
                .collect(Collectors.toMap(Delegation::absent, Delegation::substitute, (first, second) -> first));
        Set<String> named = Stream.concat(table.stream().map(Duty::account), away.values().stream())
                .collect(Collectors.toSet());
        return new Table(table, there, away, new HashMap<>(queue.waitingFor(named)));
    }

    /** The table as it stands with who is there; counts along as it gives. */
    record Table(List<Duty> duties, Set<String> there, Map<String, String> away, Map<String, Integer> waiting) {

        Optional<String> of(String number, String field) {
            String symbol = UnitSymbol.of(number);
            Optional<String> found = symbol == null
                    ? Optional.empty()
                    : least(Duty.Kind.UNIT, duty -> UnitSymbol.named(duty.word(), symbol));
            String wanted = Vietnamese.fold(field.strip());
            Optional<String> given = found.isPresent() || wanted.isEmpty()
                    ? found
                    : least(
                            Duty.Kind.FIELD,
                            duty -> Vietnamese.fold(duty.word()).equals(wanted));
            given.ifPresent(account -> waiting.merge(account, 1, Integer::sum));
            return given;
        }

        private Optional<String> least(Duty.Kind kind, Predicate<Duty> named) {
            var able = new ArrayList<String>();
            for (Duty duty : duties) {
                if (duty.kind() == kind && named.test(duty)) {
                    inPlaceOf(duty.account()).ifPresent(able::add);
                }
            }
            return able.stream()
                    .distinct()
                    .min(Comparator.<String>comparingInt(account -> waiting.getOrDefault(account, 0))
                            .thenComparing(Comparator.naturalOrder()));
        }

        /** Whoever stands in may be away himself; once around the circle is enough. */
        private Optional<String> inPlaceOf(String account) {
            String who = account;
            for (int step = 0; step <= away.size(); step++) {
                String substitute = away.get(who);
                if (substitute == null) {
                    return there.contains(who) ? Optional.of(who) : Optional.empty();
                }
                who = substitute;
            }
            return Optional.empty();
        }
    }
}

package vn.dondoc.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.access.Delegation;
import vn.dondoc.access.Delegations;
import vn.dondoc.access.OfficePeople;
import vn.dondoc.access.Person;
import vn.dondoc.access.Viewer;

/** Who reviews, how much waits for each, and who is away today. */
@Component
class Specialists {

    private final OfficePeople people;
    private final Queue queue;
    private final Delegations delegations;
    private final Clock clock;

    Specialists(OfficePeople people, Queue queue, Delegations delegations, Clock clock) {
        this.people = people;
        this.queue = queue;
        this.delegations = delegations;
        this.clock = clock;
    }

    /** {@code away} is null for whoever is there. */
    record One(
            Person person,
            int waiting,
            int overdue,
            @Nullable Delegation away) {}

    /** Everybody, and how much was given to nobody. */
    record Board(List<One> all, int nobodys) {

        Board {
            all = List.copyOf(all);
        }
    }

    Board board(Viewer viewer) {
        List<Queue.Load> loads = queue.loads(viewer);
        Map<String, Queue.Load> waiting = loads.stream()
                .filter(load -> load.account() != null)
                .collect(Collectors.toMap(load -> Objects.requireNonNull(load.account()), load -> load));
        int nobodys = loads.stream()
                .filter(load -> load.account() == null)
                .mapToInt(Queue.Load::waiting)
                .sum();
        return new Board(all(viewer, waiting), nobodys);
    }

    /** Everybody, whatever waits for them. */
    List<One> there(Viewer viewer) {
        return all(viewer, Map.of());
    }

    private List<One> all(Viewer viewer, Map<String, Queue.Load> waiting) {
        Map<String, Delegation> away = delegations.on(LocalDate.now(clock)).stream()
                .collect(Collectors.toMap(Delegation::absent, one -> one, (first, second) -> first));
        return people.with(viewer, ReviewDoors.REVIEWERS).stream()
                .map(person -> one(person, waiting.get(person.account()), away.get(person.account())))
                .toList();
    }

    private static One one(Person person, Queue.@Nullable Load load, @Nullable Delegation away) {
        return new One(person, load == null ? 0 : load.waiting(), load == null ? 0 : load.overdue(), away);
    }
}

package vn.dondoc.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.audit.Actor;
import vn.dondoc.audit.AuditTrail;

/** Merges and splits bodies: first it is shown what is open with those that end, then a person decides what follows to whom. */
@Service
public class Reorganisations {

    private final Agencies agencies;
    private final AgencyChanges changes;
    private final List<Affected> affected;
    private final AuditTrail audit;

    Reorganisations(Agencies agencies, AgencyChanges changes, List<Affected> affected, AuditTrail audit) {
        this.agencies = agencies;
        this.changes = changes;
        this.affected = List.copyOf(affected);
        this.audit = audit;
    }

    /** What is open with the bodies that end. */
    public List<Affected.Move> moves(Reorganisation planned) {
        planned.ended().forEach(this::ending);
        return affected.stream()
                .flatMap(one -> one.moves(Set.copyOf(planned.ended())).stream())
                .toList();
    }

    /**
     * Ends and begins the bodies, and passes on what a person chose: {@code chosen} gives for a move's key the place of its successor in
     * the plan. What is not chosen stays where it is. Tells how much followed.
     */
    @Transactional
    public int decide(Reorganisation planned, Map<String, Integer> chosen, Actor by) {
        List<Agency> successors = new ArrayList<>();
        for (Reorganisation.Successor one : planned.successors()) {
            successors.add(begun(one, planned, by));
        }
        for (AgencyId id : planned.ended()) {
            end(id, successors, planned, by);
        }
        int followed = 0;
        for (Affected one : affected) {
            for (Affected.Move move : one.moves(Set.copyOf(planned.ended()))) {
                int to = chosen.getOrDefault(move.key(), -1);
                boolean follows = to >= 0 && to < successors.size();
                followed += follows && one.move(move, successors.get(to), by, planned.basis()) ? 1 : 0;
            }
        }
        return followed;
    }

    private Agency begun(Reorganisation.Successor wanted, Reorganisation planned, Actor by) {
        if (wanted.id() != null) {
            Agency known = ending(wanted.id());
            if (known.endedBefore(planned.day())) {
                throw new IllegalArgumentException("\"%s\" đã hết hiệu lực trước ngày này".formatted(known.name()));
            }
            return known;
        }
        var agency = new Agency(
                changes.freeId(wanted.name()),
                wanted.name(),
                wanted.kind(),
                List.of(),
                planned.day(),
                null,
                List.of(),
                null);
        changes.add(new RegisterEntry(agency, Contact.NONE, false, false, 0), by);
        return agency;
    }

    private void end(AgencyId id, List<Agency> successors, Reorganisation planned, Actor by) {
        RegisterEntry before = agencies.entry(id).orElseThrow();
        Agency agency = before.agency();
        var next = new ArrayList<>(agency.successors());
        successors.stream().map(Agency::id).filter(one -> !next.contains(one)).forEach(next::add);
        var lastDay = planned.day().minusDays(1);
        boolean over = agency.validTo() != null && !agency.validTo().isAfter(lastDay);
        var ended = new Agency(
                agency.id(),
                agency.name(),
                agency.kind(),
                agency.alsoCalled(),
                agency.validFrom(),
                over ? agency.validTo() : lastDay,
                next,
                agency.parent());
        changes.change(
                new RegisterEntry(ended, before.contact(), before.connected(), before.shipped(), before.version()), by);
        audit.record(
                by,
                "agency.merged",
                "agency",
                id.value(),
                "%s; căn cứ: %s"
                        .formatted(
                                String.join(
                                        "; ",
                                        successors.stream().map(Agency::name).toList()),
                                planned.basis()));
    }

    private Agency ending(AgencyId id) {
        return agencies.register()
                .byId(id)
                .filter(agency -> !agency.isGroup())
                .orElseThrow(() -> new IllegalArgumentException("Danh bạ không có cơ quan " + id));
    }
}

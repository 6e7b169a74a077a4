package vn.dondoc.inspection;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.agency.Agency;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.agency.AgencyRegister;

/**
 * Whom a decision may reach (Đ.12, Đ.15). The Chairman reaches everybody. The head of an agency reaches his agency and those below it; where
 * the regulation lets heads look further, also bodies of the field for which he answers, if he says which. The head of the Office is
 * held to the Office itself where only the Chairman may inspect others.
 */
final class Reach {

    private final Rules rules;
    private final AgencyRegister register;

    Reach(Rules rules, AgencyRegister register) {
        this.rules = rules;
        this.register = register;
    }

    Optional<Taken> objection(Head head) {
        return head.units().stream()
                .map(unit -> objection(head, unit))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Taken> objection(Head head, Unit unit) {
        boolean reached = switch (head.issuer()) {
            case CHAIRMAN -> true;
            case CHIEF -> rules.headsToo() || ofTheOffice(unit.agency());
            case HEAD -> within(unit.agency(), head.agency());
        };
        if (reached) {
            return Optional.empty();
        }
        if (head.issuer() == Issuer.HEAD && rules.headsToo() && answersForAField(head.agency())) {
            return head.sector().isBlank() ? Optional.of(Taken.SECTOR_MISSING) : Optional.empty();
        }
        return Optional.of(Taken.OUT_OF_REACH);
    }

    /** The bodies from which whoever decides may choose; others of his field he names with the field. */
    List<Agency> choices(@Nullable AgencyId owner, LocalDate day) {
        boolean all = owner == null || rules.headsToo() && answersForAField(owner);
        return register.validOn(day).stream()
                .filter(agency -> !agency.isGroup())
                .filter(agency -> all || within(agency.id(), owner))
                .toList();
    }

    private boolean ofTheOffice(AgencyId one) {
        return register.byId(one)
                        .filter(agency -> agency.kind() == Agency.Kind.OFFICE)
                        .isPresent()
                || register.all().stream()
                        .filter(agency -> agency.kind() == Agency.Kind.OFFICE)
                        .anyMatch(office -> within(one, office.id()));
    }

    /** A commune has places, no fields (NH Đ.12.3). */
    private boolean answersForAField(@Nullable AgencyId one) {
        return one != null
                && register.byId(one)
                        .filter(agency -> agency.kind() != Agency.Kind.COMMUNE && agency.kind() != Agency.Kind.DISTRICT)
                        .isPresent();
    }

    /** Itself, or below it in the register, however many steps; a circle ends. */
    private boolean within(AgencyId one, @Nullable AgencyId whole) {
        Set<AgencyId> passed = new HashSet<>();
        AgencyId at = one;
        while (at != null && passed.add(at)) {
            if (at.equals(whole)) {
                return true;
            }
            at = register.byId(at).map(Agency::parent).orElse(null);
        }
        return false;
    }
}

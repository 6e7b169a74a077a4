package vn.dondoc.inspection;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.agency.AgencyId;

/**
 * What an inspection is, from the day somebody proposes it. {@code agency} is whose own it is, null where the Chairman or the head of the
 * Office decides; {@code sector} is in which field an agency answers for a body that is not its own.
 */
public record Head(
        Form form,
        Issuer issuer,
        @Nullable AgencyId agency,
        String issuerName,
        @Nullable UUID plan,
        String title,
        List<Unit> units,
        Ground ground,
        String sector) {

    public Head {
        units = List.copyOf(units);
    }

    Optional<Unit> unit(@Nullable AgencyId one) {
        return units.stream().filter(unit -> unit.agency().equals(one)).findFirst();
    }
}

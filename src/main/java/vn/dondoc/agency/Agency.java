package vn.dondoc.agency;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A body that can be told to do something. Valid on {@code validFrom} and after, up to and with {@code validTo}; null means open.
 * A group ("các sở, ban, ngành") is an agency of kind {@link Kind#GROUP} that a person expands.
 */
public record Agency(
        AgencyId id,
        String name,
        Kind kind,
        List<Alias> alsoCalled,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<AgencyId> successors,
        @Nullable AgencyId parent) {

    /** What sort of body it is; decides its order in lists and whether the Committee may order it or only ask it. */
    public enum Kind {
        COMMITTEE,
        OFFICE,
        DEPARTMENT,
        OTHER_PROVINCIAL,
        VERTICAL,
        DISTRICT,
        COMMUNE,
        PARTY_OR_FRONT,
        ENTERPRISE,
        GROUP
    }

    public Agency {
        alsoCalled = List.copyOf(alsoCalled);
        successors = List.copyOf(successors);
    }

    /** The other names, whenever they were in use. */
    public List<String> aliases() {
        return alsoCalled.stream().map(Alias::name).toList();
    }

    /** Whether it was called so on that day. */
    boolean calledOn(String name, LocalDate day) {
        return alsoCalled.stream().noneMatch(alias -> alias.name().equals(name) && !alias.validOn(day));
    }

    public boolean isGroup() {
        return kind == Kind.GROUP;
    }

    public boolean endedBefore(LocalDate day) {
        return validTo != null && day.isAfter(validTo);
    }

    public boolean validOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }
}

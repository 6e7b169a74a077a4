package vn.dondoc.suggestion;

import org.jspecify.annotations.Nullable;
import vn.dondoc.agency.AgencyId;

/** An agency as a register would write it, with its id where the register knows it, and the words that named it. */
public record ProposedAgency(
        String name, @Nullable AgencyId id, @Nullable Evidence evidence) {

    ProposedAgency after(int units) {
        return evidence == null ? this : new ProposedAgency(name, id, evidence.after(units));
    }
}

package vn.dondoc.agency;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the bodies and groups of bodies that a text names, by the register of the day and by the way such names are built. */
public final class AgencyNames {

    /** Offsets of the result are those of {@code text}; mentions do not overlap. {@code on} is the document's date, null where unknown. */
    public List<AgencyMention> in(String text, int from, int to, @Nullable LocalDate on) {
        return List.of();
    }
}

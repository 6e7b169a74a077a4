package vn.dondoc.conduct;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.agency.AgencyId;

/** One thing that shows how the regulation is carried out; {@code agency} is null for the Office's own. */
record ConductRecord(
        UUID id,
        RecordKind kind,
        @Nullable AgencyId agency,
        String agencyName,
        String number,
        LocalDate on,
        String text,
        @Nullable String answer,
        @Nullable String answeredBy,
        String addedBy) {}

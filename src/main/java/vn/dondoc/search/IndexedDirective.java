package vn.dondoc.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.suggestion.DocumentType;

/**
 * What the index knows of one directive. {@code readers} are the agencies that may find it besides the Office's own people: nobody
 * while it is not {@code confirmed}. One of the {@code past} was read from the archive of years and never tracked. {@code key} is that of the directive once it is confirmed, before that the document's.
 */
record IndexedDirective(
        UUID key,
        boolean confirmed,
        boolean past,
        @Nullable String number,
        @Nullable DocumentType type,
        @Nullable String issuer,
        @Nullable LocalDate issuedOn,
        @Nullable String subject,
        @Nullable String signer,
        List<String> agencies,
        List<String> tasks,
        String text,
        Set<AgencyId> readers) {

    IndexedDirective {
        agencies = List.copyOf(agencies);
        tasks = List.copyOf(tasks);
        readers = Set.copyOf(readers);
    }
}

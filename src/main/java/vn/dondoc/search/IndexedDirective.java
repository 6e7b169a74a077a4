package vn.dondoc.search;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.suggestion.DocumentType;

/**
 * What the index knows of one directive. {@code readers} are the agencies that may find it besides the Office's own people, each with the tasks it has: nobody
 * while it is not {@code confirmed}. One of the {@code past} was read from the archive of years and never tracked. {@code key} is that of
 * the directive once it is confirmed, before that the document's. {@code progress} is what agencies reported, for the Office alone to
 * search; {@code since} tells when it came to be known as what it is.
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
        @Nullable String field,
        Readership readership,
        Set<LocalDate> dueOn,
        List<String> agencies,
        List<String> tasks,
        List<String> progress,
        String text,
        Instant since,
        Map<AgencyId, List<String>> readers) {

    IndexedDirective {
        dueOn = Set.copyOf(dueOn);
        progress = List.copyOf(progress);
        agencies = List.copyOf(agencies);
        tasks = List.copyOf(tasks);
        readers = Map.copyOf(readers);
    }

    /** The same for the same content, so that an index can be compared with what it should hold. */
    String print() {
        var content = List.of(
                List.of(confirmed, past, String.valueOf(number), String.valueOf(type), String.valueOf(issuer)),
                List.of(
                        String.valueOf(issuedOn),
                        String.valueOf(subject),
                        String.valueOf(signer),
                        String.valueOf(field),
                        readership.fields().stream().sorted().toList()
                                + " "
                                + readership.unit()
                                + " "
                                + readership.given()
                                + " "
                                + readership.laidBefore()),
                List.of(dueOn.stream().sorted().toList(), agencies, tasks, progress, text, since),
                readers.entrySet().stream()
                        .map(one -> one.getKey().value() + one.getValue())
                        .sorted()
                        .toList());
        return UUID.nameUUIDFromBytes(content.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}

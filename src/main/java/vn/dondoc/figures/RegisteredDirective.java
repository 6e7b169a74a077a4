package vn.dondoc.figures;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.suggestion.DocumentType;
import vn.dondoc.suggestion.Urgency;

/**
 * A directive as it was entered: its header, how many tasks and leading agencies it gives work to, on which day it was registered,
 * and by which day the queue said it should be; null where it never stood there.
 */
public record RegisteredDirective(
        UUID directive,
        String number,
        DocumentType type,
        String issuer,
        LocalDate issuedOn,
        String subject,
        @Nullable String signer,
        @Nullable String field,
        Urgency urgency,
        LocalDate registeredOn,
        @Nullable LocalDate registerBy,
        int tasks,
        int agencies) {}

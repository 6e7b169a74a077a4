package vn.dondoc.conduct;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An incident of the software, or a suggestion about it; {@code settled} is null while nobody did anything about it. */
public record Incident(
        UUID id,
        boolean suggestion,
        LocalDate on,
        String from,
        String text,
        @Nullable String settled,
        @Nullable LocalDate settledOn) {}

package vn.dondoc.figures;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The last row of a page, as an address carries it: the next page begins behind it. */
public record After(String first, LocalDate second, UUID id) {

    public static Optional<After> read(String written) {
        String[] parts = written.split("~", 3);
        try {
            return parts.length == 3
                    ? Optional.of(new After(parts[2], LocalDate.parse(parts[0]), UUID.fromString(parts[1])))
                    : Optional.empty();
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty(); // An address that somebody mistyped shows the first page.
        }
    }

    public String written() {
        return second + "~" + id + "~" + first;
    }
}

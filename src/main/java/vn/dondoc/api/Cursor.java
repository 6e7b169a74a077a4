package vn.dondoc.api;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import vn.dondoc.tracking.PageByPage.Mark;

/** Where a page ended, as programs carry it from one request to the next without knowing what it says. */
final class Cursor {

    private Cursor() {}

    static String write(Mark mark) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((mark.at() + "|" + mark.id()).getBytes(StandardCharsets.UTF_8));
    }

    /** Empty where nobody here wrote it. */
    static Optional<Mark> read(String written) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8).split("\\|");
            return parts.length == 2
                    ? Optional.of(new Mark(Instant.parse(parts[0]), UUID.fromString(parts[1])))
                    : Optional.empty();
        } catch (IllegalArgumentException | DateTimeParseException foreign) {
            return Optional.empty();
        }
    }
}

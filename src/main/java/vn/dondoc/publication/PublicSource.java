package vn.dondoc.publication;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whose figures or findings these are, taken from which paper of which day, on what legal basis, and by which article they are published.
 */
public record PublicSource(
        String authority,
        String office,
        String number,
        LocalDate issuedOn,
        String instrument,
        @Nullable String article) {

    public PublicSource {
        PublicText.line(authority);
        PublicText.line(office);
        PublicText.line(number);
        PublicText.line(instrument);
    }
}

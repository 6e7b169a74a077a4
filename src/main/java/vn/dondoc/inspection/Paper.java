package vn.dondoc.inspection;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A document by its number and day, as far as they are known. */
public record Paper(@Nullable String number, @Nullable LocalDate day) {

    static final Paper NONE = new Paper(null, null);

    public Paper {
        number = number == null || number.isBlank() ? null : number.strip();
    }

    boolean complete() {
        return number != null && day != null;
    }
}

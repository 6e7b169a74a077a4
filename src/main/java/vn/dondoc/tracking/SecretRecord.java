package vn.dondoc.tracking;

import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.suggestion.DocumentType;

/**
 * The minimal record of a secret document: who, what number, how many tasks, by when, and how it stands. None of its types could hold
 * an abstract, a task or a result.
 */
record SecretRecord(
        UUID id,
        DocumentType type,
        Number number,
        LocalDate issuedOn,
        Name signer,
        @Nullable AgencyId submitting,
        AgencyId executing,
        Name trackingUnit,
        int totalTasks,
        @Nullable LocalDate dueOn,
        String status,
        @Nullable LocalDate sentOn,
        int version) {

    /** Number and symbol: no blanks, so no words. */
    record Number(String value) {

        private static final Pattern FORM = Pattern.compile("[0-9A-ZĐa-zđ/.\\-]{1,40}");

        Number {
            if (!FORM.matcher(value).matches()) {
                throw new IllegalArgumentException("số, ký hiệu");
            }
        }
    }

    /** Of a person or a unit: some letters, no figures, no sentences. */
    record Name(String value) {

        private static final Pattern FORM = Pattern.compile("[\\p{L}][\\p{L} .'\\-]{0,59}");
        private static final int WORDS = 8;

        Name {
            if (!FORM.matcher(value).matches() || value.split(" ").length > WORDS) {
                throw new IllegalArgumentException("tên");
            }
        }
    }

    SecretRecord {
        if (totalTasks < 1 || totalTasks > 999) {
            throw new IllegalArgumentException("tổng số nhiệm vụ");
        }
    }
}

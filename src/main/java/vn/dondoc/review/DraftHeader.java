package vn.dondoc.review;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.suggestion.DocumentType;
import vn.dondoc.suggestion.Guess;
import vn.dondoc.suggestion.ProposedHeader;
import vn.dondoc.suggestion.Urgency;

/**
 * The head of a directive under review; texts are empty while nobody knows them. {@code submittedBy} laid it before the Committee,
 * {@code trackedBy} follows its tasks, {@code complex} is why it takes longer to enter (many tasks, many agencies, others to be asked).
 */
record DraftHeader(
        String number,
        @Nullable DocumentType type,
        String issuer,
        @Nullable LocalDate issuedOn,
        String subject,
        String signer,
        Urgency urgency,
        Visibility visibility,
        String field,
        String submittedBy,
        String trackedBy,
        String complex) {

    /** Drafts of earlier versions were kept without these three. */
    DraftHeader {
        submittedBy = Objects.requireNonNullElse(submittedBy, "");
        trackedBy = Objects.requireNonNullElse(trackedBy, "");
        complex = Objects.requireNonNullElse(complex, "");
    }

    DraftHeader(
            String number,
            @Nullable DocumentType type,
            String issuer,
            @Nullable LocalDate issuedOn,
            String subject,
            String signer,
            Urgency urgency,
            Visibility visibility,
            String field) {
        this(number, type, issuer, issuedOn, subject, signer, urgency, visibility, field, "", "", "");
    }

    static DraftHeader of(ProposedHeader proposed) {
        return new DraftHeader(
                Objects.requireNonNullElse(value(proposed.number()), ""),
                value(proposed.type()),
                Objects.requireNonNullElse(value(proposed.issuer()), ""),
                value(proposed.issuedOn()),
                Objects.requireNonNullElse(value(proposed.subject()), ""),
                Objects.requireNonNullElse(value(proposed.signer()), ""),
                proposed.urgency().value(),
                Visibility.ASSIGNED_AGENCIES,
                "");
    }

    DraftHeader with(@Nullable DocumentType otherType, Visibility otherVisibility) {
        return new DraftHeader(
                number,
                otherType,
                issuer,
                issuedOn,
                subject,
                signer,
                urgency,
                otherVisibility,
                field,
                submittedBy,
                trackedBy,
                complex);
    }

    DraftHeader trackedBy(String unit) {
        return new DraftHeader(
                number,
                type,
                issuer,
                issuedOn,
                subject,
                signer,
                urgency,
                visibility,
                field,
                submittedBy,
                unit,
                complex);
    }

    private static <T> @Nullable T value(@Nullable Guess<T> guess) {
        return guess == null ? null : guess.value();
    }
}

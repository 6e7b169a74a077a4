package vn.dondoc.review;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.suggestion.DocumentType;
import vn.dondoc.suggestion.Guess;
import vn.dondoc.suggestion.ProposedHeader;
import vn.dondoc.suggestion.Urgency;

/** The head of a directive under review; texts are empty while nobody knows them. */
record DraftHeader(
        String number,
        @Nullable DocumentType type,
        String issuer,
        @Nullable LocalDate issuedOn,
        String subject,
        String signer,
        Urgency urgency,
        Visibility visibility,
        String field) {

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
        return new DraftHeader(number, otherType, issuer, issuedOn, subject, signer, urgency, otherVisibility, field);
    }

    private static <T> @Nullable T value(@Nullable Guess<T> guess) {
        return guess == null ? null : guess.value();
    }
}

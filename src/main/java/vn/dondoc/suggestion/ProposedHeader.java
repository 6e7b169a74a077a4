package vn.dondoc.suggestion;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the top and the foot of a directive say about it; null where the text does not carry it (a draft's blank number). */
public record ProposedHeader(
        @Nullable Guess<String> number,
        @Nullable Guess<DocumentType> type,
        @Nullable Guess<String> issuer,
        @Nullable Guess<LocalDate> issuedOn,
        @Nullable Guess<String> subject,
        @Nullable Guess<String> signer,
        Guess<Urgency> urgency) {

    /** Of a document that has no text. */
    static final ProposedHeader UNKNOWN =
            new ProposedHeader(null, null, null, null, null, null, new Guess<>(Urgency.NONE, null));

    /** The same where more stands before its words. */
    ProposedHeader after(int units) {
        return new ProposedHeader(
                Guess.after(units, number),
                Guess.after(units, type),
                Guess.after(units, issuer),
                Guess.after(units, issuedOn),
                Guess.after(units, subject),
                Guess.after(units, signer),
                urgency.after(units));
    }
}

package vn.dondoc.suggestion;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.archive.DocumentId;

/** What the header of a document of the past says, as it was read and without anybody having confirmed it. */
public record PastDirective(
        DocumentId document,
        int readingVersion,
        @Nullable String number,
        @Nullable DocumentType type,
        @Nullable String issuer,
        @Nullable LocalDate issuedOn,
        @Nullable String subject,
        @Nullable String signer,
        @Nullable String label) {

    static PastDirective of(
            DocumentId document,
            int readingVersion,
            ProposedHeader header,
            @Nullable DocumentType given,
            @Nullable String label) {
        var type = value(header.type());
        return new PastDirective(
                document,
                readingVersion,
                value(header.number()),
                type == null ? given : type,
                value(header.issuer()),
                value(header.issuedOn()),
                value(header.subject()),
                value(header.signer()),
                label);
    }

    private static <T> @Nullable T value(@Nullable Guess<T> guess) {
        return guess == null ? null : guess.value();
    }
}

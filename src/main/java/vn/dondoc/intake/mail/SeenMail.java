package vn.dondoc.intake.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the mails that were seen. Sender and subject are as somebody wrote them, and empty where they may not be known any more. */
record SeenMail(
        MailKey key,
        String sender,
        @Nullable String originalSender,
        String subject,
        @Nullable String messageId,
        @Nullable Instant receivedAt,
        long size,
        MailFate fate,
        @Nullable String reason,
        int attempt,
        @Nullable String replyTo,
        boolean replied,
        Instant seenAt,
        @Nullable Instant decidedAt) {

    public UUID id() {
        return key.id();
    }

    public boolean retriable() {
        return fate.isRetriable();
    }

    /** One of the states of the page frame, for its colour and icon. */
    public String colour() {
        return switch (fate) {
            case WAITING -> "soon";
            case TAKEN -> "done";
            case NOTHING, KNOWN, FILTERED, GONE -> "closed";
            case STRANGER, TOO_LARGE, BROKEN -> "overdue";
        };
    }
}

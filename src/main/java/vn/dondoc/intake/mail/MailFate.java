package vn.dondoc.intake.mail;

/** Where a mail that was seen stands, or how it ended. Its words are the messages {@code mail.fate.*}. */
enum MailFate {
    /** Seen and not through yet, or tried again. */
    WAITING,
    /** At least one file of it is in the ledger. */
    TAKEN,
    /** Read, and there was nothing in it to take in. */
    NOTHING,
    /** The same mail was there before, under another number. */
    KNOWN,
    /** Its sender is not on the list. */
    STRANGER,
    /** Its subject is not what the account wants. */
    FILTERED,
    TOO_LARGE,
    /** Could not be read, however often it was tried. */
    BROKEN,
    /** Was taken out of the mailbox before it was through. */
    GONE;

    /** Whether the mail is done with, so that it is marked as read or moved; the others stay for people to find. */
    boolean isDone() {
        return switch (this) {
            case TAKEN, NOTHING, KNOWN -> true;
            case WAITING, STRANGER, FILTERED, TOO_LARGE, BROKEN, GONE -> false;
        };
    }

    /** Whether its sender should hear what became of it. */
    boolean isAnswered() {
        return switch (this) {
            case TAKEN, NOTHING, TOO_LARGE, BROKEN -> true;
            case WAITING, KNOWN, STRANGER, FILTERED, GONE -> false;
        };
    }

    boolean isRetriable() {
        return this == TOO_LARGE || this == BROKEN || this == STRANGER || this == FILTERED;
    }
}

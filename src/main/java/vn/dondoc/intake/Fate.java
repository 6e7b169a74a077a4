package vn.dondoc.intake;

/** Where a file that was seen stands, or how it ended. Its words are the messages {@code intake.fate.*}. */
public enum Fate {
    /** Its bytes are held and being read. */
    HELD,
    /** Not held yet, or held while the same bytes are being read already. */
    WAITING,
    ACCEPTED,
    DUPLICATE,
    UNSUPPORTED,
    ENCRYPTED,
    EMPTY,
    TOO_LARGE,
    /** Bears a secrecy mark: given back, and nothing kept but a keyed hash. */
    SECRET,
    /** Broken, or too much for the reader. */
    QUARANTINED;

    public boolean isFinal() {
        return this != HELD && this != WAITING;
    }

    /** Whether a person has to do something about the file. */
    public boolean isRefusal() {
        return switch (this) {
            case UNSUPPORTED, ENCRYPTED, EMPTY, TOO_LARGE, SECRET, QUARANTINED -> true;
            case HELD, WAITING, ACCEPTED, DUPLICATE -> false;
        };
    }
}

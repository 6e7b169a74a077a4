package vn.dondoc.reading;

import org.jspecify.annotations.Nullable;
import vn.dondoc.intake.Fate;
import vn.dondoc.reading.PartsGate.Inside;

/** What a reading that is not kept means for the file: how it ends, and which message says why. */
record Verdict(Fate fate, String reason, @Nullable String detail) {

    /** A container whose parts were not all read: what was not read may be secret, so its bytes stay out. */
    static Verdict onUnread(Inside inside) {
        return inside == Inside.LOCKED
                ? new Verdict(Fate.ENCRYPTED, "reading.reason.locked_part", null)
                : new Verdict(Fate.QUARANTINED, "reading.reason.unread_part", null);
    }

    static Verdict on(Reading refused) {
        return switch (refused) {
            case Reading.Encrypted locked -> new Verdict(Fate.ENCRYPTED, "reading.reason.encrypted", null);
            case Reading.Unsupported other ->
                new Verdict(Fate.UNSUPPORTED, "reading.reason.unsupported", other.mediaType());
            case Reading.Secret secret -> new Verdict(Fate.SECRET, "reading.reason.secret", null);
            case Reading.Broken broken -> new Verdict(Fate.QUARANTINED, "reading.reason.broken", broken.reason());
            case Reading.TimedOut late ->
                new Verdict(Fate.QUARANTINED, "reading.reason.timed_out", late.seconds() + " s");
            case Reading.OutOfMemory full -> new Verdict(Fate.QUARANTINED, "reading.reason.out_of_memory", null);
            case Reading.Text text -> throw new IllegalArgumentException("A text is not refused");
            case Reading.NoText none -> throw new IllegalArgumentException("A file without text is not refused");
        };
    }
}

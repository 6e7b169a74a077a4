package vn.dondoc.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.stereotype.Component;

/**
 * Takes in bytes that come otherwise than through a watched folder: an upload, a part of a mail, a file out of a package. The id comes from
 * the caller, so whoever takes again after a kill meets the row of the first time.
 */
@Component
public class Arrivals {

    private final Hold hold;
    private final Ledger ledger;
    private final Unentered unentered;
    private final IntakeSettings settings;

    Arrivals(Hold hold, Ledger ledger, Unentered unentered, IntakeSettings settings) {
        this.hold = hold;
        this.ledger = ledger;
        this.unentered = unentered;
        this.settings = settings;
    }

    /**
     * Holds the bytes and enters them; where the id is entered already nothing changes. Tells where it stands. When the disk refuses, the
     * exception rises and the caller still has the bytes.
     */
    public Fate take(Arrival arrival, InputStream bytes) throws IOException {
        if (!unentered.contains(arrival.id())) {
            return fateOf(arrival.id());
        }
        var counted = new Counted(bytes);
        var hash = hold.keep(arrival.id(), counted);
        if (counted.count == 0) {
            return refuseHeld(arrival, 0, Fate.EMPTY, "intake.reason.empty");
        } else if (settings.tooLarge(counted.count)) {
            return refuseHeld(arrival, counted.count, Fate.TOO_LARGE, "intake.reason.tooLarge");
        }
        return ledger.enter(arrival.safelyNamed(), counted.count, hash);
    }

    /** Enters something that is refused at first sight, whose bytes cannot be had or are not wanted. */
    public void refuse(Arrival arrival, long size, Fate refusal, String reason) {
        if (unentered.contains(arrival.id())) {
            ledger.enterRefused(arrival.safelyNamed(), size, refusal, reason);
        }
    }

    private Fate refuseHeld(Arrival arrival, long size, Fate refusal, String reason) throws IOException {
        hold.wipe(arrival.id(), false);
        ledger.enterRefused(arrival.safelyNamed(), size, refusal, reason);
        return refusal;
    }

    private Fate fateOf(ReceiptId id) {
        return ledger.find(id).orElseThrow().fate();
    }

    /** Reads no further than the size limit and one byte, so that nobody fills the disk. */
    private final class Counted extends FilterInputStream {

        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var one = settings.tooLarge(count) ? -1 : super.read();
            count += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            var read = settings.tooLarge(count) ? -1 : super.read(into, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }
}

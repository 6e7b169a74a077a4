package vn.dondoc.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The body of a request that must keep coming: whoever drips bytes to keep us busy is cut off. Remembers who failed, sender or we. */
final class SteadyBody extends FilterInputStream {

    /** A slow line may take its time at first. */
    static final Duration GRACE = Duration.ofSeconds(30);

    private final Clock clock;
    private final Instant begun;
    private final long bytesPerSecond;
    private long count;
    private @Nullable UploadFault fault;

    SteadyBody(InputStream in, long bytesPerSecond, Clock clock) {
        super(in);
        this.clock = clock;
        this.begun = clock.instant();
        this.bytesPerSecond = bytesPerSecond;
    }

    /** What the sender did wrong; null where reading never failed. */
    @Nullable
    UploadFault fault() {
        return fault;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            var read = super.read(into, offset, length);
            count += Math.max(0, read);
            keepsPace();
            return read;
        } catch (IOException broken) {
            if (fault == null) {
                fault = UploadFault.BROKEN_OFF;
            }
            throw broken;
        }
    }

    private void keepsPace() throws IOException {
        var counted = Duration.between(begun, clock.instant()).minus(GRACE).toSeconds();
        if (counted > 0 && count < counted * bytesPerSecond) {
            fault = UploadFault.TOO_SLOW;
            throw new IOException("Slower than " + bytesPerSecond + " bytes a second");
        }
    }
}

package vn.dondoc.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.dondoc.testing.MovableClock;

class SteadyBodyTests {

    private final MovableClock clock = new MovableClock("2026-06-20T02:00:00Z");

    @Test
    void whoDripsBytesIsCutOffAfterAWhile() throws IOException {
        var body = new SteadyBody(new ByteArrayInputStream(new byte[1000]), 100, clock);

        for (var second = 0; second < 30; second++) {
            assertThat(body.read()).isZero();
            clock.pass(Duration.ofSeconds(1));
        }
        clock.pass(Duration.ofSeconds(1));

        assertThatThrownBy(body::read).isInstanceOf(IOException.class);
        assertThat(body.fault()).isEqualTo(UploadFault.TOO_SLOW);
    }

    @Test
    void whoKeepsThePaceMaySendAllDay() throws IOException {
        var body = new SteadyBody(new ByteArrayInputStream(new byte[100_000]), 100, clock);
        var piece = new byte[100];

        for (var second = 0; second < 900; second++) {
            assertThat(body.read(piece)).isEqualTo(100);
            clock.pass(Duration.ofSeconds(1));
        }
        assertThat(body.fault()).isNull();
    }

    @Test
    void aLineThatBreaksIsTheSendersFault() {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Connection reset");
            }
        };
        var body = new SteadyBody(broken, 100, clock);

        assertThatThrownBy(body::read).hasMessage("Connection reset");
        assertThat(body.fault()).isEqualTo(UploadFault.BROKEN_OFF);
    }
}

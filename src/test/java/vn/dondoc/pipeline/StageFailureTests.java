package vn.dondoc.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;

class StageFailureTests {

    @Test
    void waitsTwiceAsLongEachTimeUpToTenMinutes() {
        assertThat(StageFailure.delayAfter(1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(StageFailure.delayAfter(2)).isEqualTo(Duration.ofSeconds(2));
        assertThat(StageFailure.delayAfter(9)).isEqualTo(Duration.ofSeconds(256));
        assertThat(StageFailure.delayAfter(11)).isEqualTo(Duration.ofMinutes(10));
        assertThat(StageFailure.delayAfter(5000)).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void looksForThePassingFaultBehindAnException() {
        assertThat(StallReason.of(new IllegalStateException(new UncheckedIOException(new IOException("disk full")))))
                .isEqualTo(StallReason.DISK);
        assertThat(StallReason.of(new CannotAcquireLockException("busy"))).isEqualTo(StallReason.DATABASE);
        assertThat(StallReason.of(new SQLException("lost", "08006"))).isEqualTo(StallReason.DATABASE);
        assertThat(StallReason.of(new SQLException("no such column", "42703"))).isEqualTo(StallReason.DEFECT);
        assertThat(StallReason.of(new NullPointerException())).isEqualTo(StallReason.DEFECT);
    }
}

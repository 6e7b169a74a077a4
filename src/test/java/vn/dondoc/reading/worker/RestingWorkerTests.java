package vn.dondoc.reading.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import vn.dondoc.reading.ReadingLimits;

class RestingWorkerTests {

    private static final Path FILE = Path.of("src/test/resources/reading/pdf/hai-cot.pdf");

    @Test
    void aWorkerThatNobodyAsksEndsAndComesBackWhenAsked() throws InterruptedException {
        long before = children();
        try (WorkerProcess worker = new WorkerProcess(ReadingLimits.USUAL, Duration.ofMillis(200))) {
            assertThat(worker.sizes(FILE)).hasSize(1);
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> children() == before);
            assertThat(worker.sizes(FILE)).hasSize(1);
        }
    }

    private static long children() {
        return ProcessHandle.current().children().filter(ProcessHandle::isAlive).count();
    }
}

package vn.dondoc.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OriginalReaderTests {

    private final Set<ProcessHandle> before = ProcessHandle.current().children().collect(Collectors.toSet());

    @TempDir
    Path folder;

    @Test
    void oneFileThatTakesItsTimeDoesNotHoldUpTheNext() throws Exception {
        Path endless = Files.writeString(folder.resolve("a.html"), "<html><body>" + "<div>".repeat(400_000));
        Path quick = Files.writeString(folder.resolve("b.txt"), "Giao Sở Y tế.");
        try (OriginalReader reader = new OriginalReader(new ReadingLimits(512, 30, 2));
                var threads = Executors.newSingleThreadExecutor()) {
            var slow = threads.submit(() -> reader.read(endless));
            Awaitility.await().until(() -> workers() > 0);

            assertThat(reader.read(quick)).isInstanceOf(Reading.Text.class);
            assertThat(slow).isNotDone();

            endWorkers();
            assertThat(slow.get()).isInstanceOf(Reading.Broken.class);
            Awaitility.await().until(() -> workers() == 0);
            assertThat(reader.read(quick)).isInstanceOf(Reading.Text.class);
        }
    }

    @Test
    void aWorkerThatWasKilledFromOutsideIsReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "Giao Sở Y tế.");
        try (OriginalReader reader = new OriginalReader(new ReadingLimits(128, 60, 1))) {
            assertThat(reader.read(file)).isInstanceOf(Reading.Text.class);
            endWorkers();
            Awaitility.await().until(() -> workers() == 0);

            assertThat(reader.read(file)).isInstanceOf(Reading.Text.class);
        }
    }

    private long workers() {
        return started().count();
    }

    private void endWorkers() {
        started().forEach(ProcessHandle::destroyForcibly);
    }

    /** Other tests of this JVM may have workers of their own. */
    private Stream<ProcessHandle> started() {
        return ProcessHandle.current()
                .children()
                .filter(ProcessHandle::isAlive)
                .filter(process -> !before.contains(process));
    }
}

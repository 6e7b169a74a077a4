package vn.dondoc.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Writes the ten slowest test classes of a run into {@code target/}, where {@code ./dondoc test} prints them from. */
public final class SlowestClasses implements TestExecutionListener {

    private final Map<String, Long> started = new ConcurrentHashMap<>();
    private final Map<String, Duration> taken = new ConcurrentHashMap<>();

    @Override
    public void executionStarted(TestIdentifier test) {
        if (test.getSource().orElse(null) instanceof ClassSource source) {
            started.putIfAbsent(source.getClassName(), System.nanoTime());
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.getSource().orElse(null) instanceof ClassSource source) {
            var name = source.getClassName();
            taken.put(name, Duration.ofNanos(System.nanoTime() - started.getOrDefault(name, System.nanoTime())));
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        var lines = taken.entrySet().stream()
                .sorted(Map.Entry.<String, Duration>comparingByValue(Comparator.reverseOrder()))
                .limit(10)
                .map(entry -> "%7.1f s  %s".formatted(entry.getValue().toMillis() / 1000.0, entry.getKey()))
                .collect(Collectors.joining(
                        "\n", "Mười lớp kiểm thử chậm nhất (the ten slowest test classes):\n", "\n"));
        try {
            Files.writeString(Path.of("target", "slowest-test-classes.txt"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

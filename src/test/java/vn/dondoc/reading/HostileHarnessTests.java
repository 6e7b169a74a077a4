package vn.dondoc.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.intake.Fate;
import vn.dondoc.intake.Receipt;
import vn.dondoc.intake.ReceiptId;

/** Hostile and broken files through the real stage: each ends with a fate, and the process they came into is none the worse. */
class HostileHarnessTests {

    private static final int WORKER_MEGABYTES = 256;

    /** Beside its heap a JVM has classes, code and buffers. */
    private static final int BESIDE_HEAP = 350;

    private static final int SERVER_MEGABYTES = 400;

    @TempDir
    Path data;

    @Test
    void everyFileEndsWithAFateAndTheServiceStillReads() throws Exception {
        Path bait = Files.writeString(data.resolve("bait.txt"), HostileFiles.LOOT);
        List<HostileFiles.Case> cases = new HostileFiles(bait)
                .all().stream()
                        .filter(one -> one.brief() || Boolean.getBoolean("dondoc.long"))
                        .toList();
        long before = resetPeak();
        var limits = new ReadingLimits(WORKER_MEGABYTES, 5, 2);
        var begun = System.nanoTime();
        try (ReadingDesk desk = new ReadingDesk(data, limits, UnpackLimits.USUAL);
                WorkerWatch watch = new WorkerWatch()) {
            List<String> wrong = new ArrayList<>();
            List<ReceiptId> ids = new ArrayList<>();
            for (HostileFiles.Case one : cases) {
                ids.add(desk.upload(one.name(), one));
            }
            desk.workInThreads(2);
            for (int i = 0; i < cases.size(); i++) {
                HostileFiles.Case one = cases.get(i);
                Receipt receipt = desk.receipt(ids.get(i));
                if (!one.fates().contains(receipt.fate()) || receipt.fate().isRefusal() && receipt.reason() == null) {
                    wrong.add(one.name() + ": " + receipt.fate() + " " + receipt.detail());
                }
            }
            assertThat(wrong).isEmpty();
            assertThat(desk.receipts()).allMatch(receipt -> receipt.fate().isFinal());
            assertThat(desk.stalled()).isEmpty();
            assertThat(desk.allTexts()).noneMatch(text -> text.contains(HostileFiles.LOOT));
            assertThat(desk.files("hold")).isEmpty();

            var last = desk.upload("sau cùng.txt", "Sau tất cả, vẫn đọc được.".getBytes(StandardCharsets.UTF_8));
            desk.work();
            assertThat(desk.receipt(last).fate()).isEqualTo(Fate.ACCEPTED);

            Files.writeString(
                    Path.of("target", "hostile.txt"),
                    "%d hostile files in %d s; peak: server heap %d MB, one worker %d MB resident%n"
                            .formatted(
                                    cases.size(),
                                    Duration.ofNanos(System.nanoTime() - begun).toSeconds(),
                                    peakHeap() - before,
                                    watch.peak()));
            assertThat(watch.peak()).isLessThan(WORKER_MEGABYTES + BESIDE_HEAP);
            assertThat(peakHeap() - before).isLessThan(SERVER_MEGABYTES);
        }
    }

    @Test
    void thereAreTwoHundredOfThemAndNoTwoAreCalledTheSame() {
        List<HostileFiles.Case> cases = new HostileFiles(data).all();

        assertThat(cases).hasSizeGreaterThanOrEqualTo(200);
        assertThat(cases).extracting(HostileFiles.Case::name).doesNotHaveDuplicates();
    }

    /** What tests before this one still hold is none of its doing. */
    private static long resetPeak() {
        System.gc();
        heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
        return peakHeap();
    }

    private static long peakHeap() {
        return heapPools().stream()
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                >> 20;
    }

    private static List<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    /** Looks at the workers while they live, since each takes its figures with it. */
    private static final class WorkerWatch implements AutoCloseable {

        private final AtomicLong peak = new AtomicLong();
        private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

        WorkerWatch() {
            clock.scheduleAtFixedRate(this::look, 100, 100, TimeUnit.MILLISECONDS);
        }

        private void look() {
            ProcessHandle.current()
                    .children()
                    .filter(process -> process.info().command().orElse("").endsWith("java"))
                    .forEach(process -> peak.accumulateAndGet(resident(process.pid()), Math::max));
        }

        /** In megabytes, as Linux keeps it; nothing on other systems. */
        private static long resident(long pid) {
            try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
                return lines.filter(line -> line.startsWith("VmHWM:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                        .findFirst()
                        .orElse(0);
            } catch (IOException | RuntimeException gone) {
                return 0;
            }
        }

        long peak() {
            return peak.get();
        }

        @Override
        public void close() {
            clock.shutdownNow();
        }
    }
}

package vn.dondoc.reading.worker;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.OpenedFile;
import vn.dondoc.reading.Reading;
import vn.dondoc.reading.ReadingLimits;
import vn.dondoc.reading.UnpackLimits;

/** One worker as its parent sees it: started when first needed, ended when a file takes too long, started again for the next. */
public final class WorkerProcess implements AutoCloseable {

    /** The JVM's own exit code after -XX:+ExitOnOutOfMemoryError. */
    private static final int OUT_OF_MEMORY = 3;

    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("reading-time-out").factory());

    private final ReadingLimits limits;
    private @Nullable Process process;

    public WorkerProcess(ReadingLimits limits) {
        this.limits = limits;
    }

    /** Reads the file; what is inside it is laid into the folder, if there is one. */
    public synchronized OpenedFile read(Path file, @Nullable Path parts, UnpackLimits unpacking)
            throws InterruptedException {
        Process worker = running();
        AtomicBoolean late = new AtomicBoolean();
        try {
            DataOutputStream out = new DataOutputStream(worker.getOutputStream());
            new WorkerRequest(file, parts, unpacking).write(out);
            out.flush();
            return answer(worker, late);
        } catch (IOException died) {
            return OpenedFile.of(whyItDied(worker, late));
        }
    }

    private OpenedFile answer(Process worker, AtomicBoolean late) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(worker.getInputStream()));
        ScheduledFuture<?> alarm = alarm(worker, late);
        try {
            while (true) {
                int kind = in.read();
                alarm.cancel(false);
                switch (kind) {
                    case WorkerMain.PROGRESS -> {
                        in.readInt();
                        in.readInt();
                        alarm = alarm(worker, late);
                    }
                    case WorkerMain.RESULT -> {
                        return OpenedFileCodec.read(in);
                    }
                    default -> throw new EOFException("The worker ended");
                }
            }
        } finally {
            alarm.cancel(false);
        }
    }

    private ScheduledFuture<?> alarm(Process worker, AtomicBoolean late) {
        return CLOCK.schedule(
                () -> {
                    late.set(true);
                    end(worker);
                },
                limits.seconds(),
                TimeUnit.SECONDS);
    }

    private Reading whyItDied(Process worker, AtomicBoolean late) throws InterruptedException {
        if (!worker.waitFor(5, TimeUnit.SECONDS)) {
            end(worker);
            worker.waitFor();
        }
        process = null;
        if (late.get()) {
            return new Reading.TimedOut(limits.seconds());
        }
        return worker.exitValue() == OUT_OF_MEMORY
                ? new Reading.OutOfMemory()
                : new Reading.Broken("Tệp làm hỏng tiến trình đọc");
    }

    private Process running() {
        Process worker = process;
        if (worker == null || !worker.isAlive()) {
            try {
                worker = new ProcessBuilder(WorkerCommand.of(limits))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            process = worker;
        }
        return worker;
    }

    /** A program that the worker started, such as tesseract, would outlive it. */
    private static void end(Process worker) {
        worker.descendants().forEach(ProcessHandle::destroyForcibly);
        worker.destroyForcibly();
    }

    @Override
    public void close() {
        Process worker = process;
        if (worker != null) {
            end(worker);
        }
    }
}

package vn.dondoc.reading;

import java.nio.file.Path;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.worker.WorkerProcess;

/** Reads original files in worker processes, which start at the first file and stay warm; no file can harm the caller. */
public final class OriginalReader implements AutoCloseable {

    private final BlockingQueue<WorkerProcess> idle;

    public OriginalReader(ReadingLimits limits) {
        idle = new ArrayBlockingQueue<>(limits.workers());
        for (int i = 0; i < limits.workers(); i++) {
            idle.add(new WorkerProcess(limits));
        }
    }

    /** What was found in the file; never an exception for what the file holds. */
    public Reading read(Path file) {
        return open(file, null, UnpackLimits.USUAL).reading();
    }

    /** The same without any conversion of the letters of old encodings. */
    Reading readAsWritten(Path file) {
        return with(worker -> worker.readAsWritten(file));
    }

    /** The same with what is inside the file, laid into this folder, which must exist. */
    OpenedFile open(Path file, @Nullable Path parts, UnpackLimits limits) {
        return open(file, parts, limits, PageListener.NOBODY);
    }

    OpenedFile open(Path file, @Nullable Path parts, UnpackLimits limits, PageListener listener) {
        return with(worker -> worker.read(file, parts, limits, listener));
    }

    private interface Asking<T> {
        T of(WorkerProcess worker) throws InterruptedException;
    }

    private <T> T with(Asking<T> asking) {
        try {
            WorkerProcess worker = idle.take();
            try {
                return asking.of(worker);
            } finally {
                idle.add(worker);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while reading", stopped);
        }
    }

    @Override
    public void close() {
        idle.forEach(WorkerProcess::close);
    }
}

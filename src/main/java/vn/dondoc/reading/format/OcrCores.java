package vn.dondoc.reading.format;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The cores that OCR may have, shared by all workers of one program: each is a file, and who reads a page locks one. A lock ends with its
 * process, however that ends. The first page of a worker never waits for long, so that no worker starves beside one with a long scan.
 */
final class OcrCores {

    static final int MOST = Integer.getInteger("dondoc.ocr.cores", 1);

    /** Where the files are; empty where nobody else reads on this machine. */
    private static final String FOLDER = System.getProperty("dondoc.ocr.cores.folder", "");

    private static final long SOON = 10;
    private static final long LATER = 40;
    private static final long LONGEST = 3_000;
    private static final AtomicInteger HERE = new AtomicInteger();

    private OcrCores() {}

    /** Waits for a core; closed when the page is read. */
    static Closeable one() throws IOException {
        boolean first = HERE.getAndIncrement() == 0;
        try {
            Closeable lock = FOLDER.isEmpty() ? () -> {} : waited(first);
            return () -> {
                HERE.decrementAndGet();
                lock.close();
            };
        } catch (IOException | RuntimeException | Error broken) {
            HERE.decrementAndGet();
            throw broken;
        }
    }

    private static Closeable waited(boolean first) throws IOException {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST);
        while (true) {
            // Whoever has a core already leaves the one it set free to others first.
            pause(first ? SOON : LATER);
            for (int core = 0; core < MOST; core++) {
                Closeable lock = locked(Path.of(FOLDER, "core-" + core));
                if (lock != null) {
                    return lock;
                }
            }
            if (first && System.nanoTime() - until > 0) {
                return () -> {};
            }
        }
    }

    private static @Nullable Closeable locked(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException another) {
            // Another page of this very worker has it.
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
        return lock == null ? null : channel;
    }

    private static void pause(long milliseconds) throws IOException {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(milliseconds));
        if (Thread.currentThread().isInterrupted()) {
            throw new IOException("Ended while it waited for a core");
        }
    }
}

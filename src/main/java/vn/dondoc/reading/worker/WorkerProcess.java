package vn.dondoc.reading.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.OpenedFile;
import vn.dondoc.reading.PageListener;
import vn.dondoc.reading.PageSize;
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
    private final @Nullable Duration rest;
    private final ReentrantLock inUse = new ReentrantLock();
    private volatile @Nullable Process process;
    private long asked;

    public WorkerProcess(ReadingLimits limits) {
        this(limits, null);
    }

    /** {@code rest}: ended after so long without a question; none: it stays warm. */
    public WorkerProcess(ReadingLimits limits, @Nullable Duration rest) {
        this.limits = limits;
        this.rest = rest;
    }

    /** Reads the file; what is inside it is laid into the folder, if there is one. */
    public OpenedFile read(Path file, @Nullable Path parts, UnpackLimits unpacking, PageListener listener)
            throws InterruptedException {
        return ask(
                Question.READ,
                new WorkerRequest(file, parts, unpacking, false)::write,
                OpenedFileCodec::read,
                OpenedFile::of,
                listener);
    }

    /** The file alone, its letters left as they are. */
    public Reading readAsWritten(Path file) throws InterruptedException {
        return ask(
                        Question.READ,
                        new WorkerRequest(file, null, UnpackLimits.USUAL, true)::write,
                        OpenedFileCodec::read,
                        OpenedFile::of)
                .reading();
    }

    /** Of the pages that can be shown; empty where the file has none, or kills the worker. */
    public List<PageSize> sizes(Path file) throws InterruptedException {
        return ask(Question.SIZES, out -> path(file, out), ReadingCodec::sizes, died -> List.of());
    }

    /** A page from 1 as a PNG so many pixels wide; empty where there is none. */
    public byte[] picture(Path file, int page, int width) throws InterruptedException {
        return ask(
                Question.PICTURE,
                out -> {
                    path(file, out);
                    out.writeInt(page);
                    out.writeInt(width);
                },
                in -> in.readNBytes(in.readInt()),
                died -> new byte[0]);
    }

    /** Has LibreOffice make a PDF of the file; false where it is not installed or cannot. */
    public boolean convert(Path file, Path pdf) throws InterruptedException {
        return ask(
                Question.CONVERT,
                out -> {
                    path(file, out);
                    path(pdf, out);
                },
                DataInputStream::readBoolean,
                died -> false);
    }

    private static void path(Path file, DataOutputStream out) throws IOException {
        ReadingCodec.string(file.toAbsolutePath().toString(), out);
    }

    /** What belongs to a question. */
    private interface Details {
        void write(DataOutputStream out) throws IOException;
    }

    /** How its answer is read. */
    private interface Answer<T> {
        T read(DataInputStream in) throws IOException;
    }

    private <T> T ask(Question question, Details details, Answer<T> answer, Function<Reading, T> ifItDies)
            throws InterruptedException {
        return ask(question, details, answer, ifItDies, PageListener.NOBODY);
    }

    private <T> T ask(
            Question question, Details details, Answer<T> answer, Function<Reading, T> ifItDies, PageListener listener)
            throws InterruptedException {
        inUse.lock();
        try {
            return answeredBy(running(), question, details, answer, ifItDies, listener);
        } finally {
            restLater(++asked);
            inUse.unlock();
        }
    }

    private <T> T answeredBy(
            Process worker,
            Question question,
            Details details,
            Answer<T> answer,
            Function<Reading, T> ifItDies,
            PageListener listener)
            throws InterruptedException {
        AtomicBoolean late = new AtomicBoolean();
        try {
            DataOutputStream out = new DataOutputStream(new BufferedOutputStream(worker.getOutputStream()));
            out.writeByte(question.ordinal());
            details.write(out);
            out.flush();
            return answered(worker, late, answer, listener);
        } catch (IOException died) {
            return ifItDies.apply(whyItDied(worker, late));
        }
    }

    private void restLater(long last) {
        if (rest != null) {
            CLOCK.schedule(() -> restAfter(last), rest.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** The clock must not wait for a worker that is at work. */
    private void restAfter(long last) {
        if (inUse.tryLock()) {
            try {
                if (asked == last) {
                    close();
                }
            } finally {
                inUse.unlock();
            }
        }
    }

    private <T> T answered(Process worker, AtomicBoolean late, Answer<T> answer, PageListener listener)
            throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(worker.getInputStream()));
        ScheduledFuture<?> alarm = alarm(worker, late);
        try {
            while (true) {
                int kind = in.read();
                alarm.cancel(false);
                switch (kind) {
                    case WorkerMain.PROGRESS -> {
                        int page = in.readInt();
                        int pages = in.readInt();
                        if (pages > 0) {
                            listener.page(page, pages);
                        }
                        alarm = alarm(worker, late);
                    }
                    case WorkerMain.RESULT -> {
                        return answer.read(in);
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

package vn.dondoc.reading.format;

import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.ToDoubleFunction;

/**
 * Several pages of one file in OCR at a time, as many as there are cores and as their pictures fit into the memory. Pages are drawn one
 * after the other by whoever asks, for a file can only be drawn from by one.
 */
final class OcrPages implements AutoCloseable {

    /** What a page of A4 at 300 dots an inch takes from being drawn until it is read. */
    private static final long PICTURE = 150L << 20;

    private static final int MOST =
            (int) Math.clamp(Runtime.getRuntime().maxMemory() / PICTURE, 1, Math.max(1, OcrCores.MOST));

    /** Draws a page, when there is room for its picture. */
    interface Drawing {
        BufferedImage picture() throws IOException;
    }

    /** A page on its way. */
    interface Begun {
        PageOcr.Seen seen() throws IOException;
    }

    private final Semaphore room = new Semaphore(MOST);
    private final ExecutorService hands = Executors.newFixedThreadPool(
            MOST, Thread.ofPlatform().daemon().name("ocr-", 1).factory());

    /** {@code points}, told of the picture, and {@code twoShades} as {@link PageOcr#read} has them. */
    Begun begin(Drawing page, int number, ToDoubleFunction<BufferedImage> points, boolean twoShades)
            throws IOException {
        room.acquireUninterruptibly();
        boolean handed = false;
        try {
            BufferedImage picture = page.picture();
            double scale = points.applyAsDouble(picture);
            Future<PageOcr.Seen> seen = hands.submit(() -> {
                try (Closeable core = OcrCores.one()) {
                    return PageOcr.read(picture, number, scale, twoShades);
                } finally {
                    room.release();
                }
            });
            handed = true;
            return () -> got(seen);
        } finally {
            if (!handed) {
                room.release();
            }
        }
    }

    private static PageOcr.Seen got(Future<PageOcr.Seen> seen) throws IOException {
        try {
            return seen.get();
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case IOException broken -> throw broken;
                case RuntimeException broken -> throw broken;
                case Error broken -> throw broken;
                case null, default -> throw new IOException(failed);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IOException("Ended while a page was read", ended);
        }
    }

    @Override
    public void close() {
        hands.shutdownNow();
    }
}

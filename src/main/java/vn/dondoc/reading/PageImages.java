package vn.dondoc.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import vn.dondoc.archive.Archive;
import vn.dondoc.archive.Original;
import vn.dondoc.archive.Sha256;
import vn.dondoc.folders.Folders;
import vn.dondoc.reading.worker.WorkerProcess;

/**
 * Pictures of the pages of archived originals, made in a worker process of their own when first asked for and kept in {@code data/cache}.
 * Whether somebody may see a document is the caller's question.
 */
@Component
public class PageImages implements DisposableBean {

    /** Few widths, so that a document is drawn few times. */
    private static final int[] WIDTHS = {480, 960, 1440, 1920};

    private static final String OFFICE = "office.pdf";
    private static final Duration REST = Duration.ofMinutes(10);

    private final Archive archive;
    private final PageCache cache;
    private final WorkerProcess worker;

    /** Printing an Office file takes seconds, for which nobody else's pages should wait. */
    private final WorkerProcess office;

    PageImages(Archive archive, Folders folders, @Value("${dondoc.pages.cache:500MB}") DataSize most, Clock clock) {
        this.archive = archive;
        this.cache = new PageCache(folders.data().resolve("cache").resolve("pages"), most.toBytes(), clock);
        this.worker = new WorkerProcess(ReadingLimits.USUAL, REST);
        this.office = new WorkerProcess(ReadingLimits.USUAL, REST);
    }

    /** The width in which a page is drawn for somebody who wants this one. */
    public static int drawnWidth(int wanted) {
        return IntStream.of(WIDTHS).filter(width -> width >= wanted).findFirst().orElse(WIDTHS[WIDTHS.length - 1]);
    }

    /** A PNG; empty where the original has no such page, or none that can be shown. */
    public Optional<byte[]> png(Original original, int page, int wanted) {
        int width = drawnWidth(wanted);
        Optional<byte[]> drawn = drawn(original, page, width);
        return drawn.isPresent() || !convert(original) ? drawn : drawn(original, page, width);
    }

    private Optional<byte[]> drawn(Original original, int page, int width) {
        return guarded(worker, () -> {
            Path folder = cache.folder(original.sha256());
            Path picture = folder.resolve("%d-%d.png".formatted(page, width));
            if (!Files.isRegularFile(picture)) {
                byte[] drawn = page < 1 ? new byte[0] : worker.picture(paged(original, folder), page, width);
                if (drawn.length == 0) {
                    return Optional.empty();
                }
                PageCache.put(picture, drawn);
                cache.trim(original.sha256());
            }
            return Optional.of(Files.readAllBytes(picture));
        });
    }

    /** The sizes of the pages; empty where the original has none that can be shown. */
    public List<PageSize> sizes(Original original) {
        List<PageSize> sizes = drawnSizes(original);
        return !sizes.isEmpty() || !convert(original) ? sizes : drawnSizes(original);
    }

    private List<PageSize> drawnSizes(Original original) {
        return guarded(worker, () -> worker.sizes(paged(original, cache.folder(original.sha256()))));
    }

    /** How the words stand on the pages that LibreOffice gave to an original without its own; {@link #sizes} has it print them. */
    Optional<Reading.Text> printed(Original original) {
        return guarded(worker, () -> {
            Path paged = paged(original, cache.folder(original.sha256()));
            return paged.endsWith(OFFICE)
                    ? Optional.of(worker.read(paged, null, UnpackLimits.USUAL, PageListener.NOBODY)
                                    .reading())
                            .filter(Reading.Text.class::isInstance)
                            .map(Reading.Text.class::cast)
                    : Optional.empty();
        });
    }

    /** Nothing made from this original stays. */
    public void forget(Sha256 original) throws IOException {
        synchronized (office) {
            synchronized (worker) {
                cache.forget(original);
            }
        }
    }

    /** The file that has the pages: the PDF that LibreOffice made of the original, or the original itself. */
    private Path paged(Original original, Path folder) throws IOException {
        Path pdf = folder.resolve(OFFICE);
        return Files.isRegularFile(pdf) ? pdf : bytes(original, folder);
    }

    /** Whether LibreOffice has now made pages that were not there before. */
    private boolean convert(Original original) {
        return guarded(office, () -> {
            Path folder = cache.folder(original.sha256());
            Path pdf = folder.resolve(OFFICE);
            return !Files.isRegularFile(pdf) && office.convert(bytes(original, folder), pdf);
        });
    }

    private Path bytes(Original original, Path folder) throws IOException {
        Path bytes = folder.resolve("original");
        if (!Files.isRegularFile(bytes)) {
            archive.copyTo(original.sha256(), bytes);
        }
        return bytes;
    }

    /** Work on the cache and in the worker. */
    private interface Work<T> {
        T done() throws IOException, InterruptedException;
    }

    /** One at a time: the same page may be asked for twice at once, and a drawn one is not trimmed before it was read. */
    private static <T> T guarded(WorkerProcess one, Work<T> work) {
        synchronized (one) {
            try {
                return work.done();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Stopped while drawing a page", stopped);
            }
        }
    }

    @Override
    public void destroy() {
        worker.close();
        office.close();
    }
}

package vn.dondoc.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.ocr.TesseractOCRConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.SAXException;
import vn.dondoc.reading.OriginalReader;
import vn.dondoc.reading.Reading;
import vn.dondoc.reading.ReadingLimits;

/**
 * One side of the comparison in a JVM of its own: {@code tika|dondoc threads rounds files…}. Prints documents a second, seconds of
 * processor a hundred documents and peak memory, of the rounds after the first ones, which only warm up.
 */
final class ReadingSide {

    private static final int WARM_UP = 4;

    /** Reads one file; the number of characters is there so that nothing can be left out. */
    private interface Side {
        long read(Path file) throws IOException;
    }

    private ReadingSide() {}

    public static void main(String[] arguments) throws Exception {
        int threads = Integer.parseInt(arguments[1]);
        int rounds = Integer.parseInt(arguments[2]);
        List<Path> files =
                Files.readAllLines(Path.of(arguments[3])).stream().map(Path::of).toList();
        try (OriginalReader reader = new OriginalReader(new ReadingLimits(512, 120, threads));
                ExecutorService hands = Executors.newFixedThreadPool(threads)) {
            AutoDetectParser parser = new AutoDetectParser();
            Side side = arguments[0].equals("tika") ? file -> tika(parser, file) : file -> dondoc(reader, file);
            for (int i = 0; i < WARM_UP; i++) {
                round(side, files, hands);
            }
            double cpu = ProcessTree.cpuSeconds();
            long started = System.nanoTime();
            long letters = 0;
            for (int i = 0; i < rounds; i++) {
                letters += round(side, files, hands);
            }
            double seconds = (System.nanoTime() - started) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "%f %f %f %d%n",
                    rounds * files.size() / seconds,
                    (ProcessTree.cpuSeconds() - cpu) / rounds / files.size(),
                    ProcessTree.peakMegabytes(),
                    letters / rounds);
        }
    }

    private static long round(Side side, List<Path> files, ExecutorService hands)
            throws InterruptedException, ExecutionException {
        List<Callable<Long>> work = files.stream()
                .<Callable<Long>>map(file -> () -> side.read(file))
                .toList();
        long letters = 0;
        for (Future<Long> done : hands.invokeAll(work)) {
            letters += done.get();
        }
        return letters;
    }

    private static long dondoc(OriginalReader reader, Path file) throws IOException {
        if (reader.read(file) instanceof Reading.Text text) {
            return text.text().length();
        }
        throw new IOException("Not read: " + file);
    }

    private static long tika(AutoDetectParser parser, Path file) throws IOException {
        var handler = new BodyContentHandler(-1);
        var context = new ParseContext();
        var noOcr = new TesseractOCRConfig();
        noOcr.setSkipOcr(true);
        context.set(TesseractOCRConfig.class, noOcr);
        try (InputStream in = TikaInputStream.get(file)) {
            parser.parse(in, handler, new Metadata(), context);
        } catch (SAXException | TikaException broken) {
            throw new IOException(broken);
        }
        return handler.toString().length();
    }
}

package vn.dondoc.reading.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.dondoc.reading.layout.Line;
import vn.dondoc.reading.scan.GreyPicture;
import vn.dondoc.reading.scan.UprightPage;

/** Optical reading by the tesseract program with its Vietnamese model, one picture at a time on one core. */
final class Tesseract {

    /** The page did not give its words within its time; the program was ended. */
    static final class TookTooLong extends IOException {

        private static final long serialVersionUID = 1;
    }

    private static final String PROGRAM = System.getProperty("dondoc.ocr.program", "tesseract");
    static final int SECONDS = Integer.getInteger("dondoc.ocr.seconds", 45);

    private static final String PAGE_OF_BLOCKS = "3";
    private static final String ONE_BLOCK = "6";
    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("ocr-time-out").factory());

    private static volatile boolean present;

    private Tesseract() {}

    /** Asked again while it is missing, for it may be installed while we run. */
    static boolean isPresent() {
        present = present || isInstalled();
        return present;
    }

    /** A whole page, lines and columns as the program finds them. */
    static List<Line> page(OcrFrame frame) throws IOException {
        return TesseractLines.of(read(frame.upright().picture(), PAGE_OF_BLOCKS), frame);
    }

    /** The part of a page between two rows of pixels, as one block of lines. */
    static List<Line> block(OcrFrame frame, int top, int bottom) throws IOException {
        GreyPicture part = frame.upright().picture().rows(top, bottom);
        return TesseractLines.of(read(part, ONE_BLOCK), frame.below(top));
    }

    /** Words that stand below each other, in pixels. */
    static List<Line> sheet(GreyPicture picture) throws IOException {
        return TesseractLines.of(read(picture, ONE_BLOCK), new OcrFrame(UprightPage.asIs(picture), 1, 1, 0));
    }

    static List<Line> sorted(List<Line> lines) {
        return lines.stream()
                .sorted(Comparator.comparingDouble(line -> (line.top() + line.bottom()) / 2))
                .toList();
    }

    private static String read(GreyPicture picture, String segmentation) throws IOException {
        Path file = Files.createTempFile("dondoc-page", ".pgm");
        try {
            picture.write(file);
            // Print is dark on light here; trying it the other way round costs a fifth of the time.
            return output(new ProcessBuilder(
                    PROGRAM,
                    file.toString(),
                    "-",
                    "-l",
                    "vie",
                    "--psm",
                    segmentation,
                    "-c",
                    "tessedit_do_invert=0",
                    "tsv"));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static boolean isInstalled() {
        try {
            return output(new ProcessBuilder(PROGRAM, "--list-langs").redirectErrorStream(true))
                    .lines()
                    .anyMatch("vie"::equals);
        } catch (IOException absent) {
            return false;
        }
    }

    private static String output(ProcessBuilder command) throws IOException {
        command.environment().put("OMP_THREAD_LIMIT", "1");
        if (!command.redirectErrorStream()) {
            command.redirectError(ProcessBuilder.Redirect.DISCARD);
        }
        Process process = command.start();
        AtomicBoolean late = new AtomicBoolean();
        var alarm = CLOCK.schedule(
                () -> {
                    late.set(true);
                    process.descendants().forEach(ProcessHandle::destroyForcibly);
                    process.destroyForcibly();
                },
                SECONDS,
                TimeUnit.SECONDS);
        try {
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (late.get()) {
                throw new TookTooLong();
            }
            return output;
        } finally {
            alarm.cancel(false);
        }
    }
}

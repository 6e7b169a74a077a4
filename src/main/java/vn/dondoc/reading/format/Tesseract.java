package vn.dondoc.reading.format;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import vn.dondoc.reading.layout.Line;
import vn.dondoc.vietnamese.Syllables;

/** Optical reading by the tesseract program with its Vietnamese model, one page at a time on one core. */
final class Tesseract {

    /** Of a page's height: more than any space between the parts of a letter but that for a signature. */
    private static final double HOLE = 0.11;

    private static final String PAGE_OF_BLOCKS = "3";
    private static final String ONE_BLOCK = "6";

    private static boolean present;

    private Tesseract() {}

    /** Asked again while it is missing, for it may be installed while we run. */
    static boolean isPresent() {
        present = present || isInstalled();
        return present;
    }

    static List<Line> read(BufferedImage image, int page) throws IOException {
        Path picture = Files.createTempFile("dondoc-page", ".png");
        try {
            ImageIO.write(image, "png", picture.toFile());
            List<Line> lines = TesseractLines.of(run(picture, PAGE_OF_BLOCKS), page);
            return hasHole(lines, image.getHeight()) ? betterOf(lines, picture, page) : lines;
        } finally {
            Files.deleteIfExists(picture);
        }
    }

    /** Its analysis of the page sometimes takes a paragraph for a picture; as one block the page is read whole, if less well. */
    private static List<Line> betterOf(List<Line> lines, Path picture, int page) throws IOException {
        List<Line> whole = TesseractLines.of(run(picture, ONE_BLOCK), page);
        return syllables(whole) > 1.1 * syllables(lines) ? whole : lines;
    }

    private static boolean hasHole(List<Line> lines, int height) {
        double end = 0;
        double widest = 0;
        for (Line line : lines) {
            widest = Math.max(widest, line.top() - end);
            end = Math.max(end, line.bottom());
        }
        return Math.max(widest, height - end) > HOLE * height;
    }

    private static double syllables(List<Line> lines) {
        String text = String.join("\n", lines.stream().map(Line::text).toList());
        return Syllables.score(text) * text.length();
    }

    private static String run(Path picture, String segmentation) throws IOException {
        return output(
                new ProcessBuilder("tesseract", picture.toString(), "-", "-l", "vie", "--psm", segmentation, "tsv"));
    }

    private static boolean isInstalled() {
        try {
            return output(new ProcessBuilder("tesseract", "--list-langs").redirectErrorStream(true))
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
        process.getOutputStream().close();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}

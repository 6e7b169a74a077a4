package vn.dondoc.reading.format;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import vn.dondoc.reading.layout.Line;

/** Optical reading by the tesseract program with its Vietnamese model, one page at a time on one core. */
final class Tesseract {

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
            return TesseractLines.of(run(picture), page);
        } finally {
            Files.deleteIfExists(picture);
        }
    }

    private static String run(Path picture) throws IOException {
        return output(new ProcessBuilder("tesseract", picture.toString(), "-", "-l", "vie", "--psm", "3", "tsv"));
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

package vn.dondoc.bench;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import vn.dondoc.reading.OriginalReader;
import vn.dondoc.reading.Reading;
import vn.dondoc.reading.ReadingLimits;
import vn.dondoc.reading.bench.PrintedPages;
import vn.dondoc.reading.bench.Wear;

/**
 * The processor time of our OCR beside that of the tesseract program alone on the same pictures of pages: in the first round, while the
 * reading process still warms up, and in those after it.
 */
final class OcrSide {

    private static final int DPI = 250;
    private static final int PAGES = 6;
    private static final int LATER_ROUNDS = 3;
    private static final double GOAL = 1.1;

    private OcrSide() {}

    static void run(Path folder) throws IOException, InterruptedException {
        List<Path> clean = new ArrayList<>();
        List<Path> sealed = new ArrayList<>();
        for (BufferedImage page : pages()) {
            clean.add(saved(page, folder, "clean" + clean.size()));
            sealed.add(saved(Wear.of(page, 7).sealed(0.7, 0.8).askew(1.5).page(), folder, "sealed" + sealed.size()));
        }
        Table table = new Table(
                "trang quét (scanned pages)",
                "số (n)",
                "CPU s tesseract",
                "CPU s dondoc, lượt đầu (first round)",
                "tỉ lệ (ratio)",
                "các lượt sau (later rounds)",
                "tỉ lệ (ratio)");
        row("sạch (clean)", clean, table);
        row("có dấu, lệch (sealed, askew)", sealed, table);
        table.print();
        System.out.printf("  mục tiêu (goal): tỉ lệ ≤ %.1f%n", GOAL);
    }

    private static void row(String name, List<Path> pages, Table table) throws IOException, InterruptedException {
        double bare = perPage(pages, LATER_ROUNDS, OcrSide::tesseract);
        try (OriginalReader reader = new OriginalReader(ReadingLimits.USUAL)) {
            Reader ours = page -> {
                if (!(reader.read(page) instanceof Reading.Text)) {
                    throw new IOException("Not read: " + page);
                }
            };
            double first = perPage(pages, 1, ours);
            double later = perPage(pages, LATER_ROUNDS, ours);
            table.row(
                    name,
                    String.valueOf(pages.size()),
                    "%.2f".formatted(bare),
                    "%.2f".formatted(first),
                    "%.2f".formatted(first / bare),
                    "%.2f".formatted(later),
                    "%.2f".formatted(later / bare));
        }
    }

    private interface Reader {
        void read(Path page) throws IOException, InterruptedException;
    }

    private static double perPage(List<Path> pages, int rounds, Reader reader)
            throws IOException, InterruptedException {
        double before = ProcessTree.cpuSeconds();
        for (int round = 0; round < rounds; round++) {
            for (Path page : pages) {
                reader.read(page);
            }
        }
        return (ProcessTree.cpuSeconds() - before) / (rounds * pages.size());
    }

    private static List<BufferedImage> pages() throws IOException {
        List<BufferedImage> pages = new ArrayList<>();
        try (Stream<Path> texts = Files.list(Path.of("src/test/resources/directives"))) {
            for (Path text : texts.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                if (pages.size() < PAGES) {
                    pages.add(PrintedPages.of(Files.readString(text), DPI).getFirst());
                }
            }
        }
        return pages;
    }

    private static Path saved(BufferedImage page, Path folder, String name) throws IOException {
        Path file = folder.resolve(name + ".png");
        ImageIO.write(page, "png", file.toFile());
        return file;
    }

    private static void tesseract(Path page) throws IOException, InterruptedException {
        ProcessBuilder command =
                new ProcessBuilder("tesseract", page.toString(), "-", "-l", "vie", "--psm", "3", "tsv");
        command.environment().put("OMP_THREAD_LIMIT", "1");
        Process process = command.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        process.getInputStream().readAllBytes();
        if (process.waitFor() != 0) {
            throw new IOException("tesseract failed on " + page);
        }
    }
}

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

/** The processor time of our OCR beside that of the tesseract program alone on the same pictures of pages. */
final class OcrSide {

    private static final int DPI = 250;
    private static final int PAGES = 6;
    private static final double GOAL = 1.1;

    private OcrSide() {}

    static void run(Path folder) throws IOException, InterruptedException {
        List<Path> clean = new ArrayList<>();
        List<Path> sealed = new ArrayList<>();
        for (BufferedImage page : pages()) {
            clean.add(saved(page, folder, "clean" + clean.size()));
            sealed.add(saved(Wear.of(page, 7).sealed(0.7, 0.8).askew(1.5).page(), folder, "sealed" + sealed.size()));
        }
        Table table =
                new Table("trang quét (scanned pages)", "số (n)", "CPU s tesseract", "CPU s dondoc", "tỉ lệ (ratio)");
        row("sạch (clean)", clean, table);
        row("có dấu, lệch (sealed, askew)", sealed, table);
        table.print();
        System.out.printf("  mục tiêu (goal): tỉ lệ ≤ %.1f%n", GOAL);
    }

    private static void row(String name, List<Path> pages, Table table) throws IOException, InterruptedException {
        double bare = ProcessTree.cpuSeconds();
        for (Path page : pages) {
            tesseract(page);
        }
        bare = (ProcessTree.cpuSeconds() - bare) / pages.size();
        double ours;
        try (OriginalReader reader = new OriginalReader(ReadingLimits.USUAL)) {
            reader.read(pages.getFirst());
            double before = ProcessTree.cpuSeconds();
            for (Path page : pages) {
                if (!(reader.read(page) instanceof Reading.Text)) {
                    throw new IOException("Not read: " + page);
                }
            }
            ours = (ProcessTree.cpuSeconds() - before) / pages.size();
        }
        table.row(
                name,
                String.valueOf(pages.size()),
                "%.2f".formatted(bare),
                "%.2f".formatted(ours),
                "%.2f".formatted(ours / bare));
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

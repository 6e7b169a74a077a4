package vn.dondoc.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.dondoc.reading.OriginalReader;
import vn.dondoc.reading.Reading;
import vn.dondoc.reading.ReadingLimits;

/**
 * Reading with workers of their own beside plain Tika in one JVM, same files, same threads, and OCR beside tesseract alone. The sides take
 * turns, and the middle of three turns counts, for other work on the machine comes and goes.
 */
final class ReadingBench implements Benchmark {

    private static final double GOAL = 0.85;
    private static final int TURNS = 3;
    private static final int THREADS = 2;
    private static final int ROUNDS = 5;

    private record Figures(double perSecond, double cpuSeconds, double megabytes, long letters) {

        static Figures of(String line) {
            String[] words = line.strip().split(" ");
            return new Figures(
                    Double.parseDouble(words[0]),
                    Double.parseDouble(words[1]),
                    Double.parseDouble(words[2]),
                    Long.parseLong(words[3]));
        }
    }

    @Override
    public String title() {
        return "Đọc văn bản: tiến trình đọc riêng so với Tika trong một JVM (reading in workers beside plain Tika)";
    }

    /** A folder measures its own files instead. */
    @Override
    public void run(List<String> arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("dondoc-bench");
        try {
            Table table = new Table(
                    "tệp (files)",
                    "số (n)",
                    "Tika/s",
                    "dondoc/s",
                    "tỉ lệ (ratio)",
                    "CPU ms Tika",
                    "CPU ms dondoc",
                    "MB Tika",
                    "MB dondoc");
            for (var kind : files(arguments, folder).entrySet()) {
                row(kind.getKey(), kind.getValue(), folder, table);
            }
            table.print();
            System.out.printf("  %d luồng (threads); mục tiêu (goal): tỉ lệ ≥ %.2f%n", THREADS, GOAL);
            OcrSide.run(folder);
        } finally {
            delete(folder);
        }
    }

    private static Map<String, List<Path>> files(List<String> arguments, Path folder) throws IOException {
        Map<String, List<Path>> files = new LinkedHashMap<>();
        if (arguments.isEmpty()) {
            files.put("docx", BornDigital.docx(folder));
            files.put("pdf", BornDigital.pdf(folder));
            files.put("doc", BornDigital.doc(folder));
            files.put(
                    "tất cả (all)",
                    files.values().stream().flatMap(List::stream).toList());
        } else {
            files.put(arguments.getFirst(), bornDigital(Path.of(arguments.getFirst())));
        }
        return files;
    }

    /** Scans would be compared with a Tika that does not read them. */
    private static List<Path> bornDigital(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder);
                OriginalReader reader = new OriginalReader(ReadingLimits.USUAL)) {
            return all.filter(file -> file.toString().matches("(?i).*\\.(docx?|pdf|rtf|odt)"))
                    .map(Path::toAbsolutePath)
                    .filter(file -> reader.read(file) instanceof Reading.Text text
                            && text.notes().stream().noneMatch(note -> note.contains("OCR")))
                    .sorted()
                    .toList();
        }
    }

    private static void row(String name, List<Path> files, Path folder, Table table)
            throws IOException, InterruptedException {
        Path list = Files.write(
                folder.resolve("files.txt"), files.stream().map(Path::toString).toList(), StandardCharsets.UTF_8);
        List<Figures> floor = new ArrayList<>();
        List<Figures> ours = new ArrayList<>();
        for (int i = 0; i < TURNS; i++) {
            floor.add(measured("tika", list));
            ours.add(measured("dondoc", list));
        }
        Figures least = middle(floor);
        Figures mine = middle(ours);
        table.row(
                name,
                String.valueOf(files.size()),
                "%.1f".formatted(least.perSecond()),
                "%.1f".formatted(mine.perSecond()),
                "%.2f".formatted(mine.perSecond() / least.perSecond()),
                "%.1f".formatted(1000 * least.cpuSeconds()),
                "%.1f".formatted(1000 * mine.cpuSeconds()),
                "%.0f".formatted(least.megabytes()),
                "%.0f".formatted(mine.megabytes()));
    }

    private static Figures middle(List<Figures> turns) {
        return turns.stream()
                .sorted(Comparator.comparingDouble(Figures::perSecond))
                .toList()
                .get(turns.size() / 2);
    }

    private static Figures measured(String side, Path list) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-Djava.awt.headless=true",
                        "-Dlogback.configurationFile=reading-worker-logback.xml",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReadingSide.class.getName(),
                        side,
                        String.valueOf(THREADS),
                        String.valueOf(ROUNDS),
                        list.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("The side \"" + side + "\" failed");
        }
        return Figures.of(said.lines().reduce("", (before, line) -> line));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}

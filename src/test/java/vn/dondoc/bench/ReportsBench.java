package vn.dondoc.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A report of many tasks as PDF, Word and workbook. The floor is the same table in plain JasperReports, filled and exported, and in plain
 * POI: no frame, no check of glyphs, no PDF/A. Each side has a JVM of its own with a small heap.
 */
final class ReportsBench implements Benchmark {

    private static final int USUAL = 10_000;
    private static final String HEAP = "-Xmx512m";

    @Override
    public String title() {
        return "Báo cáo: PDF, Word, bảng tính (reports, against plain JasperReports and POI)";
    }

    @Override
    public void run(List<String> arguments) throws IOException, InterruptedException {
        int tasks = arguments.isEmpty() ? USUAL : Integer.parseInt(arguments.getFirst());
        Map<String, Double> floor = side("floor", tasks);
        Map<String, Double> ours = side("ours", tasks);
        var table =
                new Table("%,d nhiệm vụ (tasks)".formatted(tasks), "Đôn Đốc", "sàn (floor)", "tỉ lệ (ratio)", "CPU");
        for (String step : ReportsSide.STEPS) {
            row(table, step, List.of(step), ours, floor);
        }
        row(table, "tổng (all)", ReportsSide.STEPS, ours, floor);
        table.row("bộ nhớ (peak memory), MB", number(said(ours, "MB")), number(said(floor, "MB")), "", "");
        table.print();
    }

    /** The last column is the ratio of what both took of a processor. */
    private static void row(
            Table table, String name, List<String> steps, Map<String, Double> ours, Map<String, Double> floor) {
        double all = sum(ours, steps, "");
        double least = sum(floor, steps, "");
        table.row(
                name,
                seconds(all),
                seconds(least),
                ratio(all, least),
                ratio(sum(ours, steps, ReportsSide.CPU_OF), sum(floor, steps, ReportsSide.CPU_OF)));
    }

    private static double sum(Map<String, Double> by, List<String> steps, String kind) {
        return steps.stream().mapToDouble(step -> said(by, step + kind)).sum();
    }

    private static double said(Map<String, Double> by, String what) {
        return Objects.requireNonNull(by.get(what), what);
    }

    private static Map<String, Double> side(String side, int tasks) throws IOException, InterruptedException {
        Path said = Files.createTempFile("dondoc-bench", ".txt");
        try {
            Process child = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            HEAP,
                            "-Djava.awt.headless=true",
                            "-Dfile.encoding=UTF-8",
                            "-cp",
                            System.getProperty("java.class.path"),
                            ReportsSide.class.getName(),
                            side,
                            String.valueOf(tasks))
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            int code = child.waitFor();
            String text = Files.readString(said, StandardCharsets.UTF_8);
            if (code != 0) {
                throw new IOException("The side " + side + " failed:\n" + text);
            }
            var figures = new HashMap<String, Double>();
            text.lines()
                    .filter(line -> line.startsWith("="))
                    .map(line -> line.substring(1).split("="))
                    .forEach(pair -> figures.put(pair[0], Double.parseDouble(pair[1])));
            return figures;
        } finally {
            Files.deleteIfExists(said);
        }
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.2f s", seconds);
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.0f", number);
    }

    private static String ratio(double ours, double floor) {
        return String.format(Locale.ROOT, "%.2f", ours / floor);
    }
}

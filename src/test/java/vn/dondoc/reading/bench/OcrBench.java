package vn.dondoc.reading.bench;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.imageio.ImageIO;
import vn.dondoc.reading.OriginalReader;
import vn.dondoc.reading.Reading;
import vn.dondoc.reading.ReadingLimits;

/**
 * Run by hand: our own directives printed, worn in several ways and read again; prints the character error of each way. Arguments: how
 * many directives (0: all), then the names of the ways (none: all).
 */
public final class OcrBench {

    private static final Path DIRECTIVES = Path.of("src/test/resources/directives");
    private static final int DPI = 200;

    private OcrBench() {}

    static Map<String, UnaryOperator<Wear>> ways() {
        Map<String, UnaryOperator<Wear>> ways = new LinkedHashMap<>();
        ways.put("clean", page -> page);
        ways.put("skewed", page -> page.askew(3).packed(0.8f));
        ways.put(
                "sealed",
                page -> page.sealed(0.7, 0.8).stamped("HỎA TỐC", 0.12, 0.17, -4).packed(0.7f));
        ways.put(
                "worn",
                page -> page.sealed(0.7, 0.8)
                        .stamped("KHẨN", 0.12, 0.17, 5)
                        .askew(-2.2)
                        .blurred(2)
                        .specked(0.0002)
                        .grainy(14)
                        .packed(0.5f));
        ways.put(
                "photographed",
                page -> page.askew(1.5).blurred(2).shadowed(0.35).grainy(6).packed(0.6f));
        ways.put("upside down", page -> page.turned(2));
        ways.put("sideways", page -> page.turned(1).packed(0.8f));
        return ways;
    }

    public static void main(String[] args) throws IOException {
        int most = args.length > 0 ? Integer.parseInt(args[0]) : 0;
        List<String> wanted = List.of(args).subList(Math.min(1, args.length), args.length);
        List<Path> directives;
        try (var files = Files.list(DIRECTIVES)) {
            directives =
                    files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
        }
        directives = directives.subList(0, most == 0 ? directives.size() : Math.min(most, directives.size()));
        Path folder = Files.createTempDirectory("dondoc-bench");
        try (OriginalReader reader = new OriginalReader(ReadingLimits.USUAL)) {
            for (var way : ways().entrySet()) {
                if (wanted.isEmpty() || wanted.contains(way.getKey())) {
                    measure(way.getKey(), way.getValue(), directives, folder, reader);
                }
            }
        }
    }

    private static void measure(
            String name, UnaryOperator<Wear> way, List<Path> directives, Path folder, OriginalReader reader)
            throws IOException {
        double errors = 0;
        double characters = 0;
        int pages = 0;
        long nanos = 0;
        for (Path directive : directives) {
            String written = Files.readString(directive);
            List<BufferedImage> printed = PrintedPages.of(written, DPI);
            StringBuilder read = new StringBuilder();
            for (int i = 0; i < printed.size(); i++) {
                Path file = folder.resolve("page.png");
                ImageIO.write(
                        way.apply(Wear.of(printed.get(i), 7L * i + directive.hashCode() % 1000))
                                .page(),
                        "png",
                        file.toFile());
                long before = System.nanoTime();
                Reading reading = reader.read(file);
                nanos += System.nanoTime() - before;
                read.append(reading instanceof Reading.Text text ? text.text() : "")
                        .append('\n');
                pages++;
            }
            String plain = CharacterError.plain(written);
            double error = CharacterError.inAnyOrder(read.toString(), written);
            errors += error * plain.length();
            characters += plain.length();
            if (Boolean.getBoolean("bench.each")) {
                System.out.printf("  %s: %.2f %%%n", directive.getFileName(), 100 * error);
                Files.writeString(Path.of("target", "bench-" + name + "-" + directive.getFileName()), read);
            }
        }
        System.out.printf(
                "%-14s %6.2f %% character error, %d pages, %.2f s each%n",
                name, 100 * errors / characters, pages, nanos / 1e9 / Math.max(1, pages));
    }
}

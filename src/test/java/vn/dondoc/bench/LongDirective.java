package vn.dondoc.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.dondoc.reading.Block;
import vn.dondoc.reading.Reading;

/** A directive of any length: letterhead and foot of one of ours, between them the bodies of as many as it takes. */
final class LongDirective {

    private static final int CHARACTERS_OF_A_PAGE = 2200;
    private static final Path FOLDER = Path.of("src/test/resources/directives");
    private static final String HEAD = "hue-ke-hoach-nhan-mot-dong.txt";

    private LongDirective() {}

    static Reading.Text ofPages(int pages) throws IOException {
        List<String> first = Files.readAllLines(FOLDER.resolve(HEAD));
        int to = closing(first);
        var lines = new ArrayList<String>();
        first.subList(0, to).forEach(line -> lines.add(unended(line)));
        List<String> foot = first.subList(to, first.size());
        int length = length(lines) + length(foot);
        List<List<String>> bodies = bodies();
        for (int i = 0; length < pages * CHARACTERS_OF_A_PAGE; i = (i + 1) % bodies.size()) {
            for (String line : bodies.get(i)) {
                if (length < pages * CHARACTERS_OF_A_PAGE) {
                    lines.add(unended(line));
                    length += line.length() + 1;
                }
            }
        }
        lines.addAll(foot);
        return text(lines);
    }

    private static List<List<String>> bodies() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            var bodies = new ArrayList<List<String>>();
            for (Path file : files.filter(one -> one.toString().endsWith(".txt"))
                    .filter(one -> !one.endsWith(HEAD))
                    .sorted()
                    .toList()) {
                List<String> lines = Files.readAllLines(file);
                int from = opening(lines);
                int to = closing(lines);
                if (from > 0 && from < to) {
                    bodies.add(lines.subList(from, to));
                }
            }
            return bodies;
        }
    }

    /** The line after place and date, title and subject. */
    private static int opening(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).matches(".*, ngày .* năm \\d{4}\\s*")) {
                return i + 3;
            }
        }
        return 0;
    }

    private static int closing(List<String> lines) {
        int foot = lines.indexOf("Nơi nhận:");
        return foot < 0 ? lines.size() : foot;
    }

    /** The mark that ends a document would hide what follows. */
    private static String unended(String line) {
        return line.replace("./.", ".");
    }

    private static int length(List<String> lines) {
        return lines.stream().mapToInt(line -> line.length() + 1).sum();
    }

    private static Reading.Text text(List<String> lines) {
        var blocks = new ArrayList<Block>();
        var text = new StringBuilder();
        for (String line : lines) {
            blocks.add(new Block(Block.Kind.PARAGRAPH, text.length(), text.length() + line.length(), 1, 0, null));
            text.append(line).append('\n');
        }
        return new Reading.Text(text.toString(), blocks, List.of(), 0, List.of());
    }
}

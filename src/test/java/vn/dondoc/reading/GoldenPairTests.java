package vn.dondoc.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dondoc.testing.Approved;

/** Every file below src/test/resources/reading gives what the .txt beside it says. */
class GoldenPairTests {

    private static final Path PAIRS = Path.of("src/test/resources/reading");
    private static final OriginalReader READER = new OriginalReader(new ReadingLimits(256, 60, 1));

    @TempDir
    static Path folder;

    @AfterAll
    static void close() {
        READER.close();
    }

    static Stream<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(PAIRS)) {
            return all
                    .filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".expected.txt"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileIsReadAsExpected(Path file) throws IOException {
        OpenedFile opened = READER.open(file, inside(), UnpackLimits.USUAL);

        assertThat(blocksCover(opened.reading())).isTrue();
        Approved.file(file + ".expected.txt").holds(shown(opened.reading()) + facts(opened) + parts(opened, ""));
    }

    /** Each file's parts lie apart from every other's. */
    private static Path inside() throws IOException {
        return Files.createTempDirectory(folder, "parts");
    }

    /** What is inside the file, with the text of each part. */
    private static String parts(OpenedFile container, String indent) throws IOException {
        StringBuilder shown = new StringBuilder(container.wrapper() ? indent + "(chỉ là gói)\n" : "");
        for (Part part : container.parts()) {
            shown.append(indent).append("» ").append(part.path());
            shown.append(part.refusal() == null ? "\n" : " " + part.refusal() + "\n");
            Path file = part.file();
            if (file != null) {
                OpenedFile opened = READER.open(file, inside(), UnpackLimits.USUAL);
                String deeper = indent + "    ";
                shown.append(shown(opened.reading()).indent(deeper.length())).append(parts(opened, deeper));
            }
        }
        return shown.toString();
    }

    private static String facts(OpenedFile opened) {
        StringBuilder shown = new StringBuilder();
        opened.given().forEach(fact -> shown.append(fact).append('\n'));
        return shown.toString();
    }

    private static String shown(Reading reading) {
        return switch (reading) {
            case Reading.Text text -> text.text() + "\n";
            case Reading.NoText none -> "NoText\n";
            default -> reading.toString() + "\n";
        };
    }

    /** Blocks follow each other and leave out nothing but the one character between them. */
    private static boolean blocksCover(Reading reading) {
        if (!(reading instanceof Reading.Text text)) {
            return true;
        }
        int end = -1;
        for (Block block : text.blocks()) {
            if (block.start() != end + 1 || block.end() <= block.start()) {
                return false;
            }
            end = block.end();
        }
        return end == text.text().length();
    }
}

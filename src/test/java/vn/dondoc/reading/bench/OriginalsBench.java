package vn.dondoc.reading.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.dondoc.reading.OriginalReader;
import vn.dondoc.reading.Reading;
import vn.dondoc.reading.ReadingLimits;

/**
 * Run by hand: {@code FOLDER-OF-ORIGINALS FOLDER-OF-TEXTS}; prints how far what we read is from the text given for each file. First in the
 * given order, then word by word in any order, since a letterhead of two columns can be written down in several.
 */
public final class OriginalsBench {

    private OriginalsBench() {}

    public static void main(String[] args) throws IOException {
        List<Path> originals;
        try (var files = Files.list(Path.of(args[0]))) {
            originals = files.sorted().toList();
        }
        try (OriginalReader reader = new OriginalReader(ReadingLimits.USUAL)) {
            for (Path original : originals) {
                String name = original.getFileName().toString();
                Path given = Path.of(args[1], name.replaceFirst("\\.\\w+$", ".txt"));
                if (!Files.exists(given)) {
                    continue;
                }
                Reading reading = reader.read(original);
                if (reading instanceof Reading.Text text) {
                    String written = Files.readString(given);
                    System.out.printf(
                            "%6.2f %%  %6.2f %% in any order  %s %s%n",
                            100 * CharacterError.of(text.text(), written),
                            100 * CharacterError.inAnyOrder(text.text(), written),
                            name,
                            text.notes().isEmpty() ? "" : "(OCR)");
                } else {
                    System.out.println(name + ": " + reading);
                }
            }
        }
    }
}

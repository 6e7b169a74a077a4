package vn.dondoc.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.dondoc.reading.OriginalReader;
import vn.dondoc.reading.Reading;
import vn.dondoc.reading.ReadingLimits;
import vn.dondoc.suggestion.Suggestions;

/** {@code suggest FILE…}: prints one JSON object for each file, with the header and tasks suggested or why there are none. */
final class SuggestCommand {

    private static final int ALL_READ = 0;
    private static final int WRONG_USE = 2;
    private static final int SOME_NOT_READ = 3;

    private SuggestCommand() {}

    static int run(List<String> files) {
        if (files.isEmpty()) {
            System.err.println("Cách dùng: dondoc suggest TỆP…");
            return WRONG_USE;
        }
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int unread = 0;
        try (OriginalReader reader = new OriginalReader(ReadingLimits.USUAL);
                Suggestions suggestions = new Suggestions()) {
            for (String file : files) {
                unread += suggest(file, reader, suggestions, out, err) ? 0 : 1;
            }
        }
        out.flush();
        return unread == 0 ? ALL_READ : SOME_NOT_READ;
    }

    private static boolean suggest(
            String file, OriginalReader reader, Suggestions suggestions, PrintStream out, PrintStream err) {
        Path path = Path.of(file);
        String name = String.valueOf(path.getFileName());
        if (!Files.isReadable(path) || Files.isDirectory(path)) {
            return refuse(name, "không mở được tệp", out, err);
        }
        Reading reading = reader.read(path);
        if (reading instanceof Reading.Text text) {
            out.println(SuggestionJson.of(name, text, suggestions.of(text)));
            text.notes().forEach(note -> err.println(file + ": " + note));
            return true;
        }
        return refuse(name, Reasons.of(reading), out, err);
    }

    private static boolean refuse(String name, String reason, PrintStream out, PrintStream err) {
        out.println(SuggestionJson.error(name, reason));
        err.println(name + ": " + reason);
        return false;
    }
}

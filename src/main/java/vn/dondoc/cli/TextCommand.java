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

/** {@code text FILE…}: prints what is read, exactly as evidence is counted in it; says on standard error why a file is not read. */
final class TextCommand {

    private static final int ALL_READ = 0;
    private static final int WRONG_USE = 2;
    private static final int SOME_NOT_READ = 3;

    private TextCommand() {}

    static int run(List<String> files) {
        if (files.isEmpty()) {
            System.err.println("Cách dùng: dondoc text TỆP…");
            return WRONG_USE;
        }
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int unread = 0;
        try (OriginalReader reader = new OriginalReader(ReadingLimits.USUAL)) {
            for (String file : files) {
                unread += print(file, reader, out, err) ? 0 : 1;
            }
        }
        out.flush();
        return unread == 0 ? ALL_READ : SOME_NOT_READ;
    }

    private static boolean print(String file, OriginalReader reader, PrintStream out, PrintStream err) {
        Path path = Path.of(file);
        if (!Files.isReadable(path) || Files.isDirectory(path)) {
            err.println(file + ": không mở được tệp");
            return false;
        }
        Reading reading = reader.read(path);
        if (reading instanceof Reading.Text text) {
            out.println(text.text());
            text.notes().forEach(note -> err.println(file + ": " + note));
            return true;
        }
        err.println(file + ": " + Reasons.of(reading));
        return false;
    }
}

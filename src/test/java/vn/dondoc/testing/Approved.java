package vn.dondoc.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A text that a person approved and that lies in git. A difference fails and leaves what was found in {@code target/received/};
 * {@code -Ddondoc.accept=true} ({@code ./dondoc test --accept}) makes it the approved one.
 */
public final class Approved {

    private final Path file;

    private Approved(Path file) {
        this.file = file;
    }

    public static Approved file(String path) {
        return new Approved(Path.of(path));
    }

    public void holds(String found) throws IOException {
        if (accepting()) {
            write(file, found);
            return;
        }
        String approved = Files.exists(file) ? Files.readString(file) : "";
        if (!approved.equals(found)) {
            write(Path.of("target", "received").resolve(file.getFileName()), found);
        }
        assertThat(found)
                .as("%s; if the change is meant, run ./dondoc test --accept and look at the difference", file)
                .isEqualTo(approved);
    }

    /** Whether this run is there to write approved files. */
    public static boolean accepting() {
        return Boolean.getBoolean("dondoc.accept");
    }

    private static void write(Path to, String text) throws IOException {
        if (to.getParent() != null) {
            Files.createDirectories(to.getParent());
        }
        Files.writeString(to, text);
    }
}

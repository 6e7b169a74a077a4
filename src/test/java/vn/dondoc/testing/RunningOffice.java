package vn.dondoc.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Pattern;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import vn.dondoc.Dondoc;

/** The whole application as {@code ./dondoc run} starts it, on a free port and in a folder of its own; started once per JVM. */
public final class RunningOffice {

    private static final Pattern PASSWORD = Pattern.compile("Mật khẩu dùng một lần: +(\\S+)");

    private final ConfigurableApplicationContext application;
    private final Path folder;

    private RunningOffice(ConfigurableApplicationContext application, Path folder) {
        this.application = application;
        this.folder = folder;
    }

    public static RunningOffice get() {
        return Started.OFFICE;
    }

    public String address() {
        return "http://localhost:" + application.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** As it stands in the note beside what the console said. */
    public String firstPassword() {
        try {
            var note = Files.readString(folder.resolve("data/run/mat-khau-lan-dau.txt"));
            var said = PASSWORD.matcher(note);
            if (!said.find()) {
                throw new AssertionError("No password in: " + note);
            }
            return said.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path inbox() {
        return folder.resolve("inbox");
    }

    public Path outbox() {
        return folder.resolve("outbox");
    }

    public void drop(Path file) {
        try {
            Files.copy(file, inbox().resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The holder idiom: started when first asked for, ended with the JVM. */
    private static final class Started {

        static final RunningOffice OFFICE = start();

        private static RunningOffice start() {
            try {
                var folder =
                        Files.createDirectories(Path.of("target", "test-data")).toAbsolutePath();
                folder = Files.createTempDirectory(folder, "office");
                for (var name : new String[] {"data", "inbox", "outbox"}) {
                    Files.createDirectories(folder.resolve(name));
                }
                var application = new SpringApplication(Dondoc.class)
                        .run(
                                "--server.port=0",
                                "--dondoc.data=" + folder.resolve("data"),
                                "--dondoc.inbox=" + folder.resolve("inbox"),
                                "--dondoc.outbox=" + folder.resolve("outbox"));
                return new RunningOffice(application, folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

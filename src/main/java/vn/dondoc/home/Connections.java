package vn.dondoc.home;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.dondoc.folders.Folders;

/** Whether the folders that the program lives by can be used, asked anew each time. */
@Component
class Connections {

    /** A folder with what it is for; {@code state} is a message key's last part. */
    record Folder(String what, String path, State state) {}

    /** How a folder was found. */
    enum State {
        USABLE,
        MISSING,
        READ_ONLY
    }

    private final Path data;
    private final Path inbox;
    private final Path outbox;

    Connections(Folders folders) {
        this.data = folders.data();
        this.inbox = folders.inbox();
        this.outbox = folders.outbox();
    }

    List<Folder> all() {
        return List.of(folder("inbox", inbox), folder("outbox", outbox), folder("data", data));
    }

    private static Folder folder(String what, Path path) {
        State state =
                !Files.isDirectory(path) ? State.MISSING : Files.isWritable(path) ? State.USABLE : State.READ_ONLY;
        return new Folder(what, path.toAbsolutePath().normalize().toString(), state);
    }
}

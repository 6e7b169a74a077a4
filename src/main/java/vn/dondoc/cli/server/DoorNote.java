package vn.dondoc.cli.server;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** Where a running server listens for commands, and the word that opens; only who owns the data may read it. */
record DoorNote(int port, String token) {

    private static final String FILE = "run/lenh";

    static Optional<DoorNote> in(Path data) throws IOException {
        var file = data.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        var parts = Files.readString(file).strip().split(" ");
        return parts.length == 2 ? Optional.of(new DoorNote(Integer.parseInt(parts[0]), parts[1])) : Optional.empty();
    }

    void write(Path data) throws IOException {
        var folder = data.resolve("run");
        Files.createDirectories(folder);
        var aside = Files.createTempFile(folder, "lenh", "", ownerOnly());
        Files.writeString(aside, port + " " + token + "\n");
        Files.move(aside, data.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
    }

    void remove(Path data) throws IOException {
        if (in(data).filter(this::equals).isPresent()) {
            Files.deleteIfExists(data.resolve(FILE));
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}

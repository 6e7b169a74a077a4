package vn.dondoc.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.springframework.util.FileSystemUtils;

/** Where the index lies: one folder below {@code root}, named in a file beside it, so that another can take its place at once. */
final class IndexFolders {

    private static final String CURRENT = "current";

    private final Path root;
    private Path folder;

    IndexFolders(Path root) {
        this(root, named(root));
    }

    private IndexFolders(Path root, Path folder) {
        this.root = root;
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path current() {
        return folder;
    }

    /** The same place, with nothing in it. */
    Path emptied() {
        try {
            FileSystemUtils.deleteRecursively(folder);
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    IndexFolders another() {
        return new IndexFolders(root, root.resolve(UUID.randomUUID().toString()));
    }

    void become(IndexFolders next) {
        try {
            var name = Files.writeString(
                    root.resolve(CURRENT + ".new"), next.folder.getFileName().toString());
            Files.move(name, root.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        folder = next.folder;
    }

    /** Removes what an earlier index, or one that was never finished, left behind. */
    void clean() {
        try (var entries = Files.list(root)) {
            for (var entry : entries.toList()) {
                if (!entry.equals(folder) && !entry.getFileName().toString().equals(CURRENT)) {
                    FileSystemUtils.deleteRecursively(entry);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path named(Path root) {
        try {
            Files.createDirectories(root);
            var name = root.resolve(CURRENT);
            return root.resolve(Files.exists(name) ? Files.readString(name).strip() : "first");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

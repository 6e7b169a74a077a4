package vn.dondoc.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.dondoc.archive.Sha256;

/** A folder for each document with what can be made again at any time; those looked at longest ago go first when it grows too large. */
final class PageCache {

    private final Path root;
    private final long most;
    private final Clock clock;

    /** {@code most}: bytes. */
    PageCache(Path root, long most, Clock clock) {
        this.root = root;
        this.most = most;
        this.clock = clock;
    }

    /** The document's folder, which counts as looked at now. */
    Path folder(Sha256 document) throws IOException {
        Path folder = Files.createDirectories(root.resolve(document.hex()));
        Files.setLastModifiedTime(folder, FileTime.from(clock.instant()));
        return folder;
    }

    /** The file appears whole or not at all. */
    static void put(Path file, byte[] bytes) throws IOException {
        Path aside = Files.createTempFile(file.toAbsolutePath().getParent(), "part", null);
        try {
            Files.write(aside, bytes);
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    /** Nothing made from this document stays. */
    void forget(Sha256 document) throws IOException {
        Path folder = root.resolve(document.hex());
        if (Files.isDirectory(folder)) {
            delete(folder);
        }
    }

    /** Takes away what was looked at longest ago, but never the document in hand. */
    void trim(Sha256 inHand) throws IOException {
        long held = size(root);
        if (held <= most) {
            return;
        }
        for (Path folder : oldestFirst()) {
            if (!folder.endsWith(inHand.hex())) {
                held -= size(folder);
                delete(folder);
            }
            if (held <= most) {
                return;
            }
        }
    }

    private List<Path> oldestFirst() throws IOException {
        try (Stream<Path> folders = Files.list(root)) {
            return folders.sorted(Comparator.comparing(folder -> folder.toFile().lastModified()))
                    .toList();
        }
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}

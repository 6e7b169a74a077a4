package vn.dondoc.publication;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dondoc.folders.Folders;

/**
 * The folder {@code outbox/portal/} that any web server can serve. A report's folder is built beside and renamed into place, the index
 * comes after it: a reader sees the old portal or the new one, never half of it.
 */
@Component
class Portal {

    private static final String MANIFEST = "SHA256SUMS.txt";

    private final Path outbox;
    private final Path portal;

    Portal(Folders folders) {
        this.outbox = folders.outbox();
        this.portal = folders.outbox().resolve("portal");
    }

    boolean whole(String path) throws IOException {
        Path folder = portal.resolve(path);
        if (!Files.isRegularFile(folder.resolve(MANIFEST))) {
            return false;
        }
        for (String line : Files.readAllLines(folder.resolve(MANIFEST))) {
            String[] parts = line.split(" {2}", 2);
            try {
                if (!sha256(Files.readAllBytes(folder.resolve(parts[1]))).equals(parts[0])) {
                    return false;
                }
            } catch (NoSuchFileException e) {
                return false;
            }
        }
        return true;
    }

    /** Lays a report's files into its folder; what lies there whole already is left as it is. */
    void lay(String path, Map<String, byte[]> files) throws IOException {
        if (whole(path)) {
            return;
        }
        Path folder = portal.resolve(path);
        Path beside = outbox.resolve(".portal-" + UUID.randomUUID());
        try {
            Files.createDirectories(beside);
            for (var file : files.entrySet()) {
                write(beside.resolve(file.getKey()), file.getValue());
            }
            write(beside.resolve(MANIFEST), manifest(files));
            Files.createDirectories(folder.resolveSibling("."));
            if (Files.exists(folder)) {
                repair(beside, folder);
            } else {
                Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
            }
        } finally {
            remove(beside);
        }
    }

    /** Takes a report's folder away; false where there was none. */
    boolean takeAway(String path) throws IOException {
        Path folder = portal.resolve(path);
        boolean there = Files.exists(folder);
        remove(folder);
        return there;
    }

    void index(String html) throws IOException {
        Path beside = outbox.resolve(".portal-" + UUID.randomUUID() + ".html");
        try {
            write(beside, html.getBytes(StandardCharsets.UTF_8));
            Files.createDirectories(portal);
            Files.move(
                    beside,
                    portal.resolve("index.html"),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** Somebody damaged the folder: its files are put right one by one, the manifest last. */
    private static void repair(Path beside, Path folder) throws IOException {
        try (var files = Files.list(beside)) {
            List<Path> ordered = files.sorted(Comparator.comparing(
                            (Path file) -> file.getFileName().toString().equals(MANIFEST)))
                    .toList();
            for (Path file : ordered) {
                Files.move(
                        file,
                        folder.resolve(file.getFileName()),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.write(file, bytes);
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static byte[] manifest(Map<String, byte[]> files) {
        return files.entrySet().stream()
                .map(file -> sha256(file.getValue()) + "  " + file.getKey() + System.lineSeparator())
                .sorted()
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.deleteIfExists(file);
                }
            }
            Files.deleteIfExists(folder);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}

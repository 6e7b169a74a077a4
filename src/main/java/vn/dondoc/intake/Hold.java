package vn.dondoc.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.dondoc.archive.DurableFiles;
import vn.dondoc.archive.Sha256;
import vn.dondoc.folders.Folders;

/**
 * Bytes of which it is not known yet whether they are secret: outside the archive, the index, the log and the backup. They go when the
 * verdict is in.
 */
@Component
public class Hold {

    private static final String PART = ".part";
    private static final Pattern RECEIPT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String PARTS = ".parts";

    private final Path root;

    Hold(Folders folders) {
        this.root = folders.data().resolve("hold");
    }

    /** The held bytes, for reading. */
    public Path path(ReceiptId id) {
        return root.resolve(id.toString());
    }

    /** Where what is inside the held file is laid while it is read. */
    public Path parts(ReceiptId id) {
        return root.resolve(id + PARTS);
    }

    /** Empties that folder; with {@code secret} its bytes are overwritten first. */
    public void wipeParts(ReceiptId id, boolean secret) throws IOException {
        var folder = parts(id);
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (secret && Files.isRegularFile(file)) {
                    DurableFiles.wipe(file);
                }
                Files.deleteIfExists(file);
            }
        }
    }

    /** Copies the bytes, durable when the call returns; a half copy that a kill left behind is written anew. */
    Sha256 keep(ReceiptId id, Path from) throws IOException {
        try (var in = Files.newInputStream(from)) {
            return keep(id, in);
        }
    }

    Sha256 keep(ReceiptId id, InputStream bytes) throws IOException {
        DurableFiles.createFolders(root);
        var part = root.resolve(id + PART);
        Files.deleteIfExists(part);
        try {
            var hash = DurableFiles.write(bytes, part);
            DurableFiles.move(part, path(id));
            return hash;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Whose bytes lie here and were not written to since then. */
    Set<ReceiptId> untouchedSince(Instant before) throws IOException {
        if (!Files.isDirectory(root)) {
            return Set.of();
        }
        var found = new TreeMap<String, ReceiptId>();
        try (var entries = Files.list(root)) {
            for (var entry : entries.toList()) {
                var name = RECEIPT.matcher(entry.getFileName().toString());
                if (name.lookingAt() && standsSince(entry, before)) {
                    found.put(name.group(), ReceiptId.of(name.group()));
                }
            }
        }
        return Set.copyOf(found.values());
    }

    private static boolean standsSince(Path entry, Instant before) throws IOException {
        try {
            return Files.getLastModifiedTime(entry).toInstant().isBefore(before);
        } catch (NoSuchFileException settledMeanwhile) {
            return false;
        }
    }

    /** Removes the bytes; those of a secret document are overwritten first. */
    void wipe(ReceiptId id, boolean secret) throws IOException {
        for (var file : List.of(path(id), root.resolve(id + PART))) {
            if (secret && Files.exists(file)) {
                DurableFiles.wipe(file);
            }
            Files.deleteIfExists(file);
        }
        wipeParts(id, secret);
        if (Files.isDirectory(root)) {
            DurableFiles.forceFolder(root);
        }
    }
}

package vn.dondoc.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes files so that after the call a power cut no longer loses them. */
public final class DurableFiles {

    private static final int WIPED_AT_ONCE = 1 << 16;

    private DurableFiles() {}

    /** Writes a new file and forces it and its directory entry to the disk; returns the hash of what was written. */
    public static Sha256 write(InputStream from, Path target) throws IOException {
        Sha256 hash;
        try (var channel = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            hash = Hashing.copy(from, Channels.newOutputStream(channel));
            channel.force(true);
        }
        forceFolder(folderOf(target));
        return hash;
    }

    /** Renames within one file system: other processes see the file at one place or at the other. */
    public static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        forceFolder(folderOf(to));
        if (!folderOf(from).equals(folderOf(to))) {
            try {
                forceFolder(folderOf(from));
            } catch (NoSuchFileException emptiedAndRemovedMeanwhile) {
                // With the folder its entry is gone, too.
            }
        }
    }

    /** Overwrites the bytes with zeros before the file goes; file systems that write elsewhere make of it what they can. */
    public static void wipe(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var zeros = ByteBuffer.allocate(WIPED_AT_ONCE);
            for (var left = channel.size(); left > 0; left -= zeros.limit()) {
                zeros.clear().limit((int) Math.min(left, WIPED_AT_ONCE));
                channel.write(zeros);
            }
            channel.force(true);
        }
        Files.delete(file);
        forceFolder(folderOf(file));
    }

    /** Creates a folder with its parents and forces each new entry. */
    public static void createFolders(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        var parent = folderOf(folder);
        createFolders(parent);
        Files.createDirectories(folder);
        forceFolder(parent);
    }

    /** A directory can be opened and forced on Linux; where a system refuses to open one, it has no such promise to ask for. */
    public static void forceFolder(Path folder) throws IOException {
        if (System.getProperty("os.name").startsWith("Windows")) {
            return;
        }
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static Path folderOf(Path file) {
        var parent = file.toAbsolutePath().getParent();
        if (parent == null) {
            throw new IllegalArgumentException("Has no folder: " + file);
        }
        return parent;
    }
}

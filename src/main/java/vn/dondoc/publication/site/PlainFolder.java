package vn.dondoc.publication.site;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;

/**
 * A site in a folder that can be nothing but a folder, such as a mounted one. Every file appears whole; one that others link to comes before
 * them and goes after them. So a reader meets no half file and no dead link, though for a moment new pages may stand beside old ones.
 */
public final class PlainFolder {

    private final Path folder;
    private final Steps steps;

    public PlainFolder(Path folder) {
        this(folder, Steps.UNWATCHED);
    }

    public PlainFolder(Path folder, Steps steps) {
        this.folder = folder;
        this.steps = steps;
    }

    /** What was done to the folder. */
    public record Change(int written, int unchanged, int removed) {}

    /** Brings the folder to this site. After a kill it goes on where it stopped; where all is as it should be nothing is touched. */
    public Change bring(Site site) throws IOException {
        Files.createDirectories(folder);
        sweep();
        Map<String, String> there = Trees.hashes(folder);
        var written = 0;
        for (SiteFile file : site.inOrder()) {
            if (!file.sha256().equals(there.get(file.path()))) {
                write(file);
                written++;
            }
        }
        var removed = 0;
        for (String path : site.goneInOrder(there)) {
            Files.deleteIfExists(folder.resolve(path));
            removed++;
            steps.done("removed " + path);
        }
        removeEmptyFolders();
        return new Change(written, site.files().size() - written, removed);
    }

    private void write(SiteFile file) throws IOException {
        Path target = folder.resolve(file.path());
        Path parent = target.resolveSibling("");
        Files.createDirectories(parent);
        Path beside = parent.resolve(Trees.UNFINISHED + UUID.randomUUID());
        try {
            try (var channel = FileChannel.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                var bytes = java.nio.ByteBuffer.wrap(file.bytes());
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            steps.done("wrote beside " + file.path());
            if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
                Trees.remove(target);
            }
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            steps.done("moved " + file.path());
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private void sweep() throws IOException {
        try (var all = Files.walk(folder.toRealPath())) {
            for (Path left :
                    all.filter(Files::isRegularFile).filter(Trees::isUnfinished).toList()) {
                Files.deleteIfExists(left);
            }
        }
    }

    private void removeEmptyFolders() throws IOException {
        Path root = folder.toRealPath();
        try (var all = Files.walk(root)) {
            for (Path one : all.filter(Files::isDirectory)
                    .filter(one -> !one.equals(root))
                    .sorted(Comparator.reverseOrder())
                    .toList()) {
                if (isEmpty(one)) {
                    Files.deleteIfExists(one);
                }
            }
        } catch (DirectoryNotEmptyException filledMeanwhile) {
            // Then it is of use.
            steps.done("kept a folder that was filled meanwhile");
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var in = Files.list(folder)) {
            return in.findAny().isEmpty();
        }
    }
}

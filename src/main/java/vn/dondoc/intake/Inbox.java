package vn.dondoc.intake;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.archive.DurableFiles;
import vn.dondoc.archive.Sha256;

/**
 * One watched folder. A file is claimed by renaming it into {@code .dondoc/claimed/<receipt>/}, beside a note of where it lay, and goes
 * from there to {@code .dondoc/done/<day>/}, to {@code .dondoc/failed/<day>/}, or back.
 */
class Inbox {

    /** Begins with a dot, so no claimed file has this name. */
    private static final String ORIGIN = ".origin";

    private static final Pattern RECEIPT = Pattern.compile("[0-9a-f-]{36}");

    private final WatchedFolder settings;
    private final Path root;
    private final Path own;

    Inbox(WatchedFolder settings) {
        this.settings = settings;
        this.root = settings.path();
        this.own = this.root.resolve(".dondoc");
    }

    WatchedFolder folder() {
        return settings;
    }

    String name() {
        return settings.name();
    }

    void create() throws IOException {
        DurableFiles.createFolders(root);
    }

    /** Why files cannot be taken from here just now, as a message key; {@code open} are those already claimed that must lie here. */
    Optional<String> problem(int open) {
        if (!Files.exists(root)) {
            return Optional.of("intake.folder.missing");
        }
        if (!Files.isDirectory(root)) {
            return Optional.of("intake.folder.notFolder");
        }
        if (open > 0 && !Files.exists(own)) {
            return Optional.of("intake.folder.notMounted");
        }
        try {
            Files.newDirectoryStream(root).close();
        } catch (IOException e) {
            return Optional.of("intake.folder.unreadable");
        }
        try {
            DurableFiles.createFolders(own.resolve("claimed"));
            Files.deleteIfExists(Files.createTempFile(own, "probe", ".tmp"));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("intake.folder.notWritable");
        }
    }

    /** How many files wait here to be taken in. */
    long left() throws IOException {
        var count = new AtomicLong();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                var hidden =
                        !folder.equals(root) && folder.getFileName().toString().startsWith(".");
                return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (isIncoming(file)) {
                    count.incrementAndGet();
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path gone, IOException e) {
                return FileVisitResult.CONTINUE;
            }
        });
        return count.get();
    }

    /** The file that was listed under this name, even where the name is no valid text and {@code File} cannot open it. */
    Path path(File listed) throws IOException {
        var path = listed.toPath().toAbsolutePath().normalize();
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return path;
        }
        var folder = path.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return path;
        }
        try (var siblings = Files.list(folder)) {
            return siblings.filter(sibling -> sibling.toString().equals(path.toString()))
                    .findFirst()
                    .orElse(path);
        }
    }

    /** Whether this is a file that people put here, and not ours, a temporary one, or a device. */
    boolean isIncoming(Path file) {
        var name = file.getFileName().toString();
        var readMe = root.equals(file.getParent()) && name.equals("README.md");
        return !readMe
                && !FileNames.isTemporary(name)
                && (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.isSymbolicLink(file));
    }

    Path place(Path file) {
        return root.relativize(file.toAbsolutePath().normalize());
    }

    /** Whether a file lies at this place, which is written as the ledger shows it and not as the file system has it. */
    boolean holds(String place) throws IOException {
        if (Files.exists(root.resolve(place), LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        var reached = List.of(root);
        for (var step : Path.of(place)) {
            var next = new ArrayList<Path>();
            for (var folder : reached) {
                next.addAll(shownAs(step.toString(), folder));
            }
            reached = next;
        }
        return !reached.isEmpty();
    }

    private static List<Path> shownAs(String name, Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var entries = Files.list(folder)) {
            return entries.filter(entry ->
                            FileNames.shown(entry.getFileName().toString()).equals(name))
                    .toList();
        }
    }

    Claimed claim(Path file, ReceiptId id) throws IOException {
        var place = place(file);
        var folder = folder(id);
        DurableFiles.createFolders(folder);
        write(folder.resolve(ORIGIN), place.toString());
        var claimed = new Claimed(id, folder.resolve(file.getFileName()), place, settings);
        try {
            DurableFiles.move(file, claimed.file());
        } catch (IOException e) {
            leave(id);
            throw e;
        }
        return claimed;
    }

    /** The receipts of everything that is claimed and not settled, also of claims that never got their file. */
    List<ReceiptId> claims() throws IOException {
        var claims = own.resolve("claimed");
        if (!Files.isDirectory(claims)) {
            return List.of();
        }
        try (var folders = Files.list(claims)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .filter(name -> RECEIPT.matcher(name).matches())
                    .map(ReceiptId::of)
                    .toList();
        }
    }

    Optional<Claimed> claimed(ReceiptId id) throws IOException {
        var folder = folder(id);
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (var files = Files.list(folder)) {
            var file = files.filter(one -> !one.getFileName().toString().equals(ORIGIN))
                    .findFirst();
            return file.map(one -> new Claimed(id, one, origin(folder, one), settings));
        } catch (NoSuchFileException settledMeanwhile) {
            return Optional.empty();
        }
    }

    /** Moves the claimed file to the done or the failed folder of a day and tells where it lies, below the watched folder. */
    Path settle(Claimed claimed, boolean done, LocalDate day, Optional<String> note) throws IOException {
        var folder = own.resolve(done ? "done" : "failed").resolve(day.toString());
        DurableFiles.createFolders(folder);
        var target = free(folder, claimed.file().getFileName(), claimed.id());
        if (note.isPresent()) {
            var beside = folder.resolve(FileNames.fitting(target.getFileName().toString(), ".txt"));
            Files.deleteIfExists(beside);
            write(beside, note.get());
        }
        DurableFiles.move(claimed.file(), target);
        leave(claimed.id());
        return root.relativize(target);
    }

    /** Removes a claimed file whose bytes are archived. */
    void delete(Claimed claimed) throws IOException {
        Files.deleteIfExists(claimed.file());
        leave(claimed.id());
    }

    /** Where a secret file will lie again: its own place, or beside it where that has been taken meanwhile. */
    Path placeToReturn(Claimed claimed) {
        var origin = root.resolve(claimed.place()).normalize();
        var folder = origin.startsWith(root) && !origin.equals(root) ? folderOf(origin) : root;
        return free(folder, claimed.file().getFileName(), claimed.id());
    }

    void giveBack(Claimed claimed, Path target) throws IOException {
        DurableFiles.createFolders(folderOf(target));
        DurableFiles.move(claimed.file(), target);
        leave(claimed.id());
    }

    /** Lays a copy of bytes that did not come through the folder beside the claimed ones, from where they settle like those. */
    void adopt(ReceiptId id, String name, Path bytes) throws IOException {
        var folder = folder(id);
        DurableFiles.createFolders(folder);
        Files.deleteIfExists(folder.resolve(ORIGIN));
        write(folder.resolve(ORIGIN), name);
        var part = own.resolve("claimed").resolve(id + ".part");
        Files.deleteIfExists(part);
        try (var in = Files.newInputStream(bytes)) {
            DurableFiles.write(in, part);
        }
        DurableFiles.move(part, folder.resolve(FileNames.sent(name)));
    }

    /** Overwrites and removes what lies here of a receipt, claimed or settled; returns how many files there were. */
    int wipe(ReceiptId id, @Nullable String settled) throws IOException {
        var files = new ArrayList<Path>();
        claimed(id).ifPresent(claimed -> files.add(claimed.file()));
        if (settled != null) {
            var file = root.resolve(settled).normalize();
            if (file.startsWith(own)) {
                files.add(file);
                files.add(
                        file.resolveSibling(FileNames.fitting(file.getFileName().toString(), ".txt")));
            }
        }
        files.removeIf(file -> !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS));
        for (var file : files) {
            DurableFiles.wipe(file);
        }
        leave(id);
        return files.size();
    }

    /** Claims a settled file once more, for another attempt; empty where nobody left it there. */
    Optional<Claimed> reclaim(ReceiptId id, String settled, String place) throws IOException {
        var file = root.resolve(settled).normalize();
        if (!file.startsWith(own) || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return claimed(id);
        }
        var folder = folder(id);
        DurableFiles.createFolders(folder);
        Files.deleteIfExists(folder.resolve(ORIGIN));
        write(folder.resolve(ORIGIN), place);
        DurableFiles.move(file, folder.resolve(file.getFileName()));
        Files.deleteIfExists(
                file.resolveSibling(FileNames.fitting(file.getFileName().toString(), ".txt")));
        return claimed(id);
    }

    /** Removes what is left of a claim, unless a file is still in it. */
    void leave(ReceiptId id) throws IOException {
        var folder = folder(id);
        if (claimed(id).isEmpty() && Files.isDirectory(folder)) {
            Files.deleteIfExists(folder.resolve(ORIGIN));
            Files.deleteIfExists(folder);
        }
    }

    private Path folder(ReceiptId id) {
        return own.resolve("claimed").resolve(id.toString());
    }

    private Path origin(Path folder, Path file) {
        try {
            return Path.of(Files.readString(folder.resolve(ORIGIN)));
        } catch (IOException unreadable) {
            // Only its sub-folder is lost: the file keeps its name and returns to the top of the watched folder.
            return file.getFileName();
        }
    }

    private Path folderOf(Path file) {
        var folder = file.getParent();
        return folder == null ? root : folder;
    }

    private static Path free(Path folder, Path name, ReceiptId id) {
        var plain = folder.resolve(name);
        if (!Files.exists(plain, LinkOption.NOFOLLOW_LINKS)) {
            return plain;
        }
        return folder.resolve(
                FileNames.with(name.toString(), " (" + id.toString().substring(0, 8) + ")"));
    }

    private static Sha256 write(Path file, String text) throws IOException {
        return DurableFiles.write(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), file);
    }
}

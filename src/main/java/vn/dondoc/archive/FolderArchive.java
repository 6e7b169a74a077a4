package vn.dondoc.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.dondoc.folders.Folders;

/** The archive as a folder: {@code archive/ab/cd/abcd…}, each file written aside, forced to the disk and renamed into place. */
@Component
class FolderArchive implements Archive {

    private final Path root;

    FolderArchive(Folders folders) {
        this.root = folders.data().resolve("archive");
    }

    @Override
    public Sha256 keep(Path file) throws IOException {
        var aside = root.resolve("tmp").resolve(UUID.randomUUID().toString());
        DurableFiles.createFolders(root.resolve("tmp"));
        try (var in = Files.newInputStream(file)) {
            var hash = DurableFiles.write(in, aside);
            if (!holds(hash)) {
                var place = place(hash);
                DurableFiles.createFolders(place.toAbsolutePath().resolve("..").normalize());
                DurableFiles.move(aside, place);
            }
            return hash;
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    @Override
    public boolean holds(Sha256 bytes) {
        return Files.isRegularFile(place(bytes));
    }

    @Override
    public byte[] read(Sha256 bytes) throws IOException {
        var read = Files.readAllBytes(place(bytes));
        verify(bytes, Hashing.of(read));
        return read;
    }

    @Override
    public void copyTo(Sha256 bytes, Path target) throws IOException {
        var aside = target.resolveSibling(target.getFileName() + "." + UUID.randomUUID());
        try (var in = Files.newInputStream(place(bytes))) {
            verify(bytes, DurableFiles.write(in, aside));
            DurableFiles.move(aside, target);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    @Override
    public boolean erase(Sha256 bytes) throws IOException {
        var place = place(bytes);
        if (!Files.isRegularFile(place)) {
            return false;
        }
        DurableFiles.wipe(place);
        return true;
    }

    private Path place(Sha256 bytes) {
        var hex = bytes.hex();
        return root.resolve(hex.substring(0, 2)).resolve(hex.substring(2, 4)).resolve(hex);
    }

    private static void verify(Sha256 expected, Sha256 found) throws DamagedOriginal {
        if (!expected.equals(found)) {
            throw new DamagedOriginal(expected, found);
        }
    }
}

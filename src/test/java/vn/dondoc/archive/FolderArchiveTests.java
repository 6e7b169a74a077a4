package vn.dondoc.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.folders.Folders;

class FolderArchiveTests {

    private static final byte[] BYTES = "Giao Sở Tài chính chủ trì".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private FolderArchive archive;
    private Path incoming;

    @BeforeEach
    void anIncomingFile() throws IOException {
        archive = new FolderArchive(Folders.in(folder.resolve("data")));
        incoming = Files.write(folder.resolve("công văn.pdf"), BYTES);
    }

    @Test
    void givesBackTheSameBytesUnderTheirHash() throws IOException {
        var hash = archive.keep(incoming);

        assertThat(hash).isEqualTo(Hashing.of(BYTES));
        assertThat(archive.holds(hash)).isTrue();
        assertThat(archive.read(hash)).isEqualTo(BYTES);
        assertThat(incoming).hasBinaryContent(BYTES);
    }

    @Test
    void keepsTheSameBytesOnce() throws IOException {
        archive.keep(incoming);
        archive.keep(incoming);

        assertThat(files()).hasSize(1);
    }

    @Test
    void liesInFoldersNamedAfterTheHash() throws IOException {
        var hex = archive.keep(incoming).hex();

        assertThat(folder.resolve("data/archive")
                        .resolve(hex.substring(0, 2))
                        .resolve(hex.substring(2, 4))
                        .resolve(hex))
                .hasBinaryContent(BYTES);
    }

    @Test
    void refusesToGiveOutDamagedBytes() throws IOException {
        var hash = archive.keep(incoming);
        Files.write(files().getFirst(), new byte[] {1});
        var target = folder.resolve("copy.pdf");

        assertThatThrownBy(() -> archive.read(hash)).isInstanceOf(DamagedOriginal.class);
        assertThatThrownBy(() -> archive.copyTo(hash, target)).isInstanceOf(DamagedOriginal.class);
        assertThat(target).doesNotExist();
    }

    @Test
    void copiesVerifiedBytesIntoAFile() throws IOException {
        var target = folder.resolve("copy.pdf");

        archive.copyTo(archive.keep(incoming), target);

        assertThat(target).hasBinaryContent(BYTES);
        assertThat(folder)
                .isDirectoryNotContaining(file -> file.getFileName().toString().startsWith("copy.pdf."));
    }

    private List<Path> files() throws IOException {
        try (var all = Files.walk(folder.resolve("data/archive"))) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}

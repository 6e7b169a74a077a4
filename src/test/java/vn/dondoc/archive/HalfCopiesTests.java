package vn.dondoc.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.folders.Folders;
import vn.dondoc.testing.MovableClock;

class HalfCopiesTests {

    @TempDir
    Path data;

    @Test
    void onlyTheOldOnesGo() throws IOException {
        var clock = new MovableClock("2026-06-20T02:00:00Z");
        var copies = new HalfCopies(Folders.in(data), clock);
        copies.sweep();
        var tmp = Files.createDirectories(data.resolve("archive/tmp"));
        var old = Files.writeString(tmp.resolve("a"), "nửa");
        var young = Files.writeString(tmp.resolve("b"), "đang chép");
        Files.setLastModifiedTime(old, FileTime.from(clock.instant().minus(Duration.ofMinutes(61))));
        Files.setLastModifiedTime(young, FileTime.from(clock.instant().minus(Duration.ofMinutes(59))));

        copies.sweep();

        assertThat(old).doesNotExist();
        assertThat(young).exists();
    }
}

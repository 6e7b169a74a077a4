package vn.dondoc.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A disk of a few megabytes that really gets full: memory mounted as a file system, which only root may do. */
public final class SmallDisk implements AutoCloseable {

    private static final int BLOCK = 4096;

    private final Path at;
    private final Path filler;

    private SmallDisk(Path at) {
        this.at = at;
        this.filler = at.resolve("filler");
    }

    /** Empty where this user, or this container, may not mount. */
    public static Optional<SmallDisk> mounted(Path at, int megabytes) {
        var mounted = run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "dondoc-test", at.toString());
        return mounted ? Optional.of(new SmallDisk(at)) : Optional.empty();
    }

    /** Leaves no more than this free. */
    public void fill(int free) throws IOException {
        Files.deleteIfExists(filler);
        try (var out = Files.newOutputStream(filler)) {
            var block = new byte[BLOCK];
            while (Files.getFileStore(at).getUsableSpace() > free) {
                out.write(block);
            }
        }
    }

    public void free() throws IOException {
        Files.deleteIfExists(filler);
    }

    @Override
    public void close() {
        run("umount", "-l", at.toString());
    }

    private static boolean run(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

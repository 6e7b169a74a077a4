package vn.dondoc.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.dondoc.folders.Folders;

/** Removes what a kill left behind while a file was being copied into the archive: it bears no hash and nobody reads it. */
@Component
public class HalfCopies {

    /** No copy stands still for so long, in this process or in another one on the same archive. */
    private static final Duration FORSAKEN = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(HalfCopies.class);

    private final Path folder;
    private final Clock clock;

    HalfCopies(Folders folders, Clock clock) {
        this.folder = folders.data().resolve("archive").resolve("tmp");
        this.clock = clock;
    }

    /** Called by routes/90-sweep.camel.yaml. */
    public void sweep() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        var before = clock.instant().minus(FORSAKEN);
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                if (standsSince(file, before) && Files.deleteIfExists(file)) {
                    LOG.info("Removed half a copy from the archive");
                }
            }
        }
    }

    private static boolean standsSince(Path file, Instant before) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (NoSuchFileException finishedMeanwhile) {
            return false;
        }
    }
}

package vn.dondoc.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.archive.Archive;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.archive.Original;

/** Reads an archived original again because a person does not trust what was made of its letters; what was read before stays. */
@Component
public class Rereading {

    private final Archive archive;
    private final OriginalReader reader;
    private final Readings readings;

    Rereading(Archive archive, OriginalReader reader, Readings readings) {
        this.archive = archive;
        this.reader = reader;
        this.readings = readings;
    }

    /** Without any conversion from old encodings; empty where that gives no text. */
    public Optional<Reading.Text> asWritten(Original original) {
        try {
            Path folder = Files.createTempDirectory("dondoc-reread");
            Path copy = folder.resolve("original");
            try {
                archive.copyTo(original.sha256(), copy);
                return Optional.of(reader.readAsWritten(copy))
                        .filter(Reading.Text.class::isInstance)
                        .map(Reading.Text.class::cast);
            } finally {
                Files.deleteIfExists(copy);
                Files.deleteIfExists(folder);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The next version of the document's reading. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int keep(DocumentId document, Reading.Text text) {
        return readings.add(document, text);
    }
}

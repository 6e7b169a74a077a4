package vn.dondoc.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import vn.dondoc.search.GeneratedArchive;

/**
 * A generated archive in our index and beside it in plain Lucene. It stays once it is full, since a large one takes long to fill: a
 * measurement works on links to its files, so that nothing it does changes what the next one begins with.
 */
record FilledArchive(Path folder, int size, double oursSeconds, double rawSeconds, boolean earlier) {

    private static final String FULL = "full.properties";

    /** One that an earlier run filled to the end, in the form that the index has today. */
    static Optional<FilledArchive> earlier(Path folder, int size) throws IOException {
        var marker = folder.resolve(FULL);
        if (!Files.exists(marker)) {
            return Optional.empty();
        }
        var said = new Properties();
        try (var in = Files.newBufferedReader(marker)) {
            said.load(in);
        }
        return String.valueOf(size).equals(said.getProperty("size"))
                        && GeneratedArchive.form().equals(said.getProperty("form"))
                ? Optional.of(new FilledArchive(
                        folder,
                        size,
                        Double.parseDouble(said.getProperty("oursSeconds")),
                        Double.parseDouble(said.getProperty("rawSeconds")),
                        true))
                : Optional.empty();
    }

    /** Says that it is full, after everything else is written. */
    FilledArchive kept() throws IOException {
        var said = new Properties();
        said.setProperty("size", String.valueOf(size));
        said.setProperty("form", GeneratedArchive.form());
        said.setProperty("oursSeconds", String.valueOf(oursSeconds));
        said.setProperty("rawSeconds", String.valueOf(rawSeconds));
        var unnamed = folder.resolve(FULL + ".new");
        try (var out = Files.newBufferedWriter(unnamed)) {
            said.store(out, null);
        }
        Files.move(unnamed, folder.resolve(FULL), StandardCopyOption.ATOMIC_MOVE);
        return this;
    }

    static Path data(Path folder) {
        return folder.resolve("data");
    }

    static Path raw(Path folder) {
        return folder.resolve("raw");
    }

    /** The same index in the data folder of an installation: Lucene never changes a file, it only writes others and takes names away. */
    void linkTo(Path data) throws IOException {
        var from = data(folder);
        try (Stream<Path> files = Files.walk(from)) {
            for (var file : files.filter(Files::isRegularFile)
                    .filter(one -> !one.endsWith("write.lock"))
                    .toList()) {
                var to = data.resolve(from.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.createLink(to, file);
            }
        }
    }
}

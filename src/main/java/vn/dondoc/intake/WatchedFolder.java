package vn.dondoc.intake;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A folder from which files are taken in; config/dondoc.yaml explains each setting. {@code past} is a folder of the archive of years,
 * which is read and indexed but gives nobody work.
 */
public record WatchedFolder(
        String name,
        Path path,
        @DefaultValue Defaults defaults,
        @DefaultValue("MOVE") Done done,
        boolean past,
        @Nullable Duration poll) {

    /** What happens to a file that was taken in. A refused one always goes to the failed folder. */
    public enum Done {
        MOVE,
        DELETE
    }

    /** It becomes part of the names of routes and stands in addresses. */
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private static final int LONGEST_NAME = 40;

    public WatchedFolder {
        Objects.requireNonNull(name, "dondoc.folders: a folder without name");
        Objects.requireNonNull(path, "dondoc.folders: no path for folder " + name);
        if (!NAME.matcher(name).matches() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "dondoc.folders: the name must be of a-z, 0-9 and -, at most 40: " + name);
        }
        path = path.toAbsolutePath().normalize();
    }

    /** A file from below this folder, as it is entered. */
    Arrival arrival(ReceiptId id, Path place, String fileName) {
        var source = new Source(Source.Kind.FOLDER, FileNames.shown(place.toString()), name);
        return new Arrival(id, source, fileName, null, past, defaults);
    }

    static WatchedFolder plain(String name, Path path) {
        return new WatchedFolder(name, path, Defaults.NONE, Done.MOVE, false, null);
    }
}

package vn.dondoc.intake;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** All watched folders by their names, the main one first. */
@Component
class Inboxes {

    private final Map<String, Inbox> inboxes;

    @Autowired
    Inboxes(FolderSettings settings) {
        this(settings, Inbox::new);
    }

    Inboxes(FolderSettings settings, Function<WatchedFolder, Inbox> opening) {
        var opened = new LinkedHashMap<String, Inbox>();
        settings.all().forEach(folder -> opened.put(folder.name(), opening.apply(folder)));
        this.inboxes = Collections.unmodifiableMap(opened);
    }

    Collection<Inbox> all() {
        return inboxes.values();
    }

    Inbox main() {
        return all().iterator().next();
    }

    Optional<Inbox> named(String name) {
        return Optional.ofNullable(inboxes.get(name));
    }

    /** The folder below which a listed file lies. */
    Inbox above(Path file) {
        var path = file.toAbsolutePath().normalize();
        return all().stream()
                .filter(inbox -> path.startsWith(inbox.folder().path()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Below no watched folder: " + path));
    }

    /** The folder a file came from; what came otherwise settles in the main one. */
    Inbox of(Receipt receipt) {
        var folder = receipt.source().folder();
        if (folder == null) {
            return main();
        }
        return named(folder).orElseThrow(() -> new FolderFault("intake.folder.notWatched", false));
    }
}

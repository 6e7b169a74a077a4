package vn.dondoc.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The watched folders: {@code dondoc.inbox}, which is always there, and those of {@code dondoc.folders}. */
@ConfigurationProperties("dondoc")
record FolderSettings(
        @DefaultValue("./inbox") Path inbox, @DefaultValue List<WatchedFolder> folders) {

    static final String INBOX = "inbox";

    FolderSettings {
        folders = List.copyOf(folders);
    }

    /** The inbox first. An entry with its path gives it its settings. */
    List<WatchedFolder> all() {
        var path = inbox.toAbsolutePath().normalize();
        var all = new ArrayList<WatchedFolder>();
        all.add(folders.stream()
                .filter(folder -> folder.path().equals(path))
                .findFirst()
                .orElseGet(() -> WatchedFolder.plain(INBOX, path)));
        folders.stream().filter(folder -> !folder.path().equals(path)).forEach(all::add);
        refuseDoubles(all);
        return List.copyOf(all);
    }

    private static void refuseDoubles(List<WatchedFolder> all) {
        var names = new HashSet<String>();
        for (var folder : all) {
            if (!names.add(folder.name())) {
                throw new IllegalArgumentException("dondoc.folders: two folders are named " + folder.name());
            }
            for (var other : all) {
                if (other != folder && folder.path().startsWith(other.path())) {
                    throw new IllegalArgumentException(
                            "dondoc.folders: " + folder.path() + " lies in " + other.path() + ", which is watched too");
                }
            }
        }
    }
}

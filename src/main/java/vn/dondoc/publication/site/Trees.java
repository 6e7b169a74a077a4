package vn.dondoc.publication.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Folders with all that is in them. */
final class Trees {

    /** What we write beside bears it; readers never ask for it. */
    static final String UNFINISHED = ".dondoc-";

    private Trees() {}

    /** Hash of each finished file by its path. */
    static Map<String, String> hashes(Path folder) throws IOException {
        var hashes = new TreeMap<String, String>();
        if (Files.isDirectory(folder)) {
            for (Path file : files(folder.toRealPath())) {
                hashes.put(relative(folder.toRealPath(), file), SiteFile.sha256(Files.readAllBytes(file)));
            }
        }
        return hashes;
    }

    static String relative(Path folder, Path file) {
        return folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    }

    static List<Path> files(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !isUnfinished(file))
                    .toList();
        }
    }

    static boolean isUnfinished(Path file) {
        return file.getFileName().toString().startsWith(UNFINISHED);
    }

    static void remove(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        }
    }
}

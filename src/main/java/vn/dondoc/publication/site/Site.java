package vn.dondoc.publication.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A whole site. Two that have the same manifest are the same, byte for byte. */
public final class Site {

    public static final String MANIFEST = "SHA256SUMS.txt";

    /** Lists of pages for machines. */
    private static final Pattern LISTS = Pattern.compile("\\.(?:xml|json|jsonld)$");

    private final SortedMap<String, SiteFile> files = new TreeMap<>();
    private final SiteFile manifest;

    public Site(Collection<SiteFile> files) {
        files.forEach(file -> this.files.put(plain(file.path()), file));
        this.manifest = SiteFile.of(MANIFEST, manifest(this.files.values()));
        this.files.put(MANIFEST, manifest);
    }

    /** As {@code sha256sum -c} reads it. */
    public static String manifest(Collection<SiteFile> files) {
        return files.stream()
                .map(file -> file.sha256() + "  " + file.path() + "\n")
                .collect(Collectors.joining());
    }

    /** Path and hash of every line; empty where a line is none of ours. */
    public static Optional<Map<String, String>> read(String manifest) {
        var hashes = new TreeMap<String, String>();
        for (String line : manifest.lines().toList()) {
            String[] parts = line.split(" {2}", 2);
            if (parts.length != 2 || parts[0].length() != 64) {
                return Optional.empty();
            }
            hashes.put(plain(parts[1]), parts[0]);
        }
        return Optional.of(hashes);
    }

    /** Names the site by its content. */
    public String id() {
        return manifest.sha256();
    }

    public String manifest() {
        return manifest(files.headMap(MANIFEST).values())
                + manifest(files.tailMap(MANIFEST + "\0").values());
    }

    /** Every file, the manifest among them, in the order of their paths. */
    public List<SiteFile> files() {
        return List.copyOf(files.values());
    }

    public Optional<SiteFile> file(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /** What is linked to first, what links last, the manifest at the very end. */
    public List<SiteFile> inOrder() {
        return files.values().stream()
                .sorted(Comparator.comparingInt((SiteFile file) -> rank(file.path()))
                        .thenComparing(SiteFile::path))
                .toList();
    }

    /** The paths that are not of this site, those that link first. */
    public List<String> goneInOrder(Map<String, String> there) {
        return there.keySet().stream()
                .filter(path -> !files.containsKey(path))
                .sorted(Comparator.comparingInt((String path) -> -rank(path)).thenComparing(path -> path))
                .toList();
    }

    /** A page stands the later the nearer to the root it is: links lead downwards, and back up to pages that are always there. */
    private static int rank(String path) {
        if (path.equals(MANIFEST)) {
            return 100;
        }
        int depth = path.split("/").length;
        if (path.endsWith(".html")) {
            return 50 - depth;
        }
        return depth == 1 && LISTS.matcher(path).find() ? 60 : 0;
    }

    /** Whether every file lies there as it should and none besides. */
    public boolean isWholeIn(Path folder) throws IOException {
        return Trees.hashes(folder)
                .equals(files.values().stream().collect(Collectors.toMap(SiteFile::path, SiteFile::sha256)));
    }

    private static String plain(String path) {
        if (path.isEmpty() || path.startsWith("/") || List.of(path.split("/")).contains("..")) {
            throw new IllegalArgumentException("No path within a site: " + path);
        }
        return path;
    }
}

package vn.dondoc.reading.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Picture;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What lies inside an Office file as a document of its own: embedded files, and pictures large enough to be pages. */
final class EmbeddedObjects {

    private static final Pattern EMBEDDED = Pattern.compile("(?:word|xl|ppt)/embeddings/[^/]+");
    private static final Pattern PICTURE =
            Pattern.compile("(?i)(?:(?:word|xl|ppt)/media|Pictures)/[^/]+\\.(?:png|jpe?g|tiff?|bmp)");
    private static final Pattern OF_CHART = Pattern.compile("(?:word|xl|ppt)/(?:charts|diagrams)/_rels/[^/]+\\.rels");
    private static final Pattern TARGET = Pattern.compile("Target=\"[^\"]*?([^\"/]+)\"");
    private static final int LARGEST_RELATIONS = 1 << 20;
    private static final int LARGEST_PICTURE = 64 << 20;

    private final PartsFolder parts;

    EmbeddedObjects(PartsFolder parts) {
        this.parts = parts;
    }

    void take(Path file) throws IOException {
        if (!parts.isWanted()) {
            return;
        }
        if (isCompound(file)) {
            try (POIFSFileSystem system = new POIFSFileSystem(file.toFile(), true)) {
                new OleObjects(parts).below(system.getRoot());
            }
            return;
        }
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
            take(zip);
        }
    }

    /** The pictures of an old Word file lie in a stream of their own, which is worth opening only where there are no words. */
    void takePicturesOfWord(Path file) throws IOException {
        if (parts.isWanted() && isCompound(file)) {
            try (InputStream in = Files.newInputStream(file);
                    HWPFDocument word = new HWPFDocument(in)) {
                for (Picture picture : word.getPicturesTable().getAllPictures()) {
                    if (!Pictures.isDecoration(picture.getContent())) {
                        parts.add(picture.suggestFullFileName(), new ByteArrayInputStream(picture.getContent()));
                    }
                }
            }
        }
    }

    private void take(ZipFile zip) throws IOException {
        Set<String> figures = new HashSet<>();
        for (ZipEntry entry : zip.stream().toList()) {
            if (OF_CHART.matcher(entry.getName()).matches()) {
                var target = TARGET.matcher(new String(start(zip, entry, LARGEST_RELATIONS), StandardCharsets.UTF_8));
                while (target.find()) {
                    figures.add(target.group(1));
                }
            }
        }
        for (ZipEntry entry : zip.stream().toList()) {
            String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
            if (EMBEDDED.matcher(entry.getName()).matches() && !figures.contains(name)) {
                embedded(zip, entry, name);
            } else if (PICTURE.matcher(entry.getName()).matches()
                    && !Pictures.isDecoration(start(zip, entry, LARGEST_PICTURE))) {
                try (InputStream in = zip.getInputStream(entry)) {
                    parts.add(name, in);
                }
            }
        }
    }

    private void embedded(ZipFile zip, ZipEntry entry, String name) throws IOException {
        if (!name.endsWith(".bin")) {
            try (InputStream in = zip.getInputStream(entry)) {
                parts.add(name, in);
            }
            return;
        }
        byte[] object = start(zip, entry, LARGEST_PICTURE);
        try (POIFSFileSystem system = new POIFSFileSystem(new ByteArrayInputStream(object))) {
            new OleObjects(parts).taken(system.getRoot(), name.replace(".bin", ""));
        } catch (IOException | RuntimeException noObject) {
            if (noObject instanceof TooMuchInsideException tooMuch) {
                throw tooMuch;
            }
            parts.add(name, new ByteArrayInputStream(object));
        }
    }

    private static byte[] start(ZipFile zip, ZipEntry entry, int most) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readNBytes(most);
        }
    }

    private static boolean isCompound(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.read() == 0xD0;
        }
    }
}

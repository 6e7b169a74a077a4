package vn.dondoc.reading.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import vn.dondoc.reading.Part;
import vn.dondoc.reading.Reading;

/** A zip has no text of its own; each file in it is a part. */
final class ZipFormat implements Format {

    /** What file managers leave behind. */
    private static final Pattern LITTER =
            Pattern.compile("(?i)(.*/)?(__MACOSX/.*|\\.DS_Store|Thumbs\\.db|desktop\\.ini|~\\$[^/]*)");

    private final PartsFolder parts;

    ZipFormat(PartsFolder parts) {
        this.parts = parts;
    }

    @Override
    public Reading read(Path file, Progress progress) throws IOException {
        if (!takeAll(file, progress)) {
            return new Reading.Encrypted();
        }
        if (parts.isWanted() && parts.isEmpty()) {
            return new Reading.Broken("Gói tệp không có tệp nào bên trong");
        }
        parts.onlyWraps();
        return new Reading.NoText(0, "Gói tệp: nội dung ở các tệp bên trong");
    }

    /** False if one of the files in it is locked; then none is taken. */
    boolean takeAll(Path file, Progress progress) throws IOException {
        // The names are decoded by us; until then each byte is one letter.
        try (ZipFile zip =
                ZipFile.builder().setPath(file).setCharset("ISO-8859-1").get()) {
            var entries = Collections.list(zip.getEntriesInPhysicalOrder());
            if (entries.stream().anyMatch(entry -> entry.getGeneralPurposeBit().usesEncryption())) {
                return false;
            }
            int done = 0;
            for (ZipArchiveEntry entry : entries) {
                progress.page(++done, entries.size());
                if (!entry.isDirectory() && !LITTER.matcher(entry.getName()).matches()) {
                    take(zip, entry);
                }
            }
            return true;
        } catch (IllegalArgumentException broken) {
            throw new ZipException(broken.getMessage());
        }
    }

    private void take(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        String name = EntryNames.of(entry);
        if (entry.isUnixSymlink()) {
            parts.refuse(name, Part.Refusal.LINK);
            return;
        }
        if (parts.isWanted()) {
            try (InputStream in = zip.getInputStream(entry)) {
                parts.add(name, in);
            }
        }
    }
}

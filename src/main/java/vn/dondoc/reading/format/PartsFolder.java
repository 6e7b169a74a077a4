package vn.dondoc.reading.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.GivenFact;
import vn.dondoc.reading.OpenedFile;
import vn.dondoc.reading.Part;
import vn.dondoc.reading.Reading;
import vn.dondoc.reading.UnpackLimits;

/** Where what is inside a file is laid, within its limits. The files get numbers for names, since a name may be an attack. */
final class PartsFolder {

    /** Below this a high ratio is an empty form or a white picture, not a bomb. */
    private static final long HARMLESS = 10L << 20;

    private final @Nullable Path folder;
    private final UnpackLimits limits;
    private final long container;
    private final List<Part> parts = new ArrayList<>();
    private final Set<String> paths = new HashSet<>();
    private final List<GivenFact> given = new ArrayList<>();
    private boolean wrapper;
    private long bytes;

    /** Without a folder nothing is taken out. */
    PartsFolder(@Nullable Path folder, UnpackLimits limits, long containerSize) {
        this.folder = folder;
        this.limits = limits;
        this.container = Math.max(1, containerSize);
    }

    static PartsFolder unwanted() {
        return new PartsFolder(null, UnpackLimits.USUAL, 0);
    }

    boolean isWanted() {
        return folder != null;
    }

    /** Takes a part out as the next file. */
    void add(String rawPath, InputStream in) throws IOException {
        if (folder == null) {
            return;
        }
        count();
        Path file = folder.resolve(String.valueOf(parts.size()));
        long size = copy(in, file);
        if (size == 0) {
            Files.delete(file);
            refuse(rawPath, Part.Refusal.EMPTY);
        } else {
            parts.add(new Part(path(rawPath), file, size, null));
        }
    }

    /** Notes a part whose bytes are not taken out. */
    void refuse(String rawPath, Part.Refusal why) throws IOException {
        if (folder != null) {
            count();
            parts.add(new Part(path(rawPath), null, 0, why));
        }
    }

    /** Notes that the file itself has nothing that anybody would act on. */
    void onlyWraps() {
        wrapper = true;
    }

    void give(GivenFact fact) {
        given.add(fact);
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    OpenedFile with(Reading reading) {
        return new OpenedFile(reading, parts, wrapper, given);
    }

    private void count() throws TooMuchInsideException {
        if (limits.depth() < 1) {
            throw new TooMuchInsideException("Gói tệp lồng nhau quá sâu");
        }
        if (parts.size() >= limits.files()) {
            throw new TooMuchInsideException("Gói tệp có quá nhiều tệp bên trong");
        }
    }

    private long copy(InputStream in, Path file) throws IOException {
        long size = 0;
        byte[] buffer = new byte[1 << 16];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                size += n;
                bytes += n;
                check();
                out.write(buffer, 0, n);
            }
        }
        return size;
    }

    private void check() throws TooMuchInsideException {
        if (bytes > limits.bytes()) {
            throw new TooMuchInsideException("Gói tệp giải nén vượt dung lượng cho phép");
        }
        if (limits.ratio() > 0 && bytes > HARMLESS && bytes / container > limits.ratio()) {
            throw new TooMuchInsideException("Gói tệp giải nén lớn bất thường (bom nén)");
        }
    }

    private String path(String raw) {
        String path = PartPaths.harmless(raw, limits.nameLength());
        String unique = path;
        for (int n = 2; !paths.add(unique); n++) {
            unique = PartPaths.numbered(path, n);
        }
        return unique;
    }
}

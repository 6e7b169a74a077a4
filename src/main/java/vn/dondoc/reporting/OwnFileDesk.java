package vn.dondoc.reporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.dondoc.access.Viewer;
import vn.dondoc.rendering.TemplateFault;
import vn.dondoc.rendering.Templates;

/**
 * Brings a file of the Office into use: it passes the check, a person looks at what it prints, a person switches it on. A file that lies in
 * the folder goes the same way; lying there changes nothing by itself.
 */
@Component
class OwnFileDesk {

    private static final Logger LOG = LoggerFactory.getLogger(OwnFileDesk.class);
    private static final int MOST_BYTES = 256 * 1024;

    private final OwnFiles files;
    private final Templates templates;
    private final Path folder;

    OwnFileDesk(
            OwnFiles files, Templates templates, @Value("${dondoc.report-templates:./report-templates}") Path folder) {
        this.files = files;
        this.templates = templates;
        this.folder = folder;
    }

    /** What stands where on the page; {@code lying} is the hash of a file in the folder that is none of the known ones. */
    record Place(
            Replaceable name,
            String shipped,
            @Nullable OwnFile own,
            @Nullable OwnFile offered,
            @Nullable String lying) {

        public String mark() {
            return (own == null ? shipped : own.hash()).substring(0, 12);
        }

        public String shippedMark() {
            return shipped.substring(0, 12);
        }

        public String lyingMark() {
            return lying == null ? "" : lying.substring(0, 12);
        }
    }

    List<Place> places() {
        return Stream.of(Replaceable.values()).map(this::place).toList();
    }

    private Place place(Replaceable name) {
        OwnFile own = files.inUse(name).orElse(null);
        OwnFile offered = files.offered(name).orElse(null);
        String shipped = hash(name.shipped());
        String lying = lying(name)
                .map(OwnFileDesk::hash)
                .filter(hash -> !hash.equals(shipped))
                .filter(hash -> own == null || !hash.equals(own.hash()))
                .filter(hash -> offered == null || !hash.equals(offered.hash()))
                .orElse(null);
        return new Place(name, shipped, own, offered, lying);
    }

    /** Either it waits to be looked at, or the faults say why it cannot. */
    record Offered(@Nullable UUID id, List<TemplateFault> faults) {}

    Offered offer(Viewer viewer, Replaceable name, byte[] bytes) {
        return bytes.length > MOST_BYTES
                ? refused("tệp lớn quá %d KB".formatted(MOST_BYTES / 1024))
                : offer(viewer, name, new String(bytes, StandardCharsets.UTF_8), OwnFile.Origin.UPLOAD);
    }

    Offered offerLying(Viewer viewer, Replaceable name) {
        return lying(name)
                .map(content -> offer(viewer, name, content, OwnFile.Origin.FOLDER))
                .orElseGet(() -> refused("không còn tệp trong thư mục"));
    }

    private Offered offer(Viewer viewer, Replaceable name, String content, OwnFile.Origin origin) {
        if (content.indexOf('\uFFFD') >= 0) {
            return refused("tệp không phải là chữ mã hóa UTF-8");
        }
        String text = content.startsWith("\uFEFF") ? content.substring(1) : content;
        if (hash(text).equals(hash(name.shipped()))) {
            return refused("tệp này giống hệt tệp của chương trình");
        }
        List<TemplateFault> faults = faults(name, text);
        return faults.isEmpty()
                ? new Offered(files.offer(viewer, name, hash(text), text, origin), faults)
                : new Offered(null, faults);
    }

    private static Offered refused(String reason) {
        return new Offered(null, List.of(new TemplateFault(0, "", reason)));
    }

    List<TemplateFault> faults(Replaceable name, String content) {
        return name.isTemplate()
                ? templates.faults(name.folder(), content)
                : FormulaReader.read(content).faults();
    }

    /** False where nobody has looked at it, it was switched on or dropped meanwhile, or it does not pass any more. */
    boolean switchOn(Viewer viewer, OwnFile file) {
        if (!faults(file.name(), file.content()).isEmpty()) {
            return false;
        }
        try {
            return files.switchOn(viewer, file);
        } catch (OwnFiles.NotOffered outrun) {
            LOG.info("{} is not on offer any more", file.id());
            return false;
        }
    }

    /** A file in use and why it is not used, or did not print the last report. */
    public record Problem(String path, String reason) {}

    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        for (Replaceable name : Replaceable.values()) {
            files.inUse(name).ifPresent(own -> {
                List<TemplateFault> faults = name.isTemplate()
                        ? List.of()
                        : FormulaReader.read(own.content()).faults();
                if (!faults.isEmpty()) {
                    problems.add(new Problem(name.path(), words(faults)));
                } else if (own.failure() != null) {
                    problems.add(new Problem(name.path(), own.failure()));
                }
            });
        }
        templates.problems().forEach((template, reason) -> problems.add(new Problem(template, reason)));
        return problems;
    }

    /** The formula of today; one of the Office's that this version of the program cannot read is told of by {@link #problems}. */
    String formula() {
        return files.inUse(Replaceable.FORMULA)
                .map(OwnFile::content)
                .filter(content -> FormulaReader.read(content).faults().isEmpty())
                .orElseGet(Replaceable.FORMULA::shipped);
    }

    /** What was printed by the program's own templates, because the Office's could not. */
    void failed(Viewer viewer, String reason) {
        Stream.of(Replaceable.values())
                .filter(Replaceable::isTemplate)
                .forEach(name -> files.inUse(name).ifPresent(own -> files.failed(viewer, own, reason)));
    }

    static String words(List<TemplateFault> faults) {
        return faults.stream().map(TemplateFault::words).collect(Collectors.joining("; "));
    }

    private Optional<String> lying(Replaceable name) {
        Path file = folder.resolve(name.path());
        try {
            return Files.isRegularFile(file) && Files.size(file) <= MOST_BYTES
                    ? Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    static String hash(String content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}

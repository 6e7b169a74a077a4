package vn.dondoc.reporting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** The files of {@code report-templates/} that the Office may replace by its own. */
enum Replaceable {
    FRAME("van-ban", "template.jrxml"),
    TABLE("bang", "template.jrxml"),
    FORMULA("xep-hang-thi-dua", "cach-tinh.yaml");

    private final String folder;
    private final String file;

    Replaceable(String folder, String file) {
        this.folder = folder;
        this.file = file;
    }

    static Optional<Replaceable> template(String folder) {
        return Arrays.stream(values())
                .filter(one -> one.isTemplate() && one.folder.equals(folder))
                .findFirst();
    }

    public boolean isTemplate() {
        return this != FORMULA;
    }

    String folder() {
        return folder;
    }

    /** For example {@code van-ban/template.jrxml}. */
    public String path() {
        return folder + "/" + file;
    }

    /** As it is downloaded, for example {@code van-ban.jrxml}. */
    String fileName() {
        return folder + file.substring(file.indexOf('.'));
    }

    /** The program's own text. */
    String shipped() {
        String path = "/report-templates/" + path();
        try (InputStream in = Objects.requireNonNull(Replaceable.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}

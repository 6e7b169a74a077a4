package vn.dondoc.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A text under version control that a person has approved; only {@code ./dondoc test --accept} writes it. */
public record ApprovedFile(Path path) {

    public static ApprovedFile at(String pathFromRoot) {
        return new ApprovedFile(Path.of(pathFromRoot));
    }

    public void isEqualTo(String actual) {
        try {
            if (accepting()) {
                Files.createDirectories(path.toAbsolutePath().getParent());
                Files.writeString(path, actual);
            }
            assertThat(path)
                    .as("approved file; write it with ./dondoc test --accept")
                    .exists();
            assertThat(actual)
                    .as("%s; where the new text is right, run ./dondoc test --accept", path)
                    .isEqualTo(Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static boolean accepting() {
        return Boolean.getBoolean("dondoc.accept");
    }
}

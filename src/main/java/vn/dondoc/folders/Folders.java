package vn.dondoc.folders;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where what is kept lies, what comes in and what goes out; config/dondoc.yaml explains each. */
@ConfigurationProperties("dondoc")
public record Folders(
        Path data,
        @DefaultValue("./inbox") Path inbox,
        @DefaultValue("./outbox") Path outbox) {

    /** Everything in one folder of data. */
    public static Folders in(Path data) {
        return new Folders(data, data.resolve("inbox"), data.resolve("outbox"));
    }
}

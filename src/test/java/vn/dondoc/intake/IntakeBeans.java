package vn.dondoc.intake;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.unit.DataSize;

/** The real intake for the tests of the stages behind it. */
public final class IntakeBeans {

    private IntakeBeans() {}

    /** With archive, audit and work, which it stands on. */
    public static List<Class<?>> all() {
        return new ArrayList<>(Desk.BEANS);
    }

    public static Map<Class<?>, Object> settings(Path data) {
        var settings = new HashMap<Class<?>, Object>();
        settings.put(
                IntakeSettings.class,
                new IntakeSettings(
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(10),
                        DataSize.ofMegabytes(200),
                        Duration.ofSeconds(1)));
        settings.put(FolderSettings.class, new FolderSettings(data.resolve("inbox"), List.of()));
        return settings;
    }
}

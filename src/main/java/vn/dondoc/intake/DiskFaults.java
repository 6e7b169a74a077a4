package vn.dondoc.intake;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** What a failed reading or writing says about the disk. The JDK has no type for it, only the system's words. */
final class DiskFaults {

    /** Of Linux for a disk, a quota, a share; of Windows for both. */
    private static final List<String> FULL =
            List.of("no space left", "quota exceeded", "not enough space", "not enough quota");

    private DiskFaults() {}

    static boolean isFull(IOException failure) {
        var said = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return FULL.stream().anyMatch(said::contains);
    }
}

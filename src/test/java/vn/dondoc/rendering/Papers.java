package vn.dondoc.rendering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The shipped templates, for tests without an application. */
public final class Papers {

    public static final OfficialPapers SHIPPED = shipped();

    private Papers() {}

    private static OfficialPapers shipped() {
        try {
            return new OfficialPapers(new Templates(name -> Optional.empty()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package vn.dondoc.inspection;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.dondoc.access.Viewer;

/** Whoever writes letters to agencies gives here those by which they were urged, for item 3 of a dossier. */
public interface Enclosed {

    /** A numbered letter; {@code path} is where it is opened. */
    record UrgingLetter(String number, LocalDate on, String agency, String path, Bytes pdf) {}

    /** Read when the dossier is put together as a package, not before. */
    interface Bytes {

        byte[] read() throws IOException;
    }

    /** The letters about these tasks that this viewer may see, in the order of their days. */
    List<UrgingLetter> of(Viewer viewer, Collection<UUID> tasks);
}

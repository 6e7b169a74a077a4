package vn.dondoc.tracking;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.access.Viewer;

/** What another package keeps about a task and shows on its page: a bean of this type is all it takes. */
public interface Beside {

    /** One thing: {@code kindKey} names its kind, {@code path} opens it. */
    record Line(String kindKey, String text, @Nullable String path, String by, Instant at) {}

    /** What this viewer, who sees the task, may see of it. */
    List<Line> of(Viewer viewer, Task task);

    /** What he could begin here, as addresses by the message that names them. */
    default List<Begin> begins(Viewer viewer, Task task) {
        return List.of();
    }

    /** An address with the message that names it. */
    record Begin(String path, String messageKey) {}
}

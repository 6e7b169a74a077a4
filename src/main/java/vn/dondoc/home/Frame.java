package vn.dondoc.home;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.access.MenuEntry;
import vn.dondoc.access.Viewer;

/** What stands around every page: who is in, what is open to him, where he is, and whose regulation is on trial. */
record Frame(
        @Nullable Viewer viewer,
        List<MenuEntry> menu,
        String path,
        String language,
        @Nullable String trial) {

    Frame {
        menu = List.copyOf(menu);
    }

    /** Whether the reader is on this entry's page or below it. */
    public boolean at(MenuEntry entry) {
        return path.equals(entry.path()) || (!entry.path().equals("/") && path.startsWith(entry.path() + "/"));
    }
}

package vn.dondoc.home;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.access.MenuEntry;
import vn.dondoc.access.Viewer;

/** What stands around every page: who is in, what is open to him, where he is, and whose regulation is on trial, and of how much he is reminded. */
record Frame(
        @Nullable Viewer viewer,
        List<MenuEntry> menu,
        String path,
        String language,
        @Nullable String trial,
        int unread) {

    private static final int FIRST_OF_THE_REST = 600;

    Frame {
        menu = List.copyOf(menu);
    }

    /** What stands in the line: the pages of every day. */
    public List<MenuEntry> daily() {
        return menu.stream().filter(entry -> entry.order() < FIRST_OF_THE_REST).toList();
    }

    /** What is looked up or set now and then, one click away. */
    public List<MenuEntry> rest() {
        return menu.stream().filter(entry -> entry.order() >= FIRST_OF_THE_REST).toList();
    }

    public boolean atRest() {
        return rest().stream().anyMatch(this::at);
    }

    /** Whether the reader is on this entry's page or below it. */
    public boolean at(MenuEntry entry) {
        return path.equals(entry.path()) || (!entry.path().equals("/") && path.startsWith(entry.path() + "/"));
    }
}

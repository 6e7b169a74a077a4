package vn.dondoc.home;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.dondoc.access.MenuEntry;
import vn.dondoc.access.Viewer;
import vn.dondoc.access.Viewers;
import vn.dondoc.notice.Reminders;
import vn.dondoc.regulation.Profile;
import vn.dondoc.regulation.Regulations;

/** Puts the {@link Frame} into every page's model. */
@ControllerAdvice
class FrameModel {

    private final List<MenuEntry> menu;
    private final Regulations regulations;
    private final Reminders reminders;

    FrameModel(List<MenuEntry> menu, Regulations regulations, Reminders reminders) {
        this.menu =
                menu.stream().sorted(Comparator.comparingInt(MenuEntry::order)).toList();
        this.regulations = regulations;
        this.reminders = reminders;
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request, Locale locale) {
        Viewer viewer = Viewers.current().orElse(null);
        List<MenuEntry> open = viewer == null
                ? List.of()
                : menu.stream().filter(entry -> entry.openTo(viewer)).toList();
        int unread = viewer == null ? 0 : reminders.unread(viewer);
        return new Frame(viewer, open, path(request), locale.getLanguage(), trial(), unread);
    }

    private @Nullable String trial() {
        Profile followed = regulations.active();
        return followed.trial() ? followed.authority().place() : null;
    }

    /** On an error page, the page that failed. */
    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getRequestURI();
    }
}

package vn.dondoc.home;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.dondoc.access.MenuEntry;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.access.Waiting;

/** The first page after login: what waits for this viewer. */
@Controller
class StartPage {

    /** A line as shown; {@code state} colours it. */
    record Line(String path, String messageKey, int count, String state) {}

    private final List<Waiting> waiting;

    StartPage(ObjectProvider<Waiting> waiting) {
        this.waiting =
                waiting.stream().sorted(Comparator.comparingInt(Waiting::order)).toList();
    }

    @GetMapping("/")
    String start(Viewer viewer, Model model) {
        var lines = waiting.stream().flatMap(one -> line(one, viewer).stream()).toList();
        model.addAttribute(
                "lines", lines.stream().filter(line -> line.count() > 0).toList());
        model.addAttribute(
                "calm", lines.stream().filter(line -> line.count() == 0).toList());
        return "home/start";
    }

    private static Optional<Line> line(Waiting one, Viewer viewer) {
        int count = one.count().applyAsInt(viewer);
        String state = one.alarming() ? "alarming" : "some";
        return count < 0 ? Optional.empty() : Optional.of(new Line(one.path(), one.messageKey(), count, state));
    }

    @Configuration
    static class Menu {

        @Bean
        static MenuEntry startMenu() {
            return new MenuEntry(0, "/", "home.menu.start", Set.of(Role.values()));
        }
    }
}

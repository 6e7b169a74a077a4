package vn.dondoc.review;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.access.MenuEntry;
import vn.dondoc.access.Role;
import vn.dondoc.access.Waiting;

/** Where the reviewers come in. */
@Configuration
class ReviewDoors {

    static final Set<Role> REVIEWERS = Set.of(Role.OFFICE_CLERK, Role.OFFICE_SPECIALIST, Role.OFFICE_LEADER);

    @Bean
    static MenuEntry reviewMenu() {
        return new MenuEntry(100, "/ra-soat", "review.menu", REVIEWERS);
    }

    @Bean
    static Waiting reviewWaiting(Reviews reviews) {
        return new Waiting(
                100,
                "/ra-soat",
                "review.waiting",
                false,
                viewer -> viewer.roles().stream().anyMatch(REVIEWERS::contains) ? reviews.waiting(viewer) : -1);
    }
}

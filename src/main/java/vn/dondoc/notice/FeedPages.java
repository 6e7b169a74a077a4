package vn.dondoc.notice;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.dondoc.access.ActiveAccounts;
import vn.dondoc.access.OpenDoor;

/** The own calendar for a calendar program, which cannot log in: the secret in the address is the key. */
@Controller
class FeedPages {

    static final String PATH = "/lich-ca-nhan";

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final NoticeChoices choices;
    private final ActiveAccounts accounts;
    private final OwnCalendar calendar;

    FeedPages(NoticeChoices choices, ActiveAccounts accounts, OwnCalendar calendar) {
        this.choices = choices;
        this.accounts = accounts;
        this.calendar = calendar;
    }

    /** Whoever is locked out, or made a new address, gets what nobody gets: nothing, and no reason. */
    @GetMapping(PATH + "/{secret}.ics")
    ResponseEntity<byte[]> feed(@PathVariable String secret) {
        Optional<byte[]> found = choices.feedOf(secret)
                .flatMap(accounts::byLogin)
                .map(viewer -> calendar.of(viewer).getBytes(StandardCharsets.UTF_8));
        return found.map(text -> ResponseEntity.ok()
                        .contentType(CALENDAR)
                        .cacheControl(CacheControl.noCache().cachePrivate())
                        .body(text))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @Configuration
    static class Door {

        @Bean
        static OpenDoor ownCalendarDoor() {
            return new OpenDoor(PATH + "/*.ics");
        }
    }
}

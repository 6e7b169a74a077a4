package vn.dondoc.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of the application, in the Office's time zone; tests put another in its place. */
@Configuration
public class OfficeClock {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** Databases keep microseconds: a finer clock would give instants that differ from their own stored copy. */
    private static final Duration FINEST_STORED = Duration.ofNanos(1000);

    @Bean
    static Clock clock() {
        return Clock.tick(Clock.system(ZONE), FINEST_STORED);
    }
}

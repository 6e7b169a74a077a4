package vn.dondoc.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.Deque;
import org.springframework.stereotype.Component;

/**
 * Lets files of the past in so slowly that the day is not disturbed. What is not let in yet lies in its folder, which is the queue; so a
 * restart has nothing to take up.
 */
@Component
class PastPace {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final PastSettings settings;
    private final DailyHours hours;
    private final OpenReceipts open;
    private final Clock clock;
    private final Deque<Instant> admitted = new ArrayDeque<>();

    PastPace(PastSettings settings, OpenReceipts open, Clock clock) {
        this.settings = settings;
        this.hours = settings.daily();
        this.open = open;
        this.clock = clock;
    }

    /** Whether one more file may be taken; it counts as taken. */
    synchronized boolean admits() {
        var now = clock.instant();
        while (!admitted.isEmpty() && !admitted.getFirst().plus(MINUTE).isAfter(now)) {
            admitted.removeFirst();
        }
        var fastEnough = settings.perMinute() > 0 && admitted.size() >= settings.perMinute();
        if (fastEnough || resting() || settings.ahead() > 0 && open.ofThePast() >= settings.ahead()) {
            return false;
        }
        admitted.addLast(now);
        return true;
    }

    /** Whether this is not the time of day for it. */
    boolean resting() {
        return !hours.contain(LocalTime.now(clock));
    }
}

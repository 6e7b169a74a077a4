package vn.dondoc.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often something happened to each of many within a while that begins with the first time. Kept in memory, of this process. */
class RecentCounts {

    /** Nobody fills the memory by changing his address or his name. */
    private static final int MOST = 10_000;

    private record Count(Instant since, int times) {}

    private final Duration window;
    private final Clock clock;
    private final Map<String, Count> counts = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > MOST;
        }
    };

    RecentCounts(Duration window, Clock clock) {
        this.window = window;
        this.clock = clock;
    }

    /** Once more; how often that makes. */
    synchronized int another(String who) {
        Instant now = clock.instant();
        return counts.merge(
                        who,
                        new Count(now, 1),
                        (before, one) -> isRecent(before, now) ? new Count(before.since(), before.times() + 1) : one)
                .times();
    }

    synchronized int of(String who) {
        Count count = counts.get(who);
        return count == null || !isRecent(count, clock.instant()) ? 0 : count.times();
    }

    synchronized void forget(String who) {
        counts.remove(who);
    }

    private boolean isRecent(Count count, Instant now) {
        return count.since().plus(window).isAfter(now);
    }
}

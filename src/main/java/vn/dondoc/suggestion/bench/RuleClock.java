package vn.dondoc.suggestion.bench;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.dondoc.suggestion.rule.Rule;

/** Keeps, beside the line, the archive of the rules in step with the readings, the rules with what was switched on, and the counts with both. */
@Component
class RuleClock implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RuleClock.class);
    private static final int EVERY_MS = 2_000;

    private final RuleArchive archive;
    private final ActiveRules active;
    private volatile Map<Rule, Integer> counts = Map.of();
    private boolean outdated = true;
    private @Nullable ScheduledExecutorService clockwork;

    RuleClock(RuleArchive archive, ActiveRules active) {
        this.archive = archive;
        this.active = active;
    }

    /** In how many documents the rule stands; null while that is still being counted. */
    @Nullable
    Integer count(Rule rule) {
        return counts.get(rule);
    }

    void tick() {
        active.refresh();
        outdated |= archive.follow();
        var rules = active.rules();
        if (outdated || !counts.keySet().containsAll(rules)) {
            var fresh = new HashMap<Rule, Integer>();
            rules.forEach(rule -> fresh.put(rule, archive.count(rule)));
            counts = Map.copyOf(fresh);
            outdated = false;
        }
    }

    private void guarded() {
        try {
            tick();
        } catch (RuntimeException e) {
            LOG.warn("The archive of the rules could not follow and tries again", e);
        }
    }

    @Override
    public synchronized void start() {
        clockwork = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform()
                .name("rule-archive")
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .factory());
        clockwork.scheduleWithFixedDelay(this::guarded, EVERY_MS, EVERY_MS, MILLISECONDS);
    }

    @Override
    public synchronized void stop() {
        if (clockwork != null) {
            clockwork.close();
            clockwork = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return clockwork != null;
    }
}

package vn.dondoc.suggestion.bench;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dondoc.suggestion.rule.Rule;

/** One wording of a rule through time; {@code switchedBy} last switched it on or off. */
record RuleVersion(
        long id,
        Rule rule,
        Source source,
        State state,
        String madeBy,
        Instant madeAt,
        @Nullable String switchedBy,
        @Nullable Instant switchedAt) {

    /** Where it was written. */
    enum Source {
        FILE,
        PAGE
    }

    /** A draft waits; of each rule one version is on; what was on before can be on again. */
    enum State {
        DRAFT,
        ON,
        PAST,
        DROPPED
    }
}

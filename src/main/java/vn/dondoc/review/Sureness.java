package vn.dondoc.review;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.suggestion.Trusts;
import vn.dondoc.suggestion.Verdict.Field;

/** Puts in the place of what a rule says of itself how often people accepted its guesses. What the sender stated is no guess. */
@Component
class Sureness {

    private static final Map<String, Field> FIELDS = Map.ofEntries(
            Map.entry("review.head.number", Field.NUMBER),
            Map.entry("review.head.type", Field.TYPE),
            Map.entry("review.head.issuer", Field.ISSUER),
            Map.entry("review.head.issuedOn", Field.ISSUED_ON),
            Map.entry("review.head.subject", Field.SUBJECT),
            Map.entry("review.head.signer", Field.SIGNER),
            Map.entry("review.head.urgency", Field.URGENCY),
            Map.entry("review.task.content", Field.TASK),
            Map.entry("review.task.lead", Field.LEAD),
            Map.entry("review.task.coordinate", Field.COORDINATE),
            Map.entry("review.task.deadline", Field.DEADLINE));

    private final Trusts trusts;

    Sureness(Trusts trusts) {
        this.trusts = trusts;
    }

    Why of(Why why) {
        Field field = field(why);
        return field == null ? why : why.trusted(trusts.of(field, why.rule(), why.percent()));
    }

    private static @Nullable Field field(Why why) {
        return why.isGiven() || why.rule().equals(AddedTasks.BY_HAND) ? null : FIELDS.get(why.about());
    }
}

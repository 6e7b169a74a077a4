package vn.dondoc.suggestion;

import org.jspecify.annotations.Nullable;

/**
 * What became of one guess when a person decided. {@code percent} is how sure the rule said it was; {@code from} and {@code to} say where
 * the words stand, null where there are none. It carries no words itself, so that a history of verdicts can betray none.
 */
public record Verdict(
        Field field,
        String rule,
        int percent,
        Outcome outcome,
        @Nullable Integer from,
        @Nullable Integer to) {

    /** What was guessed. */
    public enum Field {
        NUMBER,
        TYPE,
        ISSUER,
        ISSUED_ON,
        SUBJECT,
        SIGNER,
        URGENCY,
        TASK,
        LEAD,
        COORDINATE,
        DEADLINE
    }

    /** How it ended. What a person added was guessed by no rule and counts for none. */
    public enum Outcome {
        ACCEPTED,
        CHANGED,
        REFUSED,
        ADDED
    }

    public static Verdict on(Field field, Evidence evidence, Outcome outcome) {
        return new Verdict(
                field, evidence.rule(), percent(evidence.confidence()), outcome, evidence.start(), evidence.end());
    }

    static int percent(double confidence) {
        return (int) Math.round(100 * Math.clamp(confidence, 0, 1));
    }
}

package vn.dondoc.review;

import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.GivenFact;
import vn.dondoc.suggestion.Evidence;
import vn.dondoc.suggestion.Guess;
import vn.dondoc.suggestion.Trust;

/** Why something was guessed, as the page says it: of what, by which words, which rule, how surely, and how often
 * people accepted what the rule found so. {@code about} is a message key. */
record Why(String about, String quote, String rule, int percent, int accepted, int judged) {

    private static final String GIVEN = "given.";
    private static final int SURE = 90;
    private static final int FAIRLY_SURE = 70;

    static @Nullable Why of(String about, @Nullable Guess<?> guess) {
        return guess == null ? null : of(about, guess.evidence());
    }

    static @Nullable Why of(String about, @Nullable Evidence evidence) {
        return evidence == null
                ? null
                : new Why(
                        about, evidence.quote(), evidence.rule(), (int) Math.round(evidence.confidence() * 100), 0, 0);
    }

    static Why given(String about, GivenFact fact) {
        return new Why(about, fact.value(), GIVEN + fact.source(), 100, 0, 0);
    }

    /** The same as sure as people found it so far. */
    Why trusted(Trust trust) {
        return new Why(about, quote, rule, trust.percent(), trust.accepted(), trust.judged());
    }

    /** Whether it was no guess: the sender stated it. */
    public boolean isGiven() {
        return rule.startsWith(GIVEN);
    }

    /** How it is coloured: very, fairly, little. */
    public String tone() {
        return tone(percent);
    }

    static String tone(int percent) {
        if (percent >= SURE) {
            return "very";
        }
        return percent >= FAIRLY_SURE ? "fairly" : "little";
    }

    /** A message key, so that no one has to know what a percentage of this means. */
    public String howSure() {
        return "review.sure." + tone();
    }
}

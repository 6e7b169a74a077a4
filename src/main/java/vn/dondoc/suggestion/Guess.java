package vn.dondoc.suggestion;

import org.jspecify.annotations.Nullable;

/** A value with the words that led to it; evidence is null where the value is the default (for example "no urgency mark"). */
public record Guess<T>(T value, @Nullable Evidence evidence) {

    Guess<T> after(int units) {
        return evidence == null ? this : new Guess<>(value, evidence.after(units));
    }

    static <T> @Nullable Guess<T> after(int units, @Nullable Guess<T> guess) {
        return guess == null ? null : guess.after(units);
    }
}

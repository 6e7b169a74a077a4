package vn.dondoc.suggestion.header;

import vn.dondoc.suggestion.Evidence;
import vn.dondoc.suggestion.Guess;

/** Makes a guess of a value and the words it was read from. */
final class Cited {

    private Cited() {}

    static <T> Guess<T> from(Letter letter, int start, int end, T value, String rule, double confidence) {
        return new Guess<>(value, new Evidence(start, end, letter.text().substring(start, end), rule, confidence));
    }

    static <T> Guess<T> from(Letter letter, Line line, T value, String rule, double confidence) {
        return from(letter, line.start(), line.end(), value, rule, confidence);
    }
}

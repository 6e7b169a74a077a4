package vn.dondoc.suggestion;

/**
 * The words that led to a guess: {@code [start, end)} in UTF-16 units of the reading's text, the rule that found them (a file in
 * {@code rules/} or a named step), and how often such a guess was right, from 0 to 1.
 */
public record Evidence(int start, int end, String quote, String rule, double confidence) {

    /** The same words where more stand before them. */
    Evidence after(int units) {
        return new Evidence(start + units, end + units, quote, rule, confidence);
    }
}

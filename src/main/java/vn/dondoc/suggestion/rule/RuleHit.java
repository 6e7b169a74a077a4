package vn.dondoc.suggestion.rule;

/** A rule found in a text: tokens {@code [first, last]}. */
public record RuleHit(Rule rule, int first, int last) {

    public int length() {
        return last - first + 1;
    }
}

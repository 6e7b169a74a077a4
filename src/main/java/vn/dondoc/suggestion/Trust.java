package vn.dondoc.suggestion;

/** How far a guess can be trusted: the probability that a person accepts it, and how often he did with this rule and field so far. */
public record Trust(double probability, int accepted, int judged) {

    public boolean known() {
        return judged > 0;
    }

    public int percent() {
        return Verdict.percent(probability);
    }
}

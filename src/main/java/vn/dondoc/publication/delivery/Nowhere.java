package vn.dondoc.publication.delivery;

import vn.dondoc.work.Claim;
import vn.dondoc.work.StageResult;

/** A delivery to a place that was taken out of the settings meanwhile. */
public record Nowhere(Claim claim) implements StageResult {

    public String way() {
        return "NOWHERE";
    }

    @Override
    public void keep() {
        // There is nothing to say of it.
    }
}

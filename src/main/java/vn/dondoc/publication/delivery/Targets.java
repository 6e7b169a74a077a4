package vn.dondoc.publication.delivery;

import java.util.List;

/** The places to which the portal is delivered. */
public record Targets(List<Target> all) {

    public Targets {
        all = List.copyOf(all);
    }
}

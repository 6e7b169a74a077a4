package vn.dondoc.figures;

import java.util.List;
import java.util.Map;

/** The counts of a whole, and of its groups by some axes; each group is in the order of its axis. */
public record Grouped(Counts all, Map<Axis, List<Group>> groups) {

    public Grouped {
        groups = Map.copyOf(groups);
    }

    public List<Group> by(Axis axis) {
        return groups.getOrDefault(axis, List.of());
    }
}

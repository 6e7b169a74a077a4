package vn.dondoc.search;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.tracking.Assignment;
import vn.dondoc.tracking.Progress;
import vn.dondoc.tracking.Task;

/**
 * The readers of a task in the index: its agencies, and for what an agency gave on to its rooms, each of these. An agency's officer who is
 * narrowed to a room reads the same there as {@link vn.dondoc.tracking.Sight} lets him see.
 */
final class Rooms {

    private Rooms() {}

    /** Stands on everything of which the agency gave pieces on. */
    static AgencyId given(AgencyId agency) {
        return new AgencyId(agency.value() + "#*");
    }

    /** Beside what it gave on, what it kept to itself. */
    static AgencyId kept(AgencyId agency) {
        return new AgencyId(agency.value() + "#");
    }

    static AgencyId of(AgencyId agency, String room) {
        return new AgencyId(agency.value() + "#" + room.toLowerCase(Locale.ROOT));
    }

    /** An agency that gave nothing of the directive on needs no reader for what it kept. */
    static Map<AgencyId, List<String>> withoutNeedless(Map<AgencyId, List<String>> readers) {
        return readers.entrySet().stream()
                .filter(one -> !one.getKey().value().endsWith("#")
                        || readers.containsKey(new AgencyId(one.getKey().value() + "*")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static Set<AgencyId> readers(Task task) {
        List<Assignment> held = task.assignments().stream()
                .filter(one -> one.progress() != Progress.TAKEN_BACK)
                .toList();
        var readers = new HashSet<AgencyId>();
        for (Assignment one : held) {
            AgencyId agency = one.agency();
            if (agency != null) {
                List<Assignment> pieces = held.stream()
                        .filter(piece -> one.id().equals(piece.parent()))
                        .toList();
                readers.add(agency);
                readers.add(pieces.isEmpty() ? kept(agency) : given(agency));
                pieces.forEach(piece -> readers.add(of(agency, piece.agencyName())));
            }
        }
        return readers;
    }
}

package vn.dondoc.suggestion.task;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.dondoc.suggestion.ProposedAgency;
import vn.dondoc.vietnamese.Vietnamese;

/** Who does a piece of work, and with whom. */
record Actors(List<ProposedAgency> lead, List<ProposedAgency> coordinate) {

    static final Actors NONE = new Actors(List.of(), List.of());

    private static final Pattern OFFICE = Pattern.compile(
            "(?:cac )?(?:so|ubnd|uy ban|hdnd|bo|ban|cong an|cuc|chi cuc|tong cuc|van phong|phong|thanh tra)\\b");

    Actors {
        lead = List.copyOf(lead);
        coordinate = List.copyOf(coordinate);
    }

    static Actors leading(List<ProposedAgency> lead) {
        return new Actors(lead, List.of());
    }

    /** Together with more who coordinate, each once and none who leads. */
    Actors with(List<ProposedAgency> more) {
        Map<String, ProposedAgency> all = new LinkedHashMap<>();
        coordinate.forEach(agency -> all.putIfAbsent(agency.name(), agency));
        more.forEach(agency -> all.putIfAbsent(agency.name(), agency));
        lead.forEach(agency -> all.remove(agency.name()));
        return new Actors(lead, new ArrayList<>(all.values()));
    }

    /** Whether only offices of the state are named, none of which is meant by "chủ đầu tư". */
    boolean areOffices() {
        return lead.stream()
                .allMatch(one -> OFFICE.matcher(Vietnamese.fold(one.name())).lookingAt());
    }

    boolean isEmpty() {
        return lead.isEmpty();
    }
}

package vn.dondoc.agency;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.vietnamese.CollationKey;
import vn.dondoc.vietnamese.Vietnamese;

/** All bodies with their names and periods, from the shipped files or from the database; asks nothing of either. */
public final class AgencyRegister {

    private static final Comparator<Agency> ORDER =
            Comparator.comparing(Agency::kind).thenComparing(agency -> CollationKey.of(agency.name()));

    private final Map<AgencyId, Agency> byId = new LinkedHashMap<>();
    private final Map<AgencyId, Set<Agency.Kind>> members;
    private final List<Membership> memberships;
    private final Groups groups;
    private final List<Agency> ordered;
    private final AgencyTrie names;
    private final AgencyNames finder;

    /** {@code members} are the kinds of body that a group stands for; a group without any is left to a person. */
    public AgencyRegister(List<Agency> agencies, Map<AgencyId, Set<Agency.Kind>> members) {
        this(agencies, members, List.of());
    }

    AgencyRegister(List<Agency> agencies, Map<AgencyId, Set<Agency.Kind>> members, List<Membership> memberships) {
        agencies.forEach(agency -> byId.put(agency.id(), agency));
        this.ordered = byId.values().stream().sorted(ORDER).toList();
        this.members = Map.copyOf(members);
        this.memberships = List.copyOf(memberships);
        this.groups = new Groups(this, members, memberships);
        this.names = new AgencyTrie(agencies);
        this.finder = new AgencyNames(agencies);
    }

    /** The register that the program brings along; needs no database. */
    public static AgencyRegister shipped() {
        return new AgencyRegister(RegisterFile.shipped(), RegisterFile.members(), RegisterFile.memberships());
    }

    public Optional<Agency> byId(AgencyId id) {
        return Optional.ofNullable(byId.get(id));
    }

    public List<Agency> all() {
        return ordered;
    }

    public List<Agency> validOn(LocalDate day) {
        return all().stream().filter(agency -> agency.validOn(day)).toList();
    }

    /** The body of exactly this name or alias, the one of the day first; a name of another day is still found. */
    public Optional<Agency> find(String name, @Nullable LocalDate on) {
        return whole(name).map(found -> found.on(on));
    }

    /** As {@link #find}, but letter by letter: for where a slip would mean another body. */
    public Optional<Agency> called(String name, @Nullable LocalDate on) {
        return whole(name).filter(AgencyTrie.Found::exact).map(found -> found.on(on));
    }

    private Optional<AgencyTrie.Found> whole(String name) {
        List<Word> words = Words.of(name, 0, name.length());
        return Optional.ofNullable(words.isEmpty() ? null : names.longest(words, 0))
                .filter(found -> found.end() == words.size());
    }

    /** Bodies of the day one of whose names has words that begin with the words typed, with or without marks. */
    public List<Agency> typeAhead(String typed, LocalDate on, int limit) {
        return offers(typed, on, limit).stream().map(Offer::agency).toList();
    }

    /** As {@link #typeAhead}; for a body that has ended, what stands in its place. */
    public List<Offer> offers(String typed, LocalDate on, int limit) {
        var offers = new LinkedHashMap<Agency, Offer>();
        matching(typed)
                .sorted(Comparator.comparing((Agency agency) -> !agency.validOn(on))
                        .thenComparing(
                                agency -> !Vietnamese.fold(agency.name()).startsWith(Vietnamese.fold(typed.strip()))))
                .forEach(agency -> standingFor(agency.id(), on)
                        .forEach(next ->
                                offers.putIfAbsent(next, new Offer(next, next.equals(agency) ? null : agency))));
        return offers.values().stream().limit(limit).toList();
    }

    /** Bodies of any day one of whose names has words that begin with the words typed. */
    public Stream<Agency> matching(String typed) {
        List<String> begun = Stream.of(Vietnamese.fold(typed).split("[^a-z0-9']+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return begun.isEmpty()
                ? Stream.of()
                : all().stream()
                        .filter(agency -> Stream.concat(Stream.of(agency.name()), agency.aliases().stream())
                                .anyMatch(name -> begins(name, begun)));
    }

    private static boolean begins(String name, List<String> begun) {
        List<String> words = List.of(Vietnamese.fold(name).split("[^a-z0-9']+"));
        int at = 0;
        for (String typed : begun) {
            while (at < words.size() && !words.get(at).startsWith(typed)) {
                at++;
            }
            if (at++ >= words.size()) {
                return false;
            }
        }
        return true;
    }

    /** The bodies that a group stands for on a day; empty where only a person can say. */
    public List<Agency> expand(AgencyId group, LocalDate on, Set<AgencyId> excluding) {
        return groups.members(group, on).stream()
                .filter(agency -> !excluding.contains(agency.id()))
                .toList();
    }

    /** The groups of bodies and what they stand for. */
    public Groups groups() {
        return groups;
    }

    /** The bodies that this one took over from. */
    public List<Agency> predecessors(AgencyId id) {
        return all().stream().filter(agency -> agency.successors().contains(id)).toList();
    }

    /** What stands in a body's place on a day: itself while it is valid, else the successors that are, however many steps away. */
    public List<Agency> standingFor(AgencyId id, LocalDate on) {
        return standingFor(id, on, Set.of());
    }

    /** {@code passed} are the bodies on the way, so that a circle of successors ends. */
    private List<Agency> standingFor(AgencyId id, LocalDate on, Set<AgencyId> passed) {
        Agency agency = byId.get(id);
        if (agency == null || agency.validOn(on)) {
            return agency == null ? List.of() : List.of(agency);
        }
        if (!agency.endedBefore(on) || passed.contains(id)) {
            return List.of();
        }
        var further = new HashSet<>(passed);
        further.add(id);
        return agency.successors().stream()
                .flatMap(next -> standingFor(next, on, further).stream())
                .distinct()
                .toList();
    }

    /** Finds the bodies named in a text by this register. */
    public AgencyNames names() {
        return finder;
    }

    /** The kinds of body that each group stands for as a whole. */
    public Map<AgencyId, Set<Agency.Kind>> members() {
        return members;
    }

    public List<Membership> memberships() {
        return memberships;
    }

    static Set<Agency.Kind> kinds(List<String> names) {
        Set<Agency.Kind> kinds = EnumSet.noneOf(Agency.Kind.class);
        names.forEach(name -> kinds.add(Agency.Kind.valueOf(name)));
        return kinds;
    }
}

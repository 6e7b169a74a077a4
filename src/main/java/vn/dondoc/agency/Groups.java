package vn.dondoc.agency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.vietnamese.Vietnamese;

/** The bodies that words for several mean on a day: "các sở, ban, ngành (trừ Sở Y tế)", "UBND các xã, phường". */
public final class Groups {

    /**
     * What words for a group stand for. {@code narrowed} says that they mean only some of the members ("liên quan", "có rừng") and that
     * only a person can tell which; {@code leftOut} are those that the words except.
     */
    public record Expansion(Agency group, boolean narrowed, List<Agency> members, List<Agency> leftOut) {

        public Expansion {
            members = List.copyOf(members);
            leftOut = List.copyOf(leftOut);
        }
    }

    /** A group that some words name, and whether more words follow that narrow it. */
    private record Named(Agency group, boolean narrowed) {}

    private static final Pattern EXCEPT = Pattern.compile(
            "[\\s,;(\\[]+(?:ngoại trừ|trừ|không bao gồm|không kể)\\s+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** What may follow a group's words without narrowing it. */
    private static final Set<String> WHOLE =
            Set.of("", "tinh", "cua tinh", "thuoc tinh", "cap tinh", "toan tinh", "tren dia ban", "tren dia ban tinh");

    private static final Pattern HEADS =
            Pattern.compile("^(?:cac )*(?:thu truong|giam doc|chu tich|lanh dao|nguoi dung dau|dong chi)(?: (?=\\S))");
    /** What tells words for several from the name of one body: "các sở" from "Sở Tài chính". */
    private static final Pattern SEVERAL = Pattern.compile("(?:^| )(?:cac|cap|toan the)(?: |$)");

    private final AgencyRegister register;
    private final Map<AgencyId, Set<Agency.Kind>> kinds;
    private final Map<AgencyId, List<Membership>> chosen = new HashMap<>();
    private final Map<String, List<Agency>> byWords = new HashMap<>();

    Groups(AgencyRegister register, Map<AgencyId, Set<Agency.Kind>> kinds, List<Membership> memberships) {
        this.register = register;
        this.kinds = Map.copyOf(kinds);
        memberships.forEach(one ->
                chosen.computeIfAbsent(one.group(), group -> new ArrayList<>()).add(one));
        Map<AgencyId, List<String>> spoken = RegisterFile.groupWords();
        register.all().stream().filter(Agency::isGroup).forEach(group -> {
            know(group.name(), group);
            group.aliases().forEach(alias -> know(alias, group));
            spoken.getOrDefault(group.id(), List.of()).forEach(words -> know(words, group));
        });
    }

    private void know(String words, Agency group) {
        List<Agency> groups = byWords.computeIfAbsent(bare(words), one -> new ArrayList<>());
        if (!groups.contains(group)) {
            groups.add(group);
        }
    }

    /** The members on a day of the group that these words name, without those the words except and without {@code exceptions}. */
    public List<Agency> expand(String words, LocalDate on, Collection<AgencyId> exceptions) {
        return of(words, on).map(Expansion::members).orElse(List.of()).stream()
                .filter(agency -> !exceptions.contains(agency.id()))
                .toList();
    }

    /** The members of a group on a day; empty where only a person can say. */
    public List<Agency> members(AgencyId group, LocalDate on) {
        Set<Agency.Kind> whole = kinds.getOrDefault(group, Set.of());
        boolean committees = register.byId(group).filter(Groups::ofCommittees).isPresent();
        List<Membership> own = chosen.getOrDefault(group, List.of()).stream()
                .filter(one -> one.holdsOn(on))
                .toList();
        return register.validOn(on).stream()
                .filter(agency -> !agency.isGroup())
                .filter(agency -> own.stream()
                        .filter(one -> one.member().equals(agency.id()))
                        .findFirst()
                        .map(Membership::included)
                        .orElse(whole.contains(agency.kind()) && (!committees || ofCommittees(agency))))
                .toList();
    }

    /** "UBND các huyện" are the committees of the districts and not their rooms, police or councils. */
    private static boolean ofCommittees(Agency agency) {
        return bare(agency.name()).startsWith("ubnd ");
    }

    /** What these words stand for on a day; empty where they name no group, or one of which only a person knows the members. */
    public Optional<Expansion> of(String words, LocalDate on) {
        String written = Vietnamese.nfc(words);
        Matcher except = EXCEPT.matcher(written);
        boolean excepts = except.find();
        Named named = named(excepts ? written.substring(0, except.start()) : written, on);
        if (named == null) {
            return Optional.empty();
        }
        Set<AgencyId> out = excepts ? excepted(written.substring(except.end()), on) : Set.of();
        List<Agency> all = standing(named.group(), on).stream()
                .flatMap(group -> members(group.id(), on).stream())
                .distinct()
                .toList();
        List<Agency> members =
                all.stream().filter(agency -> !out.contains(agency.id())).toList();
        return members.isEmpty()
                ? Optional.empty()
                : Optional.of(new Expansion(
                        named.group(),
                        named.narrowed(),
                        members,
                        all.stream().filter(agency -> out.contains(agency.id())).toList()));
    }

    /** A group that has ended gives way to what took over; one that has not begun yet still means the bodies of its kind. */
    private List<Agency> standing(Agency group, LocalDate on) {
        return group.endedBefore(on) ? register.standingFor(group.id(), on) : List.of(group);
    }

    private @Nullable Named named(String words, LocalDate on) {
        String folded = plain(words);
        Agency known = register.find(words, on).filter(Agency::isGroup).orElse(null);
        if (known != null) {
            return new Named(known, false);
        }
        if (!SEVERAL.matcher(folded).find()) {
            return null;
        }
        String bare = bare(words);
        return byWords.entrySet().stream()
                .filter(entry -> bare.equals(entry.getKey()) || bare.startsWith(entry.getKey() + " "))
                .max(Comparator.comparing(entry -> entry.getKey().length()))
                .map(entry -> new Named(
                        entry.getValue().stream()
                                .filter(group -> group.validOn(on))
                                .findFirst()
                                .orElse(entry.getValue().getFirst()),
                        !WHOLE.contains(bare.substring(entry.getKey().length()).strip())))
                .orElse(null);
    }

    private Set<AgencyId> excepted(String words, LocalDate on) {
        var out = new HashSet<AgencyId>();
        register.names().in(words, 0, words.length(), on).stream()
                .map(AgencyMention::id)
                .filter(java.util.Objects::nonNull)
                .forEach(id -> {
                    out.add(id);
                    register.standingFor(id, on).forEach(next -> out.add(next.id()));
                });
        return out;
    }

    private static String plain(String words) {
        String folded = Words.fold(words).replaceAll("[^a-z0-9]+", " ").strip();
        return HEADS.matcher(folded).replaceFirst("");
    }

    /** "Ủy ban nhân dân các xã, phường và đặc khu" becomes "ubnd xa phuong dac khu". */
    private static String bare(String words) {
        return String.join(
                " ",
                Arrays.stream(plain(words).replace("uy ban nhan dan", "ubnd").split(" "))
                        .filter(word -> !word.equals("cac") && !word.equals("va"))
                        .toList());
    }
}

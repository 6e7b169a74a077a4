package vn.dondoc.agency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One reading of one stretch of text, word by word from the left; at each word the longest sense wins. */
final class NameScan {

    final String text;
    final List<Word> words;
    final AgencyTrie register;
    final NameWords vocabulary;
    final @Nullable LocalDate on;
    private static final int DEEPEST = 8; // "thuộc … thuộc …": no real name nests deeper
    private final Map<Integer, Optional<Hit>> bodies = new HashMap<>();
    private final Map<Integer, Optional<Hit>> titledBodies = new HashMap<>();
    private int depth;
    private final CommitteeNames committees;
    private final GroupNames groups;
    private final BuiltNames built;
    private final Offices offices;

    NameScan(String text, List<Word> words, AgencyTrie register, NameWords vocabulary, @Nullable LocalDate on) {
        this.text = text;
        this.words = words;
        this.register = register;
        this.vocabulary = vocabulary;
        this.on = on;
        this.committees = new CommitteeNames(this);
        this.groups = new GroupNames(this);
        this.built = new BuiltNames(this);
        this.offices = new Offices(this);
    }

    List<AgencyMention> all() {
        var found = new ArrayList<AgencyMention>();
        for (int i = 0; i < words.size(); ) {
            Hit hit = words.get(i).letters() && !ofNumber(i) ? at(i) : null;
            if (hit == null) {
                i++;
            } else {
                found.addAll(hit.bodies());
                i = Math.max(i + 1, hit.end());
            }
        }
        return found;
    }

    /** "UBND" in "123/QĐ-UBND" belongs to a document's number. */
    private boolean ofNumber(int i) {
        if (i < 2 || !words.get(i).abbreviation() || !words.get(i).touches(words.get(i - 1))) {
            return false;
        }
        Word mark = words.get(i - 1);
        return mark.is("/")
                || mark.dash()
                        && mark.touches(words.get(i - 2))
                        && words.get(i - 2).abbreviation();
    }

    private @Nullable Hit at(int i) {
        Hit office = offices.at(i);
        return office != null ? office : body(i, false);
    }

    /** A body or group that begins at {@code i}; after a title ("Trưởng phòng …") its first word may be in lower case. */
    @Nullable
    Hit body(int i, boolean titled) {
        if (i >= words.size() || depth == DEEPEST) {
            return null;
        }
        var known = titled ? titledBodies : bodies;
        Optional<Hit> before = known.get(i);
        if (before != null) {
            return before.orElse(null);
        }
        depth++;
        Hit hit = fresh(i, titled);
        depth--;
        known.put(i, Optional.ofNullable(hit));
        return hit;
    }

    private @Nullable Hit fresh(int i, boolean titled) {
        if (words.get(i).says("so")
                && i > 0
                && words.get(i - 1).says("co", "tru")
                && !words.get(i).capital()) {
            return null; // cơ sở, trụ sở
        }
        Hit committee = committees.at(i, titled);
        if (committee != null) {
            return committee;
        }
        Hit group = groups.at(i, titled);
        return group != null ? group : single(i, titled);
    }

    /** One body by the register or by its build, no committee and no group. */
    @Nullable
    Hit single(int i, boolean titled) {
        Hit listed = listed(i, titled);
        Hit name = built.at(i, titled);
        if (listed == null) {
            return name;
        }
        Agency.Kind kind = listed.bodies().getFirst().kind();
        boolean closed = kind == Agency.Kind.DEPARTMENT
                || kind == Agency.Kind.GROUP
                || words.get(i).says("bo");
        return name != null
                        && name.end() > listed.end()
                        && !closed
                        && listed.bodies().size() == 1
                ? name
                : listed;
    }

    @Nullable
    Hit item(String head, int start, int at) {
        return built.item(head, start, at);
    }

    private @Nullable Hit listed(int i, boolean titled) {
        Word first = words.get(i);
        if (!first.capital() && !titled && i > 0 && words.get(i - 1).says("co", "tru", "cong", "chu", "nha", "can")) {
            return null;
        }
        AgencyTrie.Found found = register.longest(words, i);
        if (found == null || (!first.capital() && !found.exact())) {
            return null;
        }
        Agency agency = found.on(on);
        int end = suffix(found.end());
        var bodies = new ArrayList<AgencyMention>();
        bodies.add(mention(i, end, withSuffix(agency, found.end(), end), agency.id(), agency.kind()));
        if (first.says("so", "bo") && first.letters()) {
            end = more(first.folded(), end, bodies);
        }
        return new Hit(bodies, end);
    }

    /** "Sở Tài chính, Xây dựng và Y tế": the further items of a list whose first word stands once. */
    int more(String head, int from, List<AgencyMention> bodies) {
        int end = from;
        while (true) {
            int next = separator(end);
            if (next == end
                    || next >= words.size()
                    || !words.get(next).capital()
                    || words.get(next).bullet()) {
                return end;
            }
            AgencyTrie.Found found = register.after(head, words, next);
            if (found == null || !found.exact()) {
                return end;
            }
            Agency agency = found.on(on);
            end = suffix(found.end());
            bodies.add(mention(next, end, agency.name(), agency.id(), agency.kind()));
        }
    }

    /** The index after ", ", "; ", "và" or ", và" where a list goes on; {@code at} where it does not. */
    int separator(int at) {
        int i = at;
        if (i < words.size() && (words.get(i).is(",") || words.get(i).is(";"))) {
            i++;
        }
        if (i < words.size() && (words.get(i).says("va") || words.get(i).is("&"))) {
            i++;
        }
        return i;
    }

    /** The index after "tỉnh Lào Cai", "tỉnh", "Thành phố" or a bare province that closes a name. */
    int suffix(int at) {
        int i = at;
        if (i < words.size() && !words.get(i).far() && words.get(i).says("tinh", "tp") && !last(i, "tinh")) {
            i++;
        } else if (i + 1 < words.size()
                && !words.get(i).far()
                && words.get(i).says("thanh")
                && words.get(i + 1).says("pho")) {
            i += 2;
        }
        int province = i < words.size() && !words.get(i).far() && words.get(i).capital()
                ? NameWords.afterAny(vocabulary.provinces, words, i)
                : i;
        return province > i && words.get(province - 1).capital() ? province : i;
    }

    private boolean last(int at, String folded) {
        return at > 0 && words.get(at - 1).says(folded);
    }

    private String withSuffix(Agency agency, int from, int to) {
        if (from < to && words.get(from).says("thanh") && to == from + 2) {
            return agency.kind() == Agency.Kind.DEPARTMENT
                    ? agency.name()
                    : agency.name().endsWith(" tỉnh")
                            ? agency.name().replaceFirst("tỉnh$", "thành phố")
                            : agency.name() + " thành phố";
        }
        if (from == to || agency.kind() == Agency.Kind.DEPARTMENT) {
            return agency.name();
        }
        boolean level = words.get(from).says("tinh", "tp", "thanh");
        if (agency.name().endsWith(" tỉnh")) {
            if (agency.name().equals("UBND tỉnh")) {
                return agency.name() + (level ? "" : " " + province(from, to));
            }
            return level
                    ? (words.get(from).says("tinh")
                            ? agency.name()
                            : agency.name().replaceFirst("tỉnh$", written(from, to)))
                    : words.get(from - 1).says("tinh")
                            ? agency.name()
                            : agency.name().replaceFirst("tỉnh$", province(from, to));
        }
        return agency.name() + " " + (level && words.get(from).says("tinh") ? "tỉnh" : written(from, to));
    }

    /** A province's name as it is spelled, however the text spells it. */
    String province(int from, int to) {
        String written = written(from, to);
        return vocabulary.spelled.getOrDefault(Words.fold(written).replaceAll("[^a-z]+", " "), written);
    }

    /** The words as they stand, line ends and doubled blanks made one blank. */
    String written(int from, int to) {
        if (to <= from) {
            return "";
        }
        return text.substring(words.get(from).start(), words.get(to - 1).end()).replaceAll("\\s+", " ");
    }

    AgencyMention mention(int from, int to, String name, @Nullable AgencyId id, Agency.Kind kind) {
        return new AgencyMention(words.get(from).start(), words.get(to - 1).end(), name, id, kind, null);
    }

    /** The register's body of exactly this name, where it has one. */
    @Nullable
    Agency known(String name) {
        List<Word> own = Words.of(name, 0, name.length());
        AgencyTrie.Found found = register.longest(own, 0);
        return found != null && found.end() == own.size() && found.exact() ? found.on(on) : null;
    }

    /** Whether the whole text has these words, however their first letter is written, and no longer name with them. */
    boolean says(String words) {
        String rest = words.substring(1);
        for (int at = text.indexOf(rest); at >= 0; at = text.indexOf(rest, at + 1)) {
            int end = at + rest.length();
            boolean first = at > 0 && Character.toLowerCase(text.charAt(at - 1)) == words.charAt(0);
            boolean begins = at < 2 || !Character.isLetter(text.charAt(at - 2));
            boolean ends = end == text.length() || !Character.isLetter(text.charAt(end));
            boolean longer =
                    end + 1 < text.length() && text.charAt(end) == ' ' && Character.isUpperCase(text.charAt(end + 1));
            if (first && begins && ends && !longer) {
                return true;
            }
        }
        return false;
    }

    AgencyMention named(int from, int to, String name, Agency.Kind kind) {
        Agency known = known(name);
        return known == null
                ? mention(from, to, name, null, kind)
                : mention(from, to, known.name(), known.id(), known.kind());
    }

    boolean capital(int i) {
        return i < words.size() && words.get(i).capital() && !words.get(i).far();
    }

    boolean endsName(int i) {
        if (i >= words.size() || words.get(i).far() || words.get(i).bullet()) {
            return true;
        }
        Word word = words.get(i);
        if (!word.letters()) {
            return true;
        }
        if (acts(i)) {
            return true;
        }
        return !word.capital() && vocabulary.ends.contains(word.toned());
    }

    boolean acts(int i) {
        return i + 1 < words.size()
                && vocabulary.acts.contains(
                        words.get(i).folded() + " " + words.get(i + 1).folded());
    }

    /** A title that begins at {@code i}, such as "Giám đốc": where one stands, the name before it is over. */
    boolean title(int i) {
        int end = vocabulary.title(words, i);
        return end > i + 1;
    }
}

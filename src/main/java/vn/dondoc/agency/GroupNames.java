package vn.dondoc.agency;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Groups ("các sở, ban, ngành liên quan") and lists that share a head ("các Sở: Tài chính, Y tế"). */
final class GroupNames {

    private static final String SEVERAL = Words.toned("các");

    private final NameScan scan;
    private final List<Word> words;
    private final SharedHeads lists;

    GroupNames(NameScan scan) {
        this.scan = scan;
        this.lists = new SharedHeads(scan);
        this.words = scan.words;
    }

    @Nullable
    Hit at(int i, boolean titled) {
        if (words.get(i).says("lien")
                && i + 1 < words.size()
                && words.get(i + 1).says("nganh", "so")) {
            return lists.alliance(i);
        }
        if (words.get(i).says("cac") && i + 1 < words.size() && words.get(i + 1).says("cac")) {
            return null; // written twice: the second one counts
        }
        boolean several = words.get(i).toned().equals(SEVERAL);
        int at = several ? i + 1 : i;
        if (several
                && at + 1 < words.size()
                && words.get(at).says("dong")
                && words.get(at + 1).says("chi")) {
            at += 2;
        }
        int end = nouns(at);
        if (end == at) {
            return several ? ofHead(i, at) : lists.shared(i);
        }
        Hit list = lists.list(i, at, end);
        if (list != null) {
            return list;
        }
        Hit rooms = several
                        || words.get(i).capital()
                                && end < words.size()
                                && words.get(end).is(":")
                ? rooms(i, at, end)
                : null;
        if (rooms != null) {
            return rooms;
        }
        Hit halves = several ? halves(i, at, end) : null;
        if (halves != null) {
            return halves;
        }
        int stop = Modifiers.after(scan, end);
        boolean counted = at + 1 < end && joinerBetween(at, end);
        boolean narrowed = stop > end
                && words.get(stop - 1).says("quan")
                && words.get(i).says("co", "don", "so", "bo", "nganh", "dia");
        boolean clear = several && (!weak(at, end) || stop > end)
                || counted && (stop > end || words.get(i).says("so", "bo"))
                || titled && counted && !weak(at, end)
                || narrowed;
        if (!clear) {
            return null;
        }
        String written = scan.written(at, stop);
        String name = "các "
                + (words.get(at).says("so", "co", "don", "dia")
                        ? Character.toLowerCase(written.charAt(0)) + written.substring(1)
                        : written);
        return Hit.of(scan.named(i, stop, name, Agency.Kind.GROUP), stop);
    }

    private String lowered(int at, String written) {
        if (written.length() > 3 && written.equals(written.toUpperCase(java.util.Locale.ROOT))) {
            return written.toLowerCase(java.util.Locale.ROOT);
        }
        return words.get(at).says("so", "co", "don", "dia", "ban")
                ? Character.toLowerCase(written.charAt(0)) + written.substring(1)
                : written;
    }

    /** "các ngành", "các tỉnh" alone name nobody. */
    private boolean weak(int from, int end) {
        return scan.vocabulary.weak.contains(Words.fold(scan.written(from, end)))
                || end < words.size()
                        && words.get(end - 1).says("truong")
                        && words.get(end).says("hop");
    }

    /** "các sở, ban, ngành và các cơ quan liên quan": where the first half is a group that the register knows, they are two. */
    private @Nullable Hit halves(int i, int at, int end) {
        for (int and = at + 1; and < end - 1; and++) {
            if (!words.get(and).says("va")) {
                continue;
            }
            Agency first = scan.known("các " + lowered(at, scan.written(at, and)));
            boolean again = words.get(and + 1).says("cac");
            int second = again ? and + 2 : and + 1;
            if (first == null && again && second < end && words.get(at).says("so", "phong", "ban")) {
                int stop = Modifiers.after(scan, end);
                String name = "các " + lowered(second, scan.written(second, stop));
                String before = "các " + lowered(at, scan.written(at, and));
                return new Hit(
                        List.of(
                                scan.mention(i, and, before, null, Agency.Kind.GROUP),
                                scan.named(and + 1, stop, name, Agency.Kind.GROUP)),
                        stop);
            }
            if (first != null && first.kind() == Agency.Kind.GROUP && second < end) {
                int stop = Modifiers.after(scan, end);
                String name = "các " + lowered(second, scan.written(second, stop));
                return new Hit(
                        List.of(
                                scan.mention(i, and, first.name(), first.id(), first.kind()),
                                scan.named(and + 1, stop, name, Agency.Kind.GROUP)),
                        stop);
            }
        }
        return null;
    }

    /** "các phòng: A, B", "các Phòng A, B và C": bodies of one sort; "các Phòng Giao dịch" alone stays a group. */
    private @Nullable Hit rooms(int i, int at, int end) {
        String head = Words.fold(scan.written(at, end));
        if (!scan.vocabulary.written.containsKey(head) || end >= words.size()) {
            return null;
        }
        boolean colon = words.get(end).is(":");
        int from = colon ? end + 1 : end;
        if (!scan.capital(from)) {
            return null;
        }
        var bodies = new ArrayList<AgencyMention>();
        int stop = from;
        int next = from;
        while (next < words.size() && scan.capital(next) && !words.get(next).bullet()) {
            Hit item = scan.item(head, bodies.isEmpty() ? i : next, next);
            Hit own = scan.vocabulary.head(words, next) == null || item == null ? null : scan.body(next, false);
            Hit taken = own != null && !bodies.isEmpty() ? own : item;
            if (taken == null) {
                break;
            }
            bodies.addAll(taken.bodies());
            stop = taken.end();
            next = scan.separator(stop);
            if (next == stop) {
                break;
            }
        }
        return bodies.size() > 1 || colon && !bodies.isEmpty()
                ? new Hit(bodies, stop)
                : bodies.isEmpty() ? null : ofHead(i, at);
    }

    private boolean joinerBetween(int from, int to) {
        for (int k = from; k < to; k++) {
            if (words.get(k).is(",") || words.get(k).says("va")) {
                return true;
            }
        }
        return false;
    }

    /** The index after "sở, ban, ngành" and the like; {@code at} where no such noun stands. */
    private int nouns(int at) {
        int end = noun(at);
        if (end == at) {
            return at;
        }
        while (true) {
            int next = end;
            boolean and = false;
            while (next < words.size()
                    && !words.get(next).far()
                    && !words.get(next).bullet()
                    && (words.get(next).is(",")
                            || words.get(next).is("/")
                            || words.get(next).says("va", "hoac")
                            || words.get(next).dash()
                            || and && words.get(next).says("cac"))) {
                and = words.get(next).says("va");
                next++;
            }
            boolean bare = next == end
                    && next < words.size()
                    && (words.get(next).says("nganh", "ban")
                                    && words.get(end - 1).says("so", "bo", "ban", "phong", "quan")
                            || words.get(next).says("don") && words.get(end - 1).says("quan"));
            if (next == end && !bare) {
                return end;
            }
            int following = noun(next);
            if (following == next || words.get(next).capital() && body(next)) {
                return end;
            }
            end = following;
        }
    }

    /** "Sở Tài chính" after "các sở, " is a body of its own, no further noun of the group. */
    private boolean body(int at) {
        return scan.register.longest(words, at) != null
                || words.get(at).says("so", "ban", "bo", "phong", "hoi", "cong", "trung", "truong")
                        && scan.capital(at + 1);
    }

    /** A noun of one syllable must be spelled right: quận is no quan. */
    private int noun(int at) {
        if (at >= words.size() || words.get(at).far()) {
            return at;
        }
        int end = scan.vocabulary.noun(words, at);
        return end == at + 1
                        && !scan.vocabulary.shortNouns.contains(words.get(at).toned())
                ? at
                : end;
    }

    /** "các Chi cục Thuế", "các Phòng Giao dịch". */
    private @Nullable Hit ofHead(int i, int at) {
        Hit one = at < words.size() && words.get(at).letters() && !words.get(at).far() ? scan.single(at, true) : null;
        if (one == null
                || !scan.capital(at)
                        && words.get(one.end() - 1).start() == words.get(at).start()) {
            return null;
        }
        if (one == null || one.bodies().getFirst().kind() == Agency.Kind.COMMITTEE) {
            return null;
        }
        if (one.bodies().size() > 1 || words.get(at).says("so", "bo")) {
            return lists.starting(i, one);
        }
        int stop = Modifiers.after(scan, one.end());
        String name = "các " + scan.written(at, stop);
        return Hit.of(scan.mention(i, stop, name, null, Agency.Kind.GROUP), stop);
    }
}

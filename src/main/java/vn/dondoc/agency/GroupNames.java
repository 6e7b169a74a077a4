package vn.dondoc.agency;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Groups ("các sở, ban, ngành liên quan") and lists that share a head ("các Sở: Tài chính, Y tế"). */
final class GroupNames {

    private final NameScan scan;
    private final List<Word> words;

    GroupNames(NameScan scan) {
        this.scan = scan;
        this.words = scan.words;
    }

    @Nullable
    Hit at(int i) {
        boolean several = words.get(i).says("cac", "nhung")
                && (words.get(i).toned().equals(Words.toned("các"))
                        || words.get(i).toned().equals(Words.toned("những")));
        int at = several ? i + 1 : i;
        if (several
                && at + 1 < words.size()
                && words.get(at).says("dong")
                && words.get(at + 1).says("chi")) {
            at += 2;
        }
        int end = nouns(at);
        if (end == at) {
            return several ? ofHead(i, at) : shared(i);
        }
        Hit list = list(i, at, end);
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
        int stop = modifiers(scan, end);
        boolean counted = at + 1 < end && joinerBetween(at, end);
        boolean narrowed = stop > end
                && words.get(stop - 1).says("quan")
                && words.get(i).says("co", "don", "so", "bo", "nganh", "dia");
        boolean clear = several && (!weak(at, end) || stop > end)
                || counted && (stop > end || words.get(i).says("so", "bo"))
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
            int second = words.get(and + 1).says("cac") ? and + 2 : and + 1;
            if (first != null && first.kind() == Agency.Kind.GROUP && second < end) {
                int stop = modifiers(scan, end);
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
                    && words.get(next).says("nganh", "ban")
                    && words.get(end - 1).says("so", "bo", "ban", "phong");
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
        int end = NameWords.afterAny(scan.vocabulary.nouns, words, at);
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
            return starting(i, one);
        }
        int stop = modifiers(scan, one.end());
        String name = "các " + scan.written(at, stop);
        return Hit.of(scan.mention(i, stop, name, null, Agency.Kind.GROUP), stop);
    }

    private Hit starting(int i, Hit hit) {
        var bodies = new ArrayList<>(hit.bodies());
        AgencyMention first = bodies.getFirst();
        bodies.set(
                0,
                new AgencyMention(
                        words.get(i).start(), first.end(), first.name(), first.id(), first.kind(), first.office()));
        return new Hit(bodies, hit.end());
    }

    /** "Sở: Tài chính, Y tế" without "các". */
    private @Nullable Hit shared(int i) {
        boolean head = words.get(i).says("so", "bo")
                && words.get(i).capital()
                && i + 1 < words.size()
                && words.get(i + 1).is(":");
        return head ? list(i, i, i + 1) : null;
    }

    /** The items after "các Sở", "các Sở, ngành:"; the head is the first noun that bodies are called by. */
    private @Nullable Hit list(int i, int nounStart, int nounEnd) {
        String head = null;
        for (int k = nounStart; k < nounEnd && head == null; k++) {
            if (words.get(k).says("so", "bo")) {
                head = words.get(k).folded();
            }
        }
        if (head == null || nounEnd >= words.size()) {
            return null;
        }
        boolean colon = words.get(nounEnd).is(":");
        int at = colon ? nounEnd + 1 : nounEnd;
        if (at >= words.size() || !words.get(at).capital() || words.get(at).far()) {
            return null;
        }
        var bodies = new ArrayList<AgencyMention>();
        int end = item(head, i, at, bodies);
        if (end == at) {
            return null;
        }
        while (true) {
            int next = scan.separator(end);
            if (next < words.size() && next > end && words.get(next).says("cac")) {
                return new Hit(bodies, end);
            }
            int following = next == end
                            || next >= words.size()
                            || !words.get(next).capital()
                            || words.get(next).bullet()
                    ? next
                    : item(head, next, next, bodies);
            if (following == next) {
                return new Hit(bodies, end);
            }
            end = following;
        }
    }

    private int item(String head, int start, int at, List<AgencyMention> bodies) {
        AgencyTrie.Found found = scan.register.after(head, words, at);
        if (found != null) {
            Agency agency = scan.choose(found.bodies());
            int end = scan.suffix(found.end());
            bodies.add(scan.mention(start, end, agency.name(), agency.id(), agency.kind()));
            return end;
        }
        Hit body = scan.body(at, false);
        if (body != null && start != at) {
            bodies.addAll(starting(start, body).bodies());
            return body.end();
        }
        if (body != null) {
            bodies.addAll(body.bodies());
            return body.end();
        }
        return at;
    }

    /** The index after what narrows a group: "liên quan", "thuộc Sở", "trên địa bàn tỉnh". */
    static int modifiers(NameScan scan, int from) {
        List<Word> words = scan.words;
        int at = from;
        while (at < words.size() && !words.get(at).far() && !words.get(at).bullet()) {
            int next = modifier(scan, at);
            if (next == at) {
                return at;
            }
            at = next;
        }
        return at;
    }

    private static int modifier(NameScan scan, int at) {
        List<Word> words = scan.words;
        Hit of = at > 0 && words.get(at - 1).says("vien") && scan.capital(at) ? scan.single(at, false) : null;
        if (of != null && of.bodies().size() == 1) {
            return of.end();
        }
        int plain = NameWords.afterAny(PLAIN, words, at);
        if (plain > at) {
            return plain;
        }
        int area = area(scan, at);
        if (area > at) {
            return area;
        }
        int owner = NameWords.afterAny(OF, words, at);
        if (owner > at) {
            if (owner < words.size() && !words.get(owner).far()) {
                Hit body = scan.body(owner, false);
                if (body != null && body.bodies().size() == 1) {
                    return body.end();
                }
                if (words.get(owner).says("so", "tinh", "huyen", "xa", "bo", "thanh")) {
                    return scan.words.get(owner).says("thanh") ? Math.min(words.size(), owner + 2) : owner + 1;
                }
            }
            return words.get(at).says("truc") ? owner : at;
        }
        int doing = NameWords.afterAny(scan.vocabulary.doings, words, at);
        if (doing > at) {
            for (int k = doing; k < words.size() && k < doing + 24; k++) {
                Word word = words.get(k);
                if (word.far()
                        || !word.letters() && !word.is(",")
                        || scan.acts(k) && k > doing + 1 && !word.says("lien", "xay", "quan", "san")) {
                    return at;
                }
                int end = area(scan, k);
                if (end > k) {
                    return end;
                }
            }
        }
        return at;
    }

    private static int area(NameScan scan, int at) {
        List<Word> words = scan.words;
        int end = NameWords.afterAny(AREA, words, at);
        if (end == at || end >= words.size()) {
            return end;
        }
        if (words.get(end).says("tinh")) {
            return Math.max(end + 1, scan.suffix(end + 1));
        }
        if (words.get(end).says("huyen", "xa", "phuong", "quan")) {
            return Places.end(scan, end + 1, false);
        }
        if (words.get(end).says("thanh")
                && end + 1 < words.size()
                && words.get(end + 1).says("pho")) {
            return Places.end(scan, end + 2, false);
        }
        return end;
    }

    private static final List<List<String>> PLAIN = phrases(
            "co lien quan",
            "lien quan",
            "khac co lien quan",
            "khac",
            "chuyen mon",
            "chuc nang nghiep vu",
            "chuc nang",
            "nghiep vu",
            "co chuc nang",
            "cap tinh",
            "cap huyen",
            "cap xa",
            "tinh",
            "trung uong",
            "truc thuoc trung uong",
            "thuoc chinh phu",
            "vu trang",
            "nganh doc",
            "dac thu",
            "o dia phuong",
            "tai dia phuong",
            "cua tinh",
            "thuong mai",
            "thanh vien",
            "co cum cong nghiep tren dia ban",
            "co khu cong nghiep tren dia ban",
            "co rung",
            "ven bien",
            "bien gioi");
    private static final List<List<String>> OF = phrases("truc thuoc", "thuoc", "cua");
    private static final List<List<String>> AREA =
            phrases("dong tren dia ban", "hoat dong tren dia ban", "tren dia ban", "tren toan tinh");

    private static List<List<String>> phrases(String... phrases) {
        return java.util.Arrays.stream(phrases)
                .map(p -> List.of(p.split(" ")))
                .sorted(java.util.Comparator.comparing((List<String> p) -> p.size())
                        .reversed())
                .toList();
    }
}

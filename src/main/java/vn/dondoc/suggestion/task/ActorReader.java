package vn.dondoc.suggestion.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.agency.Agency;
import vn.dondoc.agency.AgencyMention;
import vn.dondoc.suggestion.Evidence;
import vn.dondoc.suggestion.ProposedAgency;
import vn.dondoc.suggestion.rule.Concept;

/** Reads a list of bodies at a place of the text, registered or only described. */
final class ActorReader {

    /** Bodies and the word after them. */
    record Found(List<ProposedAgency> bodies, int next, boolean described) {}

    private static final Set<String> BEFORE =
            Set.of("các", "đồng", "chí", "ông", "bà", "đ", "quý", "những", "tới", "đến", "cho");
    private static final Set<String> BETWEEN =
            Set.of("và", "cùng", "hoặc", "các", "đồng", "chí", "với", "là", "của", "tại");
    private static final java.util.regex.Pattern LEVEL = java.util.regex.Pattern.compile(
            "(?i)(?:UBND|[ỦU][yỷ] ?ban nhân dân|Uỷ ban nhân dân|Ủy ban nhân dân)\\s+cấp\\s+(huyện|xã|tỉnh)$");
    private static final int LONGEST_DESCRIPTION = 34;

    /** What bodies of one sort may have and others not, said behind "có"; "có văn bản", "có trách nhiệm" tell them what to do. */
    private static final Set<String> HELD = Set.of(
            "dịch", "rừng", "biển", "bờ", "đê", "đập", "hồ", "sông", "suối", "mỏ", "khoáng", "đất", "diện", "cụm",
            "khu", "dự", "công", "tuyến", "đường", "chợ", "cảng", "tàu", "trường", "cơ", "hộ", "người", "lợn", "gia",
            "đàn", "ổ", "di", "lễ", "làng", "đồng", "học", "tỷ", "xã", "phường", "thôn", "vùng", "điểm", "cửa", "đối",
            "nhà", "trụ", "vốn");

    private final Page page;
    private final Predicates predicates;

    ActorReader(Page page) {
        this.page = page;
        this.predicates = new Predicates(page);
    }

    /** Whether nobody is named by these words, only described. */
    static boolean isDescribed(ProposedAgency body) {
        Evidence evidence = body.evidence();
        return evidence != null && evidence.rule().equals("nguoi-lam");
    }

    /** Whether a name stands for several: "các sở, ban, ngành", "UBND các xã", "UBND cấp xã". */
    static boolean isGroupName(String name) {
        return Character.isLowerCase(name.charAt(0)) || name.startsWith("UBND các ") || name.startsWith("UBND cấp ");
    }

    /** The list that begins at {@code from} and does not go beyond {@code to} (exclusive); null where none begins there. */
    @Nullable
    Found list(int from, int to) {
        int i = from;
        while (i < to
                && i < from + 3
                && page.mentionAt(i) == null
                && BEFORE.contains(page.token(i).word())) {
            i++;
        }
        if (page.mentionAt(i) == null) {
            ProposedAgency meant = i < to ? page.referents().at(i) : null;
            return meant == null
                    ? null
                    : new Found(List.of(meant), i + page.referents().length(i), false);
        }
        var bodies = new ArrayList<ProposedAgency>();
        int end = i;
        int next = i;
        while (next < to) {
            AgencyMention mention = page.mentionAt(next);
            if (mention == null) {
                break;
            }
            boolean which = next == end
                    && next > i
                    && mention.kind() == Agency.Kind.GROUP
                    && page.token(next).before() == ' '
                    && page.token(next).says("các");
            if (which) {
                bodies.set(bodies.size() - 1, joined(bodies.getLast(), mention));
            } else {
                bodies.add(agency(mention));
            }
            end = page.mentionEnd(next) + 1;
            next = separator(end, to);
        }
        return whereabouts(new Found(bodies, end, false), to);
    }

    /** "UBND các xã có dịch", "UBND các huyện nơi có dự án đi qua": what the members of the group have belongs to its name. */
    private Found whereabouts(Found found, int to) {
        int has = found.next();
        if (has < to && page.token(has).says("nơi") && page.token(has).before() == ' ') {
            has++;
        }
        boolean group = page.mentionEnd(found.next() - 1) >= 0
                && isGroupName(found.bodies().getLast().name());
        if (!group
                || has + 1 >= to
                || !page.token(has).says("có")
                || page.token(has).before() != ' '
                || !HELD.contains(page.token(has + 1).word())) {
            return found;
        }
        int end = has + 2;
        while (end < to
                && end < has + 12
                && page.token(end).before() == ' '
                && !predicates.strongAt(end)
                && !(end > has + 2 && predicates.workAt(end))) {
            end++;
        }
        String tail = page.typed.words(found.next(), end - 1);
        var bodies = new ArrayList<>(found.bodies());
        ProposedAgency last = bodies.getLast();
        bodies.set(bodies.size() - 1, new ProposedAgency(last.name() + " " + tail, null, last.evidence()));
        return new Found(bodies, end, false);
    }

    /** "Tổ Kiểm tra, giám sát: …": at the head of a paragraph a name that no register knows goes on to its colon. */
    Found upToColon(Found found, int to) {
        if (found.described()
                || found.bodies().size() != 1
                || found.bodies().getFirst().id() != null) {
            return found;
        }
        int from = found.next();
        if (from >= to || page.token(from).before() != ',') {
            return found;
        }
        for (int i = from; i < Math.min(to, from + 7); i++) {
            if (i > from && page.token(i).before() == ':') {
                ProposedAgency one = found.bodies().getFirst();
                String name = one.name() + ", " + page.typed.words(from, i - 1);
                return new Found(List.of(new ProposedAgency(name, null, one.evidence())), i, false);
            }
            boolean small = Character.isLowerCase(
                    page.reading.text().charAt(page.token(i).start()));
            if (!small || page.mentionEnd(i) >= 0 || i > from && page.token(i).opensClause()) {
                return found;
            }
        }
        return found;
    }

    /** The bodies of a list that goes on with the word at {@code i}: they stand before it, the nearest last. */
    List<ProposedAgency> before(int i, int from) {
        var bodies = new ArrayList<ProposedAgency>();
        int next = i;
        while (next > from && ",;".indexOf(page.token(next).before()) >= 0) {
            int last = next - 1;
            int first = last;
            while (first > from && page.mentionEnd(first - 1) == last) {
                first--;
            }
            AgencyMention mention = page.mentionEnd(last) == last ? page.mentionAt(first) : null;
            if (mention == null || first > from && page.token(first - 1).says("với", "cùng", "của", "tại")) {
                break;
            }
            bodies.addFirst(agency(mention));
            next = first;
        }
        return bodies;
    }

    /** "Phòng Nội vụ các huyện": one name and the words that say of which. */
    private ProposedAgency joined(ProposedAgency head, AgencyMention which) {
        String words = page.reading.text().substring(which.start(), which.end()).replaceAll("\\s+", " ");
        return new ProposedAgency(head.name() + " " + words, null, head.evidence());
    }

    /** The word where a list goes on after a body that ended before {@code at}; {@code at} may open a bracket that is skipped. */
    private int separator(int at, int to) {
        int i = at;
        if (i < to && page.token(i).before() == '(') {
            int close = i;
            while (close < to && close < i + 12 && !closes(close)) {
                close++;
            }
            i = close;
        }
        int words = 0;
        while (i < to
                && page.mentionAt(i) == null
                && BETWEEN.contains(page.token(i).word())
                && words++ < 3) {
            i++;
        }
        return i;
    }

    private boolean closes(int i) {
        char before = page.token(i).before();
        return before == ')' || before == ',' && page.mentionAt(i) != null;
    }

    /**
     * A body that is only described ("các đơn vị kinh doanh xăng dầu trên địa bàn"): from a word for such bodies up to the words that
     * tell it what to do. {@code predicate} is the word where those begin.
     */
    @Nullable
    Found described(int from, int to, int predicate) {
        if (predicate <= from || predicate - from > LONGEST_DESCRIPTION) {
            return null;
        }
        int last = predicate - 1;
        for (int i = from + 1; i < predicate; i++) {
            boolean aside = page.token(i).before() == ',' && page.token(i).says("trong", "bằng", "với");
            if (page.mentionEnd(i) < 0 && (aside || page.token(i).says("chưa", "không", "đã", "đang", "theo", "căn"))) {
                last = i - 1;
                break;
            }
        }
        String name = page.abbreviations.writtenOut(page.typed.words(from, last).replaceAll("[,;:]+$", ""));
        name = name.isEmpty() ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
        return new Found(List.of(new ProposedAgency(name, null, evidence(from, last))), predicate, true);
    }

    /** The list with the words that close it ("… nhà nước thuộc UBND tỉnh") in the name of its last group. */
    Found extended(Found found, int end) {
        var bodies = new ArrayList<>(found.bodies());
        ProposedAgency last = bodies.getLast();
        if (!isGroupName(last.name())
                || end <= found.next()
                || page.token(found.next()).before() == ':') {
            return found;
        }
        String tail = page.typed.words(found.next(), end - 1).replaceAll("[,;:.]+$", "");
        bodies.set(bodies.size() - 1, new ProposedAgency(last.name() + " " + tail, null, last.evidence()));
        return new Found(bodies, end, false);
    }

    /** A unit named in small letters, written with a capital as a register would. */
    Found unit(int from, int predicate) {
        String name = page.typed.words(from, predicate - 1).replaceAll("[,;:]+$", "");
        String written = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        return new Found(List.of(new ProposedAgency(written, null, evidence(from, predicate - 1))), predicate, false);
    }

    ProposedAgency agency(AgencyMention mention) {
        String quote = page.reading.text().substring(mention.start(), mention.end());
        double confidence = mention.id() != null ? 0.95 : 0.8;
        return new ProposedAgency(
                mention.kind() == Agency.Kind.GROUP
                        ? page.abbreviations.writtenOut(asWritten(mention, quote))
                        : asWritten(mention, quote),
                mention.id(),
                new Evidence(mention.start(), mention.end(), quote, "danh-ba-co-quan", confidence));
    }

    /** "UBND cấp huyện" stays what it is: a group is expanded by a person. */
    private static String asWritten(AgencyMention mention, String quote) {
        // "Bộ Chỉ huy Quân sự tỉnh, Công an tỉnh": no ministry is a province's.
        if (mention.name().startsWith("Bộ ") && quote.endsWith(" tỉnh") && !quote.startsWith("Bộ")) {
            return quote;
        }
        var level = LEVEL.matcher(quote);
        return level.find() ? "UBND cấp " + level.group(1).toLowerCase(java.util.Locale.ROOT) : mention.name();
    }

    Evidence evidence(int first, int last) {
        int start = page.token(first).start();
        int end = page.token(last).end();
        return new Evidence(start, end, page.reading.text().substring(start, end), "nguoi-lam", 0.6);
    }

    /** Whether the bodies are only "các cơ quan, đơn vị" and the like, which a letter's addressees may stand for. */
    static boolean isVague(List<ProposedAgency> bodies) {
        return bodies.size() == 1 && Vague.is(bodies.getFirst().name());
    }

    boolean isGroup(int i) {
        AgencyMention mention = page.mentionAt(i);
        return mention != null && mention.kind() == Agency.Kind.GROUP;
    }

    boolean beginsActorWord(int i) {
        return page.begins(Concept.ACTOR_WORD, i);
    }
}

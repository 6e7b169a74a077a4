package vn.dondoc.suggestion.task;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.suggestion.ProposedAgency;
import vn.dondoc.suggestion.outline.Item;
import vn.dondoc.suggestion.outline.Level;
import vn.dondoc.suggestion.rule.Concept;

/** Headings that only name bodies, registered or described: those are told everything below. */
final class NamedHeadings {

    private static final int LONGEST_TAIL = 10;
    private static final int LONGEST_WHICH = 18;
    private static final int LONGEST_UNIT = 12;
    private static final int LONGEST_LIST = 60;

    private final Page page;
    private final Issuer issuer;
    private final Headings headings;
    private final ActorReader actors;
    private final Predicates predicates;
    private final EmptyOrders empty;

    NamedHeadings(Page page, Issuer issuer, Headings headings) {
        this.page = page;
        this.issuer = issuer;
        this.headings = headings;
        this.actors = new ActorReader(page);
        this.predicates = new Predicates(page);
        this.empty = new EmptyOrders(page);
    }

    /** The bodies that this paragraph names and does nothing else; empty where it is no such heading. */
    List<ProposedAgency> in(Item item, @Nullable Item next) {
        boolean colon = headings.endsWith(item, ":");
        if (next == null || !colon && (item.level() == Level.PLAIN || Depth.of(next) == Depth.of(item))) {
            return List.of();
        }
        int from = pastOrder(item);
        int end = withoutRemark(from, item.last() + 1);
        ActorReader.Found found = from < end ? found(item, from, end, next) : null;
        if (found == null || speaks(found, end) || saysMore(item, found, end)) {
            return from > item.first() && !colon ? several(item, from, end, next) : List.of();
        }
        boolean tail = found.next() < end
                && (isWhich(found.next()) || predicates.after(found.next(), end) < 0)
                && (isWhich(found.next()) || !page.begins(Concept.DUTY, found.next()));
        return tail ? actors.extended(found, end).bodies() : found.bodies();
    }

    /** Past "Giao", "Đề nghị các", "Trách nhiệm của". */
    private int pastOrder(Item item) {
        int from = item.first();
        while (from <= item.last()
                && from < item.first() + 5
                && page.mentionAt(from) == null
                && page.token(from)
                        .says(
                                "đối", "với", "trách", "nhiệm", "của", "vụ", "giao", "đề", "nghị", "yêu", "cầu", "các",
                                "về", "phía", "cho", "riêng")) {
            from++;
        }
        return from;
    }

    private ActorReader.@Nullable Found found(Item item, int from, int end, Item next) {
        ActorReader.Found named = actors.list(from, end);
        int stop = withoutDuty(from, end);
        if (named != null) {
            return isVague(named, stop, end) ? upTo(actors.described(from, stop, stop), end) : named;
        }
        boolean several = from > item.first() && page.token(from - 1).says("các");
        int described = several ? from - 1 : from;
        if ((actors.beginsActorWord(from) || actors.beginsActorWord(described))
                && describesOnly(item, from, stop, next)) {
            return upTo(actors.described(described, stop, stop), end);
        }
        return from > item.first() && headings.endsWith(item, ":") && isUnit(from, end) ? actors.unit(from, end) : null;
    }

    /** "Giao người đứng đầu các cơ quan chuyên môn, cơ quan hành chính khác; Chủ tịch UBND các xã": whom a heading names, each with the words that say which. */
    private List<ProposedAgency> several(Item item, int from, int end, Item next) {
        boolean heads = item.level() != Level.PLAIN
                && !headings.endsWith(item, ".;,/")
                && Depth.of(next) > Depth.of(item)
                && end - from <= LONGEST_LIST;
        var bodies = new ArrayList<ProposedAgency>();
        int start = from;
        for (int i = from + 1; heads && i <= end; i++) {
            boolean verb = i < end && page.mentionEnd(i) < 0 && predicates.strongAt(i);
            if (verb) {
                return List.of();
            }
            boolean parts = i == end
                    || page.token(i).before() == ';'
                    || page.token(i).before() == ','
                            && (page.mentionAt(i) != null || page.token(i).says("các"));
            if (!parts) {
                continue;
            }
            ActorReader.Found found = actors.list(start, i);
            if (found == null || found.next() < i && page.token(found.next()).before() == ':') {
                return List.of();
            }
            bodies.addAll(found.next() < i ? actors.extended(found, i).bodies() : found.bodies());
            start = Math.max(i, found.next());
            i = start;
        }
        return bodies.size() > 1 ? bodies : List.of();
    }

    private static ActorReader.@Nullable Found upTo(ActorReader.@Nullable Found found, int end) {
        return found == null ? null : new ActorReader.Found(found.bodies(), end, true);
    }

    /** "Các đơn vị cấp nước trên địa bàn có trách nhiệm": which ones are meant is said up to their duty. */
    private static boolean isVague(ActorReader.Found found, int stop, int end) {
        return found.next() < stop && stop < end && ActorReader.isVague(found.bodies());
    }

    /** "Ủy ban nhân dân tỉnh yêu cầu:", "Phó Thủ tướng có ý kiến như sau:": the one who issues the paper asks, others are told below. */
    private boolean speaks(ActorReader.Found found, int end) {
        int next = found.next();
        boolean opinion = next + 2 < end
                && page.token(next).says("có")
                && page.token(next + 1).says("ý")
                && page.token(next + 2).says("kiến");
        boolean asks = next < end && page.after(Concept.ORDER, next) == end && page.begins(Concept.ORDER, next);
        return opinion || asks || next < end && issuer.isOnly(found.bodies()) && page.begins(Concept.ORDER, next);
    }

    /** Whether something is told behind the names already. */
    private boolean saysMore(Item item, ActorReader.Found found, int end) {
        int next = found.next();
        boolean which = isWhich(next);
        if (end - next > (headings.endsWith(item, ":") && which ? LONGEST_WHICH : LONGEST_TAIL)) {
            return true;
        }
        if (next >= end || onlyLeadsIn(next, end)) {
            return false;
        }
        boolean told = !which && predicates.after(next, end) >= 0 && !leadsWithoutEnd(item, next, end);
        return told || page.token(next).opensClause();
    }

    /** "Giao phòng Nông nghiệp và PTNT:": a unit in small letters that no register lists, and nothing else. */
    private boolean isUnit(int from, int end) {
        return page.begins(Concept.UNIT, from)
                && end - from <= LONGEST_UNIT
                && end - from > 1
                && Character.isUpperCase(
                        page.reading.text().charAt(page.token(from + 1).start()))
                && predicates.afterDescription(from + 1, end) < 0;
    }

    /** Where the names end before a remark in brackets that closes the heading. */
    private int withoutRemark(int from, int end) {
        if (page.reading.text().charAt(page.token(end - 1).end()) != ')'
                && !page.reading.text().startsWith("…)", page.token(end - 1).end())) {
            return end;
        }
        for (int i = from + 1; i < end; i++) {
            if (page.token(i).before() == '(') {
                return i;
            }
        }
        return end;
    }

    /** Where the description of a body ends before "có trách nhiệm" at the end of its heading. */
    private int withoutDuty(int from, int end) {
        for (int i = from + 1; i < end; i++) {
            if (page.after(Concept.DUTY, i) == end) {
                return i;
            }
        }
        return end;
    }

    /** "Đối với các chủ đầu tư:" and, with a number before a list, "8. Các chủ cơ sở chăn nuôi, giết mổ gia súc tập trung". */
    private boolean describesOnly(Item item, int from, int end, Item next) {
        if (headings.endsWith(item, ":")) {
            return end - from <= 14 && predicates.afterDescription(from, end) < 0;
        }
        boolean heads = item.level() != Level.PLAIN
                && !headings.endsWith(item, ".;,")
                && (next.level() == Level.PLAIN || Depth.of(next) > Depth.of(item));
        if (!heads || end - from > LONGEST_WHICH || !plural(item, from)) {
            return false;
        }
        for (int i = from; i < end; i++) {
            boolean verb = !page.begins(Concept.MANNER, i) || predicates.at(page.after(Concept.MANNER, i));
            if (predicates.strongAt(i) && verb) {
                return false;
            }
        }
        return true;
    }

    private boolean plural(Item item, int from) {
        return page.token(from).says("các", "những")
                || from > item.first() && page.token(from - 1).says("các");
    }

    /** "được cấp giấy phép …", "đang hoạt động …": words that say which ones are meant. */
    private boolean isWhich(int i) {
        return i < page.typed.size()
                && page.token(i).before() == ' '
                && page.token(i).says("được", "đang", "chưa", "đã")
                && ActorReader.isGroupName(groupBefore(i));
    }

    private String groupBefore(int i) {
        int first = i - 1;
        while (first > 0 && page.mentionEnd(first - 1) == i - 1) {
            first--;
        }
        var mention = page.mentionAt(first);
        return mention == null ? "-" : mention.name();
    }

    /** "2. Sở Công Thương chủ trì, phối hợp thực hiện", without a full stop, before a list. */
    private boolean leadsWithoutEnd(Item item, int from, int end) {
        return !headings.endsWith(item, ".;,/")
                && item.level() != Level.PLAIN
                && end - from <= LONGEST_UNIT
                && empty.saysNothing(from, end - 1);
    }

    private boolean onlyLeadsIn(int from, int end) {
        int first = predicates.pastDuty(predicates.after(from, end) < 0 ? from : predicates.after(from, end), end);
        return page.hits.any(Concept.LEAD_IN, first, end) && end - first <= LONGEST_UNIT
                || first == from && page.begins(Concept.DUTY, from);
    }
}

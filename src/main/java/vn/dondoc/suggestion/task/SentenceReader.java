package vn.dondoc.suggestion.task;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.suggestion.FoundDeadline;
import vn.dondoc.suggestion.ProposedAgency;
import vn.dondoc.suggestion.rule.Concept;
import vn.dondoc.suggestion.rule.RuleHit;

/** Finds in one sentence who is told to do something, and the words that say what. */
final class SentenceReader {

    private static final int LONGEST_TOPIC = 14;
    private static final int LONGEST_SUBJECT = 22;
    private static final int LONGEST_CITATION = 90;

    private final Page page;
    private final ActorReader actors;
    private final Predicates predicates;
    private final Coordination coordination;
    private final Issuer issuer;
    private boolean giving;
    private boolean named;
    private boolean inherits;

    SentenceReader(Page page, Issuer issuer) {
        this.page = page;
        this.actors = new ActorReader(page);
        this.predicates = new Predicates(page);
        this.coordination = new Coordination(page);
        this.issuer = issuer;
    }

    /** The orders in the words {@code [from, to)}; {@code inherited} tells that somebody is told already, so a bare verb is an order. */
    List<Order> read(int start, int to, boolean inherited, boolean giving, boolean named) {
        this.giving = giving;
        this.named = named;
        this.inherits = inherited;
        int from = pastMatter(start, to);
        var orders = new ArrayList<Order>();
        int i = from;
        int dated = pastDeadline(from, to);
        if (inherited && dated > from && dated < to && predicates.at(dated)) {
            orders.add(new Order(null, from, to, from, rule(dated), 0.85));
            i = dated + 1;
        }
        int topic = orders.isEmpty() && named ? pastTopic(from, to) : from;
        if (topic > from) {
            orders.add(new Order(null, topic, to, topic, rule(topic), 0.85));
            i = topic + 1;
        }
        if (orders.isEmpty() && named && asksOthers(from, to)) {
            orders.add(new Order(null, from, to, from, rule(from), 0.7));
            i = from + 1;
        }
        if (orders.isEmpty() && inherited && alsoTold(from, to)) {
            orders.add(new Order(null, from + 2, to, from + 2, rule(from + 2), 0.8));
            i = from + 3;
        }
        boolean circumstance = orders.isEmpty() && page.begins(Concept.CIRCUMSTANCE, from) && !bareVerb(from);
        if (orders.isEmpty()
                && !circumstance
                && inherited
                && opens(from)
                && !topicBeforeBody(from, to)
                && subject(from, to) == null
                && order(from, to, false) == null) {
            orders.add(new Order(null, from, to, from, rule(from), 0.85));
            i = from + 1;
        }
        while (i < to) {
            int listed =
                    orders.isEmpty() ? i : coordination.listed(orders.getLast().first(), to);
            if (listed > i) {
                i = listed;
                continue;
            }
            Order found = orders.isEmpty() ? outside(i, from, to, circumstance, inherited) : inside(i, to);
            if (found != null
                    && !orders.isEmpty()
                    && page.inBrackets(orders.getLast().first(), i)) {
                found = null;
            }
            if (found == null) {
                i = Math.max(i + 1, page.mentionEnd(i) + 1);
                continue;
            }
            if (!orders.isEmpty()) {
                orders.set(orders.size() - 1, orders.getLast().until(i));
            }
            orders.add(found);
            i = Math.max(found.first(), i) + 1;
        }
        return orders;
    }

    /** "Đồng thời tiếp tục phối hợp …": the same ones are told one thing more. */
    private boolean alsoTold(int from, int to) {
        int work = from + 2;
        return work < to
                && page.token(from).says("đồng")
                && page.token(from + 1).says("thời")
                && predicates.at(work)
                && order(work, to, true) == null
                && subject(work, to) == null
                && !addressed(work + 1, to);
    }

    /** "Yêu cầu các đơn vị khai thác …" in the list of one who is told: the asking is the work. */
    private boolean asksOthers(int from, int to) {
        RuleHit hit = page.token(from).opensBlock() ? page.hits.at(Concept.ORDER, from) : null;
        if (hit == null
                || !hit.rule().id().equals("yeu-cau")
                || page.token(from).says("kính", "trân")) {
            return false;
        }
        int next = hit.last() + 1;
        ActorReader.Found found = next < to ? actors.list(next, to) : null;
        return found == null
                ? next < to && page.token(next).says("các", "những", "chủ", "nhà")
                : Vague.is(found.bodies().getFirst().name());
    }

    /** "Về giải phóng mặt bằng: chỉ đạo các đơn vị …" in the list of one who is told: the work behind the colon; {@code from} elsewhere. */
    private int pastTopic(int from, int to) {
        if (!page.token(from).says("về")) {
            return from;
        }
        for (int i = from + 1; i < Math.min(to, from + LONGEST_SUBJECT); i++) {
            if (page.token(i).before() == ':') {
                return page.mentionAt(i) == null && predicates.at(i) && order(i, to, true) == null ? i : from;
            }
            if (page.token(i).opensClause()) {
                return from;
            }
        }
        return from;
    }

    /** "Về đề nghị các bộ sớm hướng dẫn …: Ủy ban nhân dân thành phố cần …": what was asked for is answered behind the colon. */
    private int pastMatter(int from, int to) {
        if (!page.token(from).opensBlock() || !page.token(from).says("về")) {
            return from;
        }
        for (int i = from + 1; i < to; i++) {
            if (page.token(i).before() == ':'
                    && (page.mentionAt(i) != null || page.token(i).says("giao"))) {
                return subject(i, to) != null || isHanded(i, to) ? i : from;
            }
        }
        return from;
    }

    /** "Thanh tra khoa học và công nghệ: Ủy ban nhân dân các huyện …": what stands before the colon only says what it is about. */
    private boolean topicBeforeBody(int from, int to) {
        boolean plain = true;
        for (int i = from + 1; i < Math.min(to, from + LONGEST_SUBJECT); i++) {
            if (page.token(i).before() == ':') {
                boolean near = plain && i < from + LONGEST_TOPIC;
                return near && page.mentionAt(i) != null && subject(i, to) != null || isHanded(i, to);
            }
            plain &= page.mentionEnd(i) < 0;
            if (page.token(i).opensClause()) {
                return false;
            }
        }
        return false;
    }

    private boolean isHanded(int i, int to) {
        Order order = order(i, to, false);
        return order != null && order.actors() != null && page.token(i).says("giao", "yêu", "đề");
    }

    private boolean bareVerb(int i) {
        return page.after(Concept.WORK, i) > page.after(Concept.CIRCUMSTANCE, i);
    }

    /** The word after a deadline that opens the sentence ("Định kỳ hằng năm …"), past its comma and "phải". */
    private int pastDeadline(int from, int to) {
        FoundDeadline first = page.deadlineFrom(from);
        if (page.token(from).says("định", "hàng", "hằng")) {
            for (int i = from + 2; i < Math.min(to, from + 8) && page.token(i).before() == ' '; i++) {
                if (predicates.at(i)) {
                    return i;
                }
            }
        }
        return first == null ? from : Math.min(to, predicates.pastDuty(page.typed.at(first.end()), to));
    }

    private boolean opens(int i) {
        if (predicates.at(i)) {
            return !(page.token(i).says("báo", "thống", "hồ", "kê") && isSubject(i)) && !isExtolled(i);
        }
        // Below the name of a body even an unknown word at the head of a bullet is taken for a verb.
        if (named && page.token(i).opensBlock() && isPlain(i)) {
            return !isSubject(i);
        }
        return isPlain(i) && (predicates.at(i + 1) || predicates.at(i + 2) || predicates.at(i + 3));
    }

    /** "Thiết bị cân bao gồm …", "Báo cáo định kỳ được lập theo mẫu …": what the first words name is spoken about, nobody is told. */
    private boolean isSubject(int i) {
        for (int at = i + 1; at < Math.min(page.typed.size() - 1, i + LONGEST_SUBJECT); at++) {
            if (page.token(at).opensClause()) {
                return false;
            }
            boolean says = page.token(at).says("gồm", "được", "phải")
                    && !page.token(at - 1).says("các", "những", "vụ", "đã", "không", "chưa", "cần", "việc")
                    && !page.token(at + 1).says("giao", "phân", "phê", "cấp", "duyệt", "ban", "hưởng", "hỗ");
            if (page.mentionEnd(at) < 0 && says) {
                return true;
            }
        }
        return false;
    }

    /** "Phát triển các cụm công nghiệp là nhiệm vụ quan trọng": what the sentence says a word about. */
    private boolean isExtolled(int i) {
        for (int at = i + 1; at < Math.min(page.typed.size() - 2, i + LONGEST_SUBJECT); at++) {
            if (page.token(at).opensClause()) {
                return false;
            }
            if (page.token(at).says("là")
                    && page.token(at + 1).says("nhiệm")
                    && page.token(at + 2).says("vụ")) {
                return !page.token(i).says("xác", "coi", "xem");
            }
        }
        return false;
    }

    private boolean isPlain(int i) {
        return !page.begins(Concept.NOT_VERB, i)
                && page.mentionEnd(i) < 0
                && !page.begins(Concept.ACTOR_WORD, i)
                && !Character.isDigit(page.token(i).word().charAt(0));
    }

    private String rule(int i) {
        RuleHit hit = page.hits.at(Concept.WORK, i);
        if (hit == null) {
            hit = page.hits.at(Concept.MANNER, i);
        }
        return hit == null ? "viec-trong-danh-sach" : hit.rule().id();
    }

    /** Before anything was ordered in the sentence: an order may stand anywhere, its addressee at the start or after a circumstance. */
    private @Nullable Order outside(int i, int from, int to, boolean circumstance, boolean inherited) {
        boolean dated = circumstance && i > from && page.deadline(from, i - 1) != null;
        Order ordered = order(i, to, inherited);
        if (ordered != null) {
            return dated ? ordered.since(from, false) : ordered;
        }
        boolean afterCircumstance = circumstance
                && i > from
                && (",;".indexOf(page.token(i).before()) >= 0
                        || page.token(i - 1).says("thì"));
        if (i == from || afterCircumstance || ";:".indexOf(page.token(i).before()) >= 0) {
            Order told = afterCircumstance && isOwner(i, from) ? null : subject(i, to);
            if (told != null) {
                Order all = page.token(i).before() == ';' ? told.led(actors.before(i, from)) : told;
                return dated ? all.since(from, true) : all;
            }
            int verb = page.token(i).says("thì") ? i + 1 : i;
            if (inherited
                    && (afterCircumstance || page.token(i).says("thì"))
                    && verb < to
                    && predicates.at(verb)
                    && !circumstanceGoesOn(verb)
                    && !(page.token(from).says("về") && !predicates.strongAt(verb))
                    && !isTale(from, verb, to)
                    && !addressed(verb + 1, to)) {
                return new Order(null, dated ? from : verb, to, from, rule(verb), 0.75);
            }
        }
        return null;
    }

    /** "Căn cứ tình hình thực tế của cơ quan, đơn vị, địa phương, xây dựng …": the list says whose the circumstance is. */
    private boolean isOwner(int i, int from) {
        if (page.token(i).before() != ',' || !actors.beginsActorWord(i) && !actors.isGroup(i)) {
            return false;
        }
        for (int at = i - 1; at > from && at > i - 9; at--) {
            if (page.token(at).says("của") && page.mentionEnd(at) < 0) {
                return true;
            }
            if (predicates.at(at)) {
                return false;
            }
        }
        return false;
    }

    /** "Thời gian qua, các bộ đã …, xây dựng …", "Triển khai Kết luận …, trả nợ công, Chính phủ đã ban hành …": somebody did it. */
    private boolean isTale(int from, int verb, int to) {
        for (int i = from; i < to; i++) {
            if (page.token(i).says("đã") && page.mentionEnd(i) < 0) {
                boolean body = page.mentionEnd(i - 1) >= 0;
                boolean attribute =
                        body || i + 1 < to && page.token(i + 1).says("được", "có", "nêu", "giao", "ban", "gửi", "ký");
                if (body && (i > verb || opensClause(i - 1)) || i < verb && !attribute) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the body that ends with this word stands behind a comma or "do". */
    private boolean opensClause(int last) {
        int first = last;
        while (first > 0 && page.mentionEnd(first - 1) == last) {
            first--;
        }
        return page.token(first).before() == ','
                || first > 0 && page.token(first - 1).says("do");
    }

    private boolean addressed(int from, int to) {
        for (int i = from; i < to; i++) {
            Order later = order(i, to, false);
            if (later != null && later.actors() != null) {
                return true;
            }
        }
        return false;
    }

    /** "Trong quá trình kiểm tra, rà soát, nếu …": a verb after a comma that still belongs to the circumstance. */
    private boolean circumstanceGoesOn(int verb) {
        return page.token(verb).before() == ',' && page.begins(Concept.NOT_ORDER, verb);
    }

    /** After something was ordered, only a new clause can tell somebody else. */
    private @Nullable Order inside(int i, int to) {
        char before = page.token(i).before();
        Order passed = passedOn(i, to);
        if (passed != null) {
            return passed;
        }
        boolean clause = before == ';' || before == ':';
        boolean handed =
                (before == ',' || before == ' ' && i > 0 && page.token(i - 1).says("và", "thời"))
                        && page.token(i).says("giao");
        if (clause || handed) {
            Order ordered = order(i, to, false);
            if (ordered != null && named && asksWhomever(ordered)) {
                return new Order(null, i, to, i, ordered.rule(), ordered.confidence());
            }
            if (ordered != null) {
                return ordered;
            }
        }
        if (before == ';'
                || i > 1 && page.token(i - 1).says("thời") && page.token(i - 2).says("đồng")) {
            Order told = subject(i, to);
            return told != null && told.actors() != null && !told.actors().isEmpty() ? told : null;
        }
        return null;
    }

    /** "… gửi Sở Xây dựng để Sở Xây dựng tổng hợp, báo cáo UBND tỉnh trước ngày 05/6": the next one's work has a day of its own. */
    private @Nullable Order passedOn(int i, int to) {
        if (!page.token(i).says("để") || page.mentionAt(i + 1) == null) {
            return null;
        }
        ActorReader.Found found = actors.list(i + 1, to);
        if (found == null || !predicates.at(found.next()) || issuer.isOnly(found.bodies())) {
            return null;
        }
        boolean dated = page.deadline(found.next(), to - 1) != null;
        return dated ? told(found.bodies(), found.next(), to, "co-quan-lam", 0.7) : null;
    }

    /** "…; yêu cầu các đơn vị lắp đặt trạm cân" among the work of one who is named above: the asking is his. */
    private static boolean asksWhomever(Order order) {
        return order.rule().equals("yeu-cau")
                && order.actors() != null
                && (Vague.is(order.actors().lead().getFirst().name())
                        || ActorReader.isDescribed(order.actors().lead().getFirst()));
    }

    /** "giao X …", "yêu cầu …". */
    private @Nullable Order order(int i, int to, boolean inherited) {
        RuleHit hit = page.hits.at(Concept.ORDER, i);
        if (hit == null
                || page.mentionEnd(i) >= 0
                || page.hits.covers(Concept.NOT_ORDER, i) && !directlyTold(hit, to)) {
            return null;
        }
        if (told(i)) {
            return null;
        }
        if (hit.rule().id().equals("chi-dao") && (inherited || page.token(i).opensClause())) {
            return null;
        }
        int next = hit.last() + 1;
        if (next >= to) {
            return null;
        }
        ActorReader.Found found = actors.list(next, to);
        if (found != null && hit.rule().id().equals("yeu-cau") && issuer.isAsked(found.bodies())) {
            return null;
        }
        if (found != null) {
            int predicate = asks(hit, found.next()) ? found.next() : predicates.after(found.next(), to);
            if (predicate < 0) {
                predicate = predicates.unknownAfter(found.next(), to);
            }
            if (predicate < 0) {
                predicate = found.next() < to && !page.token(found.next()).opensClause() ? found.next() : -1;
            }
            if (predicate > found.next()
                    && page.token(predicate).before() == ','
                    && !ActorReader.isGroupName(found.bodies().getLast().name())
                    && predicates.unknownAt(found.next())) {
                predicate = found.next();
            }
            if (predicate >= 0 && Vague.is(found.bodies().getLast().name()) && !predicates.strongAt(predicate)) {
                int strong = predicates.strongAfter(predicate, to);
                predicate = strong > 0 ? strong : predicate;
            }
            found = withTail(widened(found, next, predicate), predicate);
            return predicate < 0
                    ? null
                    : told(
                            found.bodies(),
                            predicate,
                            to,
                            hit.rule().id(),
                            hit.rule().confidence());
        }
        if (page.token(next).opensClause()) {
            return null;
        }
        if (actors.beginsActorWord(next) || page.token(next).says("các", "những")) {
            int predicate = predicates.afterDescription(next, to);
            ActorReader.Found described = predicate < 0 ? null : actors.described(next, to, predicate);
            return described == null
                    ? null
                    : told(described.bodies(), predicate, to, hit.rule().id(), 0.7);
        }
        ActorReader.Found unit = page.begins(Concept.UNIT, next) ? unit(next, to) : null;
        if (unit != null) {
            return told(unit.bodies(), unit.next(), to, hit.rule().id(), 0.75);
        }
        return predicates.at(next) && hit.rule().id().equals("yeu-cau") && !matter(i)
                ? new Order(null, next, to, i, hit.rule().id(), inherited ? 0.8 : 0.6)
                : null;
    }

    /** "Giao Trưởng phòng … đề nghị Sở … kiểm tra": to ask others is the work handed over. */
    private boolean asks(RuleHit hit, int next) {
        return hit.rule().id().equals("giao")
                && page.begins(Concept.ORDER, next)
                && page.token(next).says("đề", "kiến", "yêu");
    }

    /** "Việc các hộ đề nghị cấp giấy … là không có cơ sở": the asking is what the sentence speaks about. */
    private boolean matter(int i) {
        int from = i;
        while (from > 0 && !page.token(from).opensSentence() && i - from < 30) {
            from--;
        }
        return from < i && page.token(from).says("việc");
    }

    /** "đã có Công văn số … đề nghị …", "Bộ Y tế có Công văn số … yêu cầu …": an order that is only told of. */
    private boolean told(int i) {
        if (reported(i) || cited(i)) {
            return true;
        }
        for (int at = i - 1; at >= 0 && at > i - 16; at--) {
            if (page.token(at).says("đã") && page.mentionEnd(at) < 0) {
                return true;
            }
            if (page.token(at + 1).before() != ' ' || page.token(at).opensClause()) {
                return false;
            }
        }
        return false;
    }

    /** "Văn bản số 41/UBND ngày 21/5 của UBND tỉnh giao Sở …", "Thực hiện Kế hoạch số …, trong đó giao Sở …": another paper handed it over. */
    private boolean cited(int i) {
        if (i < 3 || !page.token(i).says("giao")) {
            return false;
        }
        if (page.mentionEnd(i - 1) == i - 1) {
            int first = i - 1;
            while (first > 1 && page.mentionEnd(first - 1) == i - 1) {
                first--;
            }
            return page.token(first - 1).says("của")
                    && first > 1
                    && Character.isDigit(page.token(first - 2).word().charAt(0));
        }
        boolean thereby = page.token(i - 1).says("đó") && page.token(i - 2).says("trong", "theo");
        if (!thereby) {
            return false;
        }
        int from = i - 2;
        int sentences = page.token(i - 2).says("theo") ? 2 : 1;
        while (from > 0 && i - from < LONGEST_CITATION) {
            if (page.token(from).opensSentence() && --sentences == 0) {
                break;
            }
            from--;
        }
        return page.token(from).says("thực", "triển", "căn", "theo") && page.begins(Concept.CIRCUMSTANCE, from);
    }

    private boolean reported(int i) {
        if (page.mentionEnd(i - 1) >= 0 && i > 0) {
            return false;
        }
        int from = i;
        while (from > 0 && !page.token(from).opensSentence() && page.token(from).before() != ';' && i - from < 60) {
            from--;
        }
        RuleHit reported = page.hits.first(Concept.REPORTED, from, i);
        return reported != null && !ownPaper(reported, i);
    }

    /** "Nhận được Công văn này, đề nghị …": the paper that somebody received is this one. */
    private boolean ownPaper(RuleHit reported, int to) {
        for (int i = reported.last() + 1; i < Math.min(to, reported.last() + 3); i++) {
            if (page.token(i).says("này") && page.token(i).before() == ' ') {
                return true;
            }
        }
        return false;
    }

    /** A unit of the issuing body that no register lists: "phòng Quản lý đô thị". */
    private ActorReader.@Nullable Found unit(int from, int to) {
        int predicate = predicates.afterDescription(from + 1, to);
        return predicate < 0 || predicate - from > 14 ? null : actors.unit(from, predicate);
    }

    private int firstVerb(int unit, int to) {
        for (int i = unit + 2;
                i < Math.min(to, unit + LONGEST_TOPIC) && page.token(i).before() != ',';
                i++) {
            if (page.token(i).opensClause() || page.mentionEnd(i) >= 0) {
                return -1;
            }
            if (predicates.at(i)) {
                return i;
            }
        }
        return -1;
    }

    /** "phòng Nông nghiệp và PTNT": small letters, then a name. */
    private boolean isUnit(int i) {
        return page.begins(Concept.UNIT, i)
                && page.mentionEnd(i) < 0
                && page.token(i).says("phòng", "hạt", "trạm", "ban", "trung")
                && i + 1 < page.typed.size()
                && Character.isUpperCase(
                        page.reading.text().charAt(page.token(i + 1).start()));
    }

    /** A wording such as "ý kiến chỉ đạo" is no order, unless a body and a verb follow at once. */
    private boolean directlyTold(RuleHit hit, int to) {
        if (!page.token(hit.first()).says("giao", "yêu", "đề")) {
            return false;
        }
        char before = page.token(hit.first()).before();
        ActorReader.Found found = ",;:.\n".indexOf(before) >= 0 ? actors.list(hit.last() + 1, to) : null;
        return found != null && predicates.after(found.next(), to) >= 0;
    }

    /** "các sở, UBND các xã, doanh nghiệp và đơn vị trực thuộc tỉnh tiếp tục …": the last of the list is only described. */
    private ActorReader.Found withTail(ActorReader.Found found, int predicate) {
        int next = found.next();
        if (found.described() || predicate <= next || predicate - next > LONGEST_TOPIC) {
            return found;
        }
        int at = page.token(next).says("và", "cùng") ? next + 1 : next;
        if (at == next && page.token(next).before() != ',' || !actors.beginsActorWord(at)) {
            return found;
        }
        for (int i = at; i < predicate; i++) {
            if (page.token(i).opensClause() || page.mentionAt(i) != null && !actors.isGroup(i)) {
                return found;
            }
        }
        ActorReader.Found tail = actors.described(at, predicate, predicate);
        if (tail == null) {
            return found;
        }
        var all = new ArrayList<>(found.bodies());
        all.addAll(tail.bodies());
        return new ActorReader.Found(all, predicate, false);
    }

    /** "các đơn vị" and the words that say which. */
    private ActorReader.Found widened(ActorReader.Found found, int from, int predicate) {
        boolean group =
                found.bodies().size() == 1 && Vague.is(found.bodies().getFirst().name());
        if (!group || predicate <= found.next()) {
            return found;
        }
        ActorReader.Found described = actors.described(from, predicate, predicate);
        return described == null ? found : described;
    }

    /** "X có trách nhiệm …", "X khẩn trương …", "X: …". */
    private @Nullable Order subject(int at, int to) {
        int i = pastRegard(at, to);
        ActorReader.Found found = actors.list(i, to);
        if (found == null && actors.beginsActorWord(i)) {
            int predicate = predicates.afterDescription(i, to);
            found = predicate < 0 || predicate - i > 16 || hasDone(i, predicate)
                    ? null
                    : actors.described(i, to, predicate);
        }
        if (found == null && isUnit(i)) {
            int verb = firstVerb(i, to);
            found = verb < 0 ? null : actors.unit(i, verb);
        }
        if (found != null && page.token(at).opensBlock()) {
            found = actors.upToColon(found, to);
        }
        if (found == null || issuer.speaks(found.bodies(), page, found.next())) {
            return null;
        }
        int predicate = predicates.after(found.next(), to);
        if (predicate < 0 && giving && page.token(at).opensBlock()) {
            predicate = unknownVerb(found.next(), to)
                    ? found.next()
                    : found.described() ? -1 : predicates.unknownAfter(found.next(), to);
        }
        if (predicate >= 0 && i > at && inherits && isMatter(found, predicate)) {
            return null;
        }
        if (predicate >= 0
                && !giving
                && !predicates.strongAt(predicate)
                && page.token(predicate).before() != ':') {
            return null;
        }
        if (predicate >= 0 && !found.described()) {
            found = widened(found, i, predicate);
        }
        return predicate < 0
                ? null
                : told(found.bodies(), predicate, to, "co-quan-lam", found.described() ? 0.65 : 0.85);
    }

    /** "Đối với các cơ sở, công trình …, hướng dẫn …" below the name of a body: what its work is about. */
    private boolean isMatter(ActorReader.Found found, int predicate) {
        return page.token(predicate).before() == ','
                && found.bodies().stream()
                        .allMatch(body ->
                                Vague.is(body.name()) || ActorReader.isDescribed(body) || Vague.isThing(body.name()));
    }

    /** "các hộ dân đã gửi đơn trực tiếp đến …": what they did already, unless the words only say which ones are meant. */
    private boolean hasDone(int from, int predicate) {
        for (int i = from; i < predicate; i++) {
            if (page.token(i).says("đã")
                    && page.mentionEnd(i) < 0
                    && !page.token(i + 1).says("được", "có")) {
                return true;
            }
        }
        return false;
    }

    /** At the head of a bullet, after the name of a body, a word in small letters that leads nowhere else is a verb that no rule knows. */
    private boolean unknownVerb(int i, int to) {
        return i < to && predicates.unknownAt(i);
    }

    /** Past "đối với", "riêng", "về phía". */
    private int pastRegard(int at, int to) {
        boolean two = at + 2 < to
                && (page.token(at).says("đối") && page.token(at + 1).says("với")
                        || page.token(at).says("về") && page.token(at + 1).says("phía"));
        return two ? at + 2 : at + 1 < to && page.token(at).says("riêng") ? at + 1 : at;
    }

    /** The order to these bodies, without the words for duty and, where it stands first, without the list of those who coordinate. */
    private Order told(List<ProposedAgency> lead, int predicate, int to, String rule, double confidence) {
        int first = predicates.pastDuty(predicate, to);
        return new Order(Actors.leading(lead), first, to, first, rule, confidence);
    }
}

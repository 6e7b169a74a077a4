package vn.dondoc.suggestion.task;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.Deadline;
import vn.dondoc.suggestion.FoundDeadline;
import vn.dondoc.suggestion.ProposedAgency;
import vn.dondoc.suggestion.outline.Item;
import vn.dondoc.suggestion.outline.Level;
import vn.dondoc.suggestion.rule.Concept;

/** Walks through the paragraphs of a body from top to bottom and collects what somebody is told to do. */
final class TaskReader {

    private static final int STEPS = 4;
    private static final int SCRAP = 5;
    /** The rule under which words are work because labels below say who does it. */
    private static final String NAME = "viec-co-nhan";

    private static final int LEADS = 9;

    private final Page page;
    private final List<Item> items;
    private final Context context;
    private final Issuer issuer;
    private final boolean bareOrders;
    private final ActorReader actors;
    private final Predicates predicates;
    private final SentenceReader sentences;
    private final Coordination coordination;
    private final ClauseCutter cutter;
    private final EmptyOrders empty;
    private final Labels labels;
    private final Headings headings;
    private final NamedHeadings names;
    private final Silence silence;
    private final PartsLists parts;
    private final List<Draft> drafts = new ArrayList<>();
    private final LabelledWork labelled;
    /** Who was told in the paragraph above: one that ends with a semicolon goes on in the next. */
    private Actors goesOn = Actors.NONE;
    /** Where in {@link #drafts} the work begins of those whom the last heading names. */
    private int section;

    /** {@code bareOrders}: whether, after a lead-in that names nobody, a bare verb is an order (a letter) or a mere intention (a plan). */
    TaskReader(Page page, List<Item> items, Actors usual, Issuer issuer, Labels labels, boolean bareOrders) {
        this.page = page;
        this.items = items;
        this.context = new Context(usual);
        this.issuer = issuer;
        this.bareOrders = bareOrders;
        this.actors = new ActorReader(page);
        this.predicates = new Predicates(page);
        this.sentences = new SentenceReader(page, issuer);
        this.coordination = new Coordination(page);
        this.cutter = new ClauseCutter(page);
        this.empty = new EmptyOrders(page);
        this.labels = labels;
        this.headings = new Headings(page, labels);
        this.names = new NamedHeadings(page, issuer, headings);
        this.silence = new Silence(page);
        this.parts = new PartsLists(page);
        this.labelled = new LabelledWork(labels, headings);
    }

    List<Draft> read() {
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            if (!item.isEmpty() && item.cell() == null) {
                read(item, next(i), items.subList(i + 1, items.size()));
            }
        }
        drafts.removeIf(draft -> draft.tentative);
        drafts.addAll(new TaskTable(page, labels).read(items));
        return drafts;
    }

    private @Nullable Item next(int i) {
        for (int j = i + 1; j < items.size(); j++) {
            if (!items.get(j).isEmpty()) {
                return items.get(j);
            }
        }
        return null;
    }

    private void read(Item item, @Nullable Item next, List<Item> below) {
        double depth = Depth.of(item);
        List<Label> found = labels.in(item);
        Label work = labelled.work(item, found, below);
        if (work != null || labelled.opensList(item, below)) {
            labelledWork(item, work, found);
            return;
        }
        if (labelled.takes(item, next, found)) {
            return;
        }
        if (item.level() != Level.PLAIN) {
            context.leave(depth);
        }
        boolean toBeLabelled = item.level() != Level.PLAIN && next != null && isLabelled(item, next, below);
        if (named(item, depth, next) || !toBeLabelled && heading(item, depth, next)) {
            return;
        }
        if (context.isSilent() && headings.isUnmarked(item, next)) {
            context.enter(new Context.Frame(0.5, null, Context.Mood.GIVING, null));
            return;
        }
        if (context.isSilent() && !endsOutline(item) && !endsFindings(item, next)) {
            ordersAmongSilence(item);
            return;
        }
        if (toBeLabelled || headings.isLabelled(next) && item.level() != Level.PLAIN) {
            labelled.begin(depth);
            toBeLabelled(item, item.first(), withoutNamely(item));
            return;
        }
        if (isLeadIn(item, next)) {
            leadIn(item, next);
            return;
        }
        paragraph(item);
    }

    /** Whether labels below say who does this: at once, behind what it consists of, or under the papers that it is about. */
    private boolean isLabelled(Item item, Item next, List<Item> below) {
        if (headings.isLabelled(next)) {
            return !headings.isHeading(item, next);
        }
        boolean deeper = Depth.of(next) > Depth.of(item);
        boolean labels = this.labels.in(next).stream().findAny().isPresent();
        if (!deeper || labels || !predicates.workAt(item.first()) || headings.endsWith(item, ":;.,")) {
            return false;
        }
        boolean matters = page.begins(Concept.NOT_VERB, next.first()) && !predicates.at(next.first());
        boolean consists = parts.opens(next, false);
        for (Item each : below.subList(below.indexOf(next) + 1, below.size())) {
            boolean passed = each.isEmpty() || consists && Depth.of(each) > Depth.of(next);
            if (!passed) {
                return (consists || matters) && headings.isLabelled(each);
            }
        }
        return false;
    }

    /** "a) Nhiệm vụ: …", or that label above a list: the labels that follow say who does it. */
    private void labelledWork(Item item, @Nullable Label work, List<Label> found) {
        labelled.forget();
        context.enter(new Context.Frame(Depth.of(item), null, Context.Mood.LABELLED, null));
        if (work != null) {
            toBeLabelled(item, work.first(), work.last());
            if (found.size() > 1) {
                labelled.apply(found.subList(1, found.size()));
            }
        }
    }

    /** The last word of the work before ", cụ thể:". */
    private int withoutNamely(Item item) {
        boolean namely = item.size() > SCRAP
                && page.token(item.last() - 1).says("cụ")
                && page.token(item.last()).says("thể");
        return namely ? item.last() - 2 : item.last();
    }

    /** Work of which labels say who does it: where no verb was read, the words are its name. */
    private void toBeLabelled(Item item, int first, int last) {
        int before = drafts.size();
        sentences(item, first, last + 1);
        if (drafts.size() == before && !labelled.awaits(Depth.of(item))) {
            add(item, new Order(null, first, last + 1, first, NAME, 0.7), Actors.NONE);
        }
        drafts.subList(before, drafts.size()).stream()
                .filter(draft -> draft.lead.isEmpty())
                .forEach(draft -> draft.tentative = true);
    }

    private boolean named(Item item, double depth, @Nullable Item next) {
        List<ProposedAgency> bodies = names.in(item, next);
        if (bodies.isEmpty()) {
            return false;
        }
        labelled.forget();
        section = drafts.size();
        context.enter(new Context.Frame(level(item, depth, next), Actors.leading(bodies), Context.Mood.GIVING, null));
        return true;
    }

    /** A lead-in without a mark governs the list that follows it. */
    private double level(Item item, double depth, @Nullable Item next) {
        boolean beside =
                item.level() != Level.PLAIN && next != null && Depth.of(next) == depth && predicates.at(next.first());
        return item.level() != Level.PLAIN
                ? beside ? depth - 0.5 : depth
                : next == null ? Depth.PLAIN : Depth.of(next) - 0.5;
    }

    private boolean heading(Item item, double depth, @Nullable Item next) {
        if (!headings.isHeading(item, next)) {
            return false;
        }
        List<Order> orders = headings.endsWith(item, ":")
                ? sentences.read(item.first(), item.last() + 1, false, true, false)
                : List.of();
        if (orders.stream().anyMatch(o -> o.actors() != null)) {
            return false;
        }
        boolean giving = headings.givesWork(item);
        // "1. Yêu cầu chung" in a letter that orders; in a plan the same words head its aims.
        boolean demands = bareOrders
                && page.token(item.first()).says("yêu")
                && item.size() == 3
                && page.token(item.last()).says("chung")
                && context.isGiving()
                && !context.actors().isEmpty();
        boolean silent = page.begins(Concept.NO_TASK_SECTION, item.first()) && !giving && !demands;
        labelled.forget();
        double level = item.level() == Level.PLAIN ? 0.5 : depth;
        Context.Mood mood = silent ? silence.of(item) : giving ? Context.Mood.GIVING : Context.Mood.OPEN;
        context.enter(new Context.Frame(level, null, mood, null));
        return true;
    }

    private boolean isLeadIn(Item item, @Nullable Item next) {
        return next != null
                && headings.endsWith(item, ":")
                && (Depth.of(next) > Depth.of(item) || item.level() == Level.PLAIN || goesOnBeside(item, next));
    }

    /** "1. Giao Phòng A thực hiện các công việc: 2. Tổ chức … 3. Chuẩn bị …": the list bears the marks of its own lead-in. */
    private boolean goesOnBeside(Item item, Item next) {
        if (Depth.of(next) != Depth.of(item) || !predicates.at(next.first())) {
            return false;
        }
        List<Order> orders = sentences.read(item.first(), item.last() + 1, false, true, false);
        return orders.size() == 1
                && orders.getFirst().actors() != null
                && empty.saysNothing(orders.getFirst().first(), item.last());
    }

    private void leadIn(Item item, @Nullable Item next) {
        int from = lastSentence(item);
        if (from > item.first()) {
            sentences(item, item.first(), from);
        }
        Actors told = null;
        int ordered = item.last() + 1;
        int before = drafts.size();
        List<Order> orders =
                sentences.read(from, item.last() + 1, !context.actors().isEmpty(), true, false);
        boolean consists = parts.opens(item, !orders.isEmpty());
        for (Order order : orders) {
            ordered = order.first();
            if (order.actors() != null
                    && order.rule().equals("co-quan-lam")
                    && (issuer.isOnly(order.actors().lead()) || page.begins(Concept.ANNOUNCEMENT, order.first()))) {
                continue;
            }
            Actors base = order.actors() != null ? meant(order.actors()) : context.actors();
            told = base.with(coordination.read(order.first(), order.end()).bodies());
            goesOn = told;
            if (consists || asksForReport(order, item, next)) {
                add(item, order, told);
            }
        }
        boolean namely = page.token(from).says("cụ") && from > item.first() && item.last() - from < SCRAP;
        if (told == null && namely && !goesOn.isEmpty()) {
            told = goesOn;
        }
        if (told == null && (!bareOrders || context.usual().isEmpty())) {
            Actors asked = asked(item, from);
            told = asked.isEmpty() ? null : meant(asked);
        }
        boolean outline = consists || drafts.size() > before;
        FoundDeadline found = page.deadline(ordered, item.last());
        // "thực hiện ngay các nhiệm vụ sau": haste, not a day for each of them.
        FoundDeadline due = found != null && found.deadline() instanceof Deadline.Immediate ? null : found;
        double level = level(item, Depth.of(item), next);
        boolean gives = told != null
                || page.hits.any(Concept.TASK_SECTION, from, item.last() + 1)
                || page.hits.any(Concept.ORDER, from, item.last() + 1);
        Context.Mood mood = outline ? Context.Mood.OUTLINE : gives ? Context.Mood.GIVING : Context.Mood.OPEN;
        context.enter(new Context.Frame(level, told, mood, due));
    }

    /** "…, thành phố cần tập trung thực hiện một số nhiệm vụ sau:" closes the findings that stand above it. */
    private boolean endsFindings(Item item, @Nullable Item next) {
        if (item.level() != Level.PLAIN
                || next == null
                || next.level() == Level.PLAIN
                || !headings.endsWith(item, ":")) {
            return false;
        }
        int from = lastSentence(item);
        int end = item.last() + 1;
        boolean gives = page.hits.any(Concept.ORDER, from, end) || page.hits.any(Concept.DUTY, from, end);
        boolean work = false;
        for (int i = Math.max(from, end - LEADS); i < end; i++) {
            work |= page.token(i).says("vụ", "pháp", "việc")
                    && page.token(i - 1).says("nhiệm", "giải", "công");
        }
        return gives && work && page.hits.any(Concept.LEAD_IN, from, end) && context.leaveFindings();
    }

    /** "…, Ủy ban nhân dân tỉnh đề nghị Bộ Xây dựng:": the bodies with which a lead-in ends. */
    private Actors asked(Item item, int from) {
        for (int i = item.last(); i >= from; i--) {
            var hit = page.hits.at(Concept.ORDER, i);
            if (hit == null || page.mentionEnd(i) >= 0 || page.hits.covers(Concept.NOT_ORDER, i)) {
                continue;
            }
            ActorReader.Found found = hit.last() < item.last() ? actors.list(hit.last() + 1, item.last() + 1) : null;
            if (found == null || found.next() <= item.last() || issuer.isAsked(found.bodies())) {
                return Actors.NONE;
            }
            return Actors.leading(found.bodies());
        }
        return Actors.NONE;
    }

    /** A paragraph after the outline of a report that sets a day or orders again. */
    private boolean endsOutline(Item item) {
        boolean orders = page.deadline(item.first(), item.last()) != null
                || page.hits.any(Concept.ORDER, item.first(), item.last() + 1);
        return item.level() == Level.PLAIN && orders && context.leaveOutline();
    }

    /** Among aims, findings and means somebody may still be told by name, or by a day, to do something. */
    private void ordersAmongSilence(Item item) {
        if (context.isOutline()) {
            return;
        }
        int start = item.first();
        for (int i = item.first() + 1; i <= item.last() + 1; i++) {
            if (i <= item.last() && !page.token(i).opensSentence()) {
                continue;
            }
            for (Order order : sentences.read(start, i, false, true, false)) {
                if (order.actors() != null && isPlain(order) && !silence.covers(order, start, false)) {
                    add(item, order, meant(order.actors()));
                }
            }
            start = i;
        }
    }

    private boolean isPlain(Order order) {
        FoundDeadline due = page.deadline(order.dueFrom(), order.end() - 1);
        boolean day =
                due != null && (due.deadline() instanceof Deadline.On || due.deadline() instanceof Deadline.Within);
        boolean handed = order.rule().equals("giao") || order.rule().equals("yeu-cau") || context.isFunds();
        boolean named = order.actors() != null
                && order.actors().lead().stream()
                        .anyMatch(a -> !ActorReader.isDescribed(a) && !ActorReader.isGroupName(a.name()));
        return day || handed && named;
    }

    /** "báo cáo … theo các nội dung sau:": the report is the work, the list only says what it contains. */
    private boolean asksForReport(Order order, Item item, @Nullable Item next) {
        if (next == null || page.mentionAt(next.first()) != null) {
            return false;
        }
        if (listsMatters(order, next)) {
            return true;
        }
        boolean works = predicates.at(next.first());
        if (!works
                && next.level() != Level.PLAIN
                && page.token(item.last()).says("gồm")
                && page.token(order.first()).says("báo", "cung", "thống", "kê")) {
            return true;
        }
        for (int i = order.first(); i <= (works ? Math.min(order.first() + 2, item.last()) : item.last()); i++) {
            if (page.begins(Concept.OUTLINE, i)) {
                return true;
            }
        }
        return false;
    }

    /** "… kiểm tra hồ sơ và tham mưu phương án giải quyết các nội dung sau: - Việc cấp đổi …": matters, no work, stand below the order. */
    private boolean listsMatters(Order order, Item next) {
        return next.level() != Level.PLAIN
                && page.token(next.first()).says("việc", "quá", "nội")
                && order.end() - order.first() > STEPS
                && !empty.saysNothing(order.first(), order.end() - 1);
    }

    private int lastSentence(Item item) {
        int from = item.first();
        for (int i = item.first() + 1; i <= item.last(); i++) {
            if (page.token(i).opensSentence()) {
                from = i;
            }
        }
        return from;
    }

    private void paragraph(Item item) {
        sentences(item, item.first(), item.last() + 1);
    }

    private void sentences(Item item, int from, int end) {
        Actors told = item.level() == Level.PLAIN && goesOn(item.first()) ? goesOn : context.actors();
        int before = drafts.size();
        int start = from;
        for (int i = from + 1; i <= end; i++) {
            if (i == end || page.token(i).opensSentence()) {
                told = sentence(item, start, i, told, before);
                start = i;
            }
        }
        goesOn = told;
    }

    private boolean goesOn(int first) {
        boolean also = page.token(first).says("đồng") && page.token(first + 1).says("thời");
        return page.isOpen(first) || also && !goesOn.isEmpty();
    }

    /** Reads one sentence and answers who is told from here on in its paragraph. */
    private Actors sentence(Item item, int from, int end, Actors told, int before) {
        boolean follows = drafts.size() > before;
        if (isRemark(from)) {
            return told;
        }
        if (forbids(item, from)) {
            return told;
        }
        if (shared(item, from, end, follows)) {
            return told;
        }
        if (follows && finishes(from, end)) {
            finish(from, end, before);
            return told;
        }
        if (follows && onlySendsReport(from, end)) {
            drafts.getLast().last = end - 1;
            return told;
        }
        boolean inherited = !told.isEmpty() || context.isGiving();
        boolean listed = (!told.isEmpty() || context.isLabelled()) && item.level() != Level.PLAIN;
        List<Order> orders = sentences.read(from, end, inherited, isGiving(item), listed);
        Actors now = told;
        for (Order order : orders) {
            if (silence.covers(order, from, !now.isEmpty() && item.level() != Level.ARTICLE)) {
                now = order.actors() != null && silence.answersFor(from, order.end()) ? meant(order.actors()) : now;
                continue;
            }
            Actors who = order.actors() != null ? meant(order.actors()) : now;
            now = who;
            add(item, order, who);
        }
        return now;
    }

    /** "… Không được ủy quyền tiếp.": a limit on what the sentences before it tell, no work of its own. */
    private boolean forbids(Item item, int from) {
        return from > item.first()
                && page.token(from).says("không")
                && page.token(from + 1).says("được")
                && page.deadlineFrom(from) == null;
    }

    /** "(Gửi kèm biên bản)": a sentence in brackets of its own. */
    private boolean isRemark(int from) {
        int before = page.token(from).start() - 1;
        return before >= 0 && page.reading.text().charAt(before) == '(';
    }

    /** Whether a body with a plain verb is told something here: under a lead-in or a heading that gives out work, or in a list. */
    private boolean isGiving(Item item) {
        return context.isGiving() || item.level() != Level.PLAIN;
    }

    /** Who is meant: "các cơ quan, đơn vị" in a letter are the ones it is sent to. */
    private Actors meant(Actors named) {
        boolean vague = ActorReader.isVague(named.lead());
        if (!vague) {
            return named;
        }
        boolean one = Vague.isOne(named.lead().getFirst().name());
        if (one && !context.usual().isEmpty() && context.usual().areOffices()) {
            return named;
        }
        Actors usual = context.usual().isEmpty() && one ? context.actors() : context.usual();
        return usual.isEmpty() ? named : new Actors(usual.lead(), named.coordinate());
    }

    private void add(Item item, Order order, Actors who) {
        boolean named = order.rule().equals(NAME);
        if (order.end() <= order.first() || !named && empty.isEmpty(order.first(), order.end() - 1)) {
            return;
        }
        Coordination.Read together = coordination.read(order.first(), order.end());
        boolean tentative = who.isEmpty() && (!bareOrders || context.isLabelled());
        Actors all = who.isEmpty() && bareOrders ? context.usual() : who;
        for (ClauseCutter.Piece piece : cutter.cut(together.first(), order.end())) {
            boolean scrap = (named || order.rule().equals("viec-trong-danh-sach")) && piece.size() < SCRAP;
            if (scrap || !named && empty.isEmpty(piece.first(), piece.last())) {
                continue;
            }
            Actors with = all.with(coordination
                    .read(piece.first() == together.first() ? order.first() : piece.first(), piece.last() + 1)
                    .bodies());
            var draft =
                    new Draft(piece.first(), piece.last(), with, order.rule(), confidence(order, all), item.index());
            draft.tentative = tentative;
            FoundDeadline own =
                    page.deadline(piece.first() == together.first() ? order.dueFrom() : piece.first(), piece.last());
            draft.deadline = own != null ? own : context.deadline();
            drafts.add(draft);
            labelled.add(draft, Depth.of(item));
        }
    }

    private static double confidence(Order order, Actors who) {
        return who.isEmpty() ? Math.min(order.confidence(), 0.4) : order.confidence();
    }

    /** "Báo cáo gửi về Sở Nội vụ để tổng hợp." after an order: where its report goes, no work of its own. */
    private boolean onlySendsReport(int from, int end) {
        return page.token(from).says("báo", "kết", "văn")
                && page.begins(Concept.SHARED_DEADLINE, from)
                && page.deadline(from, end - 1) == null
                && end - from < 30
                && page.hits.any(Concept.REPORT, from, end);
    }

    private boolean finishes(int from, int end) {
        FoundDeadline due = page.begins(Concept.FINISH, from) ? page.deadline(from, end - 1) : null;
        // "Định kỳ hằng tháng báo cáo …": what comes back is a duty of its own, not the end of what was told before.
        return due != null
                && !(due.deadline() instanceof Deadline.Recurring)
                && end - from < 40
                && !ownReport(from, end);
    }

    /** "Tổng hợp, báo cáo số lượng đàn lợn …": a report on something else than what was told before. */
    private boolean ownReport(int from, int end) {
        for (int i = from + 1; i < Math.min(end - 1, from + 6); i++) {
            if (page.token(i).says("cáo") && page.token(i - 1).says("báo")) {
                int next = i + 1;
                return page.token(next).before() == ' '
                        && page.mentionEnd(next) < 0
                        && page.deadlineFrom(next) == null
                        && page.token(next).says("số", "danh", "diện", "tổng", "kế", "nhu", "việc", "các", "những");
            }
        }
        return false;
    }

    /** "Hoàn thành trước ngày …" after an order: the deadline of everything told in this paragraph, and the end of the last piece. */
    private void finish(int from, int end, int before) {
        FoundDeadline due = page.deadline(from, end - 1);
        merge(before);
        Draft last = drafts.getLast();
        if (last.deadline == null) {
            last.last = end - 1;
        }
        for (Draft draft : drafts.subList(before, drafts.size())) {
            draft.deadline = draft.deadline == null ? due : draft.deadline;
        }
    }

    /** What one paragraph tells the same bodies and then sets one end to is one piece of work in steps. */
    private void merge(int before) {
        List<Draft> steps = drafts.subList(before, drafts.size());
        Draft first = steps.getFirst();
        boolean same = steps.size() <= STEPS && steps.stream().allMatch(d -> names(d).equals(names(first)));
        if (same && steps.size() > 1) {
            first.last = steps.getLast().last;
            first.deadline = null;
            labelled.removeAll(steps.subList(1, steps.size()));
            steps.subList(1, steps.size()).clear();
        }
    }

    private static List<String> names(Draft draft) {
        return draft.lead.stream().map(ProposedAgency::name).toList();
    }

    /** One deadline for the list above. */
    private boolean shared(Item item, int from, int end, boolean follows) {
        boolean sent = page.token(from).says("báo")
                && from + 2 < end
                && page.token(from + 1).says("cáo")
                && page.token(from + 2).says("gửi");
        if (follows || drafts.isEmpty() || !sent && item.level() != Level.PLAIN && item.level() != Level.NUMBER) {
            return false;
        }
        FoundDeadline due = page.begins(Concept.SHARED_DEADLINE, from) ? page.deadline(from, end - 1) : null;
        if (due == null) {
            return false;
        }
        boolean within = section < drafts.size() && !isLast(item) && !namesAll(from, end);
        for (Draft draft : within ? drafts.subList(section, drafts.size()) : drafts) {
            draft.deadline = draft.deadline == null ? due : draft.deadline;
        }
        return true;
    }

    /** Whether nobody is told anything by name below: a line here closes the whole paper. */
    private boolean isLast(Item item) {
        return items.stream()
                .noneMatch(each -> each.index() > item.index() && !each.isEmpty() && each.level() != Level.PLAIN);
    }

    /** "Các nhiệm vụ trên hoàn thành …", "Báo cáo của các đơn vị gửi về …": said of everything above. */
    private boolean namesAll(int from, int end) {
        for (int i = from; i < Math.min(end, from + 8); i++) {
            if (page.token(i).says("các", "những", "toàn", "tất", "báo", "kết", "văn")) {
                return true;
            }
        }
        return false;
    }
}

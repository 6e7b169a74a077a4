package vn.dondoc.suggestion.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.dondoc.agency.AgencyNames;
import vn.dondoc.calendar.Deadline;
import vn.dondoc.reading.Reading;
import vn.dondoc.suggestion.DeadlineReader;
import vn.dondoc.suggestion.DocumentType;
import vn.dondoc.suggestion.Evidence;
import vn.dondoc.suggestion.Guess;
import vn.dondoc.suggestion.ProposedAgency;
import vn.dondoc.suggestion.ProposedHeader;
import vn.dondoc.suggestion.ProposedTask;
import vn.dondoc.suggestion.outline.Item;
import vn.dondoc.suggestion.outline.Level;
import vn.dondoc.suggestion.outline.Outline;
import vn.dondoc.suggestion.outline.Stretches;
import vn.dondoc.suggestion.rule.Concept;
import vn.dondoc.suggestion.rule.RuleSet;

/** Reads the tasks of a directive whose header is known. */
public final class Tasks {

    private static final java.util.regex.Pattern UPWARDS = java.util.regex.Pattern.compile(
            "(chu tich |thuong truc )?(ubnd (tinh|thanh pho)( |$)(?!.*(huyen|xa|phuong))|bo |chinh phu|thu tuong|hdnd|tinh uy|thanh uy|van phong chinh phu|quoc hoi)");

    private final RuleSet rules;
    private final AgencyNames names;
    private final DeadlineReader deadlines = new DeadlineReader();

    public Tasks(RuleSet rules, AgencyNames names) {
        this.rules = rules;
        this.names = names;
    }

    public List<ProposedTask> in(Reading.Text reading, ProposedHeader header) {
        LocalDate day = DocumentDay.of(reading, header);
        Stretches stretches = Stretches.of(reading);
        Page page = Page.of(reading, stretches, rules, names, deadlines, day);
        Outline outline = Outline.of(reading, stretches, page.typed);
        DocumentType type =
                header.type() == null ? DocumentType.KHAC : header.type().value();
        var drafts = new ArrayList<Draft>();
        if (type != DocumentType.TO_TRINH && type != DocumentType.BAO_CAO) {
            Actors usual = Actors.leading(addressees(page, outline.addressees()));
            boolean plan = plans(type);
            Issuer issuer =
                    new Issuer(header.issuer() == null ? null : header.issuer().value(), plan);
            Labels labels = new Labels(page, day);
            drafts.addAll(new TaskReader(
                            page,
                            outline.body(),
                            usual,
                            issuer,
                            labels,
                            usual.isEmpty() ? commands(type) : !plan && !reportsUpwards(usual))
                    .read());
            if (type == DocumentType.QUYET_DINH) {
                new InspectionOrder(page, outline.body()).read(drafts).ifPresent(drafts::add);
            }
            for (Outline.Annex annex : outline.annexes()) {
                drafts.addAll(
                        isGiving(page, annex.title())
                                ? new TaskReader(page, annex.items(), Actors.NONE, issuer, labels, false).read()
                                : new TaskTable(page, labels).read(annex.items()));
            }
        }
        if (Normative.is(header)) {
            drafts.removeIf(draft -> !hasDay(draft));
        }
        return drafts.stream()
                .sorted(Comparator.comparingInt(d -> d.first))
                .map(draft -> task(page, draft))
                .toList();
    }

    /** A day of its own, once or every year. */
    private static boolean hasDay(Draft draft) {
        return draft.deadline != null
                && switch (draft.deadline.deadline()) {
                    case Deadline.On on -> true;
                    case Deadline.Recurring recurring -> recurring.day() != null;
                    default -> false;
                };
    }

    private static boolean plans(DocumentType type) {
        return switch (type) {
            case KE_HOACH, CHUONG_TRINH, DE_AN, QUY_CHE, QUY_DINH, HUONG_DAN, QUYET_DINH, NGHI_QUYET -> true;
            default -> false;
        };
    }

    /** What a conclusion or a directive lists is work, even where the one who is told could not be read. */
    private static boolean commands(DocumentType type) {
        return switch (type) {
            case CHI_THI, CONG_DIEN, THONG_BAO, KET_LUAN -> true;
            default -> false;
        };
    }

    /** A letter to the government or the province asks and reports; its plain sentences order nothing. */
    private static boolean reportsUpwards(Actors addressees) {
        return addressees.lead().stream()
                .anyMatch(a -> UPWARDS.matcher(vn.dondoc.vietnamese.Vietnamese.fold(a.name()))
                        .lookingAt());
    }

    private static boolean isGiving(Page page, List<Item> title) {
        for (Item item : title) {
            if (item.isEmpty()) {
                continue;
            }
            if (page.hits.any(Concept.OTHER_ANNEX, item.first(), item.last() + 1)) {
                return false;
            }
            if (page.hits.any(Concept.TASK_ANNEX, item.first(), item.last() + 1)) {
                return true;
            }
        }
        return false;
    }

    private static List<ProposedAgency> addressees(Page page, List<Item> items) {
        var bodies = new ArrayList<ProposedAgency>();
        ActorReader actors = new ActorReader(page);
        for (Item item : items) {
            int i = item.first();
            int before = bodies.size();
            while (i <= item.last()) {
                ActorReader.Found found = page.mentionAt(i) == null ? null : actors.list(i, item.last() + 1);
                if (found == null) {
                    i++;
                } else {
                    ActorReader.Found whole = wholeLine(page, actors, found, item);
                    bodies.addAll(whole.bodies());
                    i = whole.next();
                }
            }
            boolean named = bodies.size() > before;
            int from = item.first();
            while (from <= item.last() && page.token(from).says("kính", "gửi")) {
                from++;
            }
            if (!named && from < item.last()) {
                ActorReader.Found described = actors.described(from, item.last() + 1, item.last() + 1);
                if (described != null) {
                    bodies.addAll(described.bodies());
                }
            }
        }
        return bodies;
    }

    /** "- Các doanh nghiệp bưu chính, viễn thông;": the words of an addressee's line that say which belong to its group. */
    private static ActorReader.Found wholeLine(Page page, ActorReader actors, ActorReader.Found found, Item item) {
        int end = item.last() + 1;
        for (int i = found.next(); i < end; i++) {
            if (page.mentionEnd(i) >= 0
                    || page.token(i).before() == '('
                    || page.token(i).opensClause()) {
                return found;
            }
        }
        boolean listed = end - found.next() <= 14 && item.level() != Level.PLAIN;
        return listed && found.next() < end && page.token(found.next()).before() == ' '
                ? actors.extended(found, end)
                : found;
    }

    private static ProposedTask task(Page page, Draft draft) {
        int start = page.token(draft.first).start();
        int end = page.token(draft.last).end();
        String text = page.reading.text();
        if (end < text.length()
                && text.charAt(end) == ')'
                && text.substring(start, end).lastIndexOf('(')
                        > text.substring(start, end).lastIndexOf(')')) {
            end++;
        }
        double confidence = draft.confidence;
        Guess<Deadline> due = draft.deadline == null
                ? new Guess<>(new Deadline.None(), null)
                : new Guess<>(
                        draft.deadline.deadline(),
                        new Evidence(
                                draft.deadline.start(),
                                draft.deadline.end(),
                                text.substring(draft.deadline.start(), draft.deadline.end()),
                                draft.deadline.rule(),
                                0.9));
        boolean report = page.hits.any(Concept.REPORT, draft.first, draft.last + 1);
        return new ProposedTask(
                new Evidence(start, end, text.substring(start, end), draft.rule, confidence),
                distinct(draft.lead),
                distinct(draft.coordinate),
                due,
                report);
    }

    private static List<ProposedAgency> distinct(List<ProposedAgency> bodies) {
        var seen = new java.util.LinkedHashMap<String, ProposedAgency>();
        bodies.forEach(body -> seen.putIfAbsent(body.name(), body));
        return List.copyOf(seen.values());
    }
}

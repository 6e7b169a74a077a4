package vn.dondoc.suggestion.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.Deadline;
import vn.dondoc.suggestion.FoundDeadline;
import vn.dondoc.suggestion.ProposedAgency;
import vn.dondoc.suggestion.outline.Item;
import vn.dondoc.suggestion.rule.Concept;

/** Lines such as "Đơn vị thực hiện: …; Đơn vị phối hợp: …; Thời gian: …" under the tasks that they speak of. */
final class Labels {

    private static final int LONGEST_LABEL = 8;
    private static final Concept[] KINDS = {
        Concept.LABEL_COORDINATE, Concept.LABEL_LEAD, Concept.LABEL_TIME, Concept.LABEL_WORK, Concept.LABEL_OTHER
    };

    private final Page page;
    private final ActorReader actors;
    private final Predicates predicates;
    private final @Nullable LocalDate day;

    Labels(Page page, @Nullable LocalDate day) {
        this.page = page;
        this.actors = new ActorReader(page);
        this.predicates = new Predicates(page);
        this.day = day;
    }

    /** The labels of a paragraph; empty where it does not begin with one. */
    List<Label> in(Item item) {
        var labels = new ArrayList<Label>();
        int i = item.first();
        while (i <= item.last()) {
            Label label = at(i, item.last());
            if (label == null) {
                if (labels.isEmpty()) {
                    return List.of();
                }
                i++;
            } else {
                if (!labels.isEmpty()) {
                    Label before = labels.removeLast();
                    labels.add(new Label(before.kind(), before.first(), i - 1));
                }
                labels.add(label);
                i = label.first();
            }
        }
        return labels;
    }

    boolean startsWith(Concept kind, Item item) {
        List<Label> labels = item.isEmpty() ? List.of() : in(item);
        return !labels.isEmpty() && labels.getFirst().kind() == kind;
    }

    /** The label that is all this paragraph says: "b) Cơ quan thực hiện:". */
    @Nullable
    Concept alone(Item item) {
        if (item.isEmpty()
                || item.size() > LONGEST_LABEL
                || !page.token(item.first()).opensClause()) {
            return null;
        }
        for (Concept kind : KINDS) {
            if (page.after(kind, item.first()) == item.last() + 1) {
                return kind;
            }
        }
        return null;
    }

    /** Whether this paragraph only says what a label above it labels: bodies for bodies, a time for a time. */
    boolean isValue(Concept kind, Item item) {
        if (kind == Concept.LABEL_TIME) {
            return due(item.first(), item.last()) != null;
        }
        ActorReader.Found found = actors.list(item.first(), item.last() + 1);
        return found != null && predicates.after(found.next(), item.last() + 1) < 0;
    }

    private @Nullable Label at(int i, int last) {
        if (!page.token(i).opensClause()) {
            return null;
        }
        for (Concept kind : KINDS) {
            int next = colon(i, Math.min(page.after(kind, i), last));
            if (next > i) {
                return new Label(kind, next, last);
            }
        }
        return null;
    }

    /** The first word behind a colon, from the second of a label up to the one after it; -1 where the label has none. */
    private int colon(int label, int after) {
        for (int i = label + 1; i <= after; i++) {
            if (page.token(i).before() == ':') {
                return i;
            }
        }
        return -1;
    }

    void apply(List<Label> labels, List<Draft> drafts) {
        for (Label label : labels) {
            switch (label.kind()) {
                case LABEL_LEAD -> lead(label, drafts);
                case LABEL_COORDINATE -> coordinate(label, drafts);
                case LABEL_TIME -> time(label, drafts);
                default -> {}
            }
        }
    }

    /** One line below a label that stands alone; {@code more}: not the first, so that its bodies lead as well. */
    void value(Concept kind, boolean more, Item item, List<Draft> drafts) {
        var label = new Label(kind, item.first(), item.last());
        if (kind == Concept.LABEL_LEAD && more) {
            drafts.forEach(draft -> draft.lead.addAll(bodies(label)));
        } else {
            apply(List.of(label), drafts);
        }
    }

    private void lead(Label label, List<Draft> drafts) {
        List<ProposedAgency> told = told(label);
        List<ProposedAgency> bodies = told.isEmpty() ? bodies(label) : told;
        for (Draft draft : drafts) {
            if (draft.tentative || draft.lead.isEmpty() || ActorReader.isVague(draft.lead)) {
                draft.lead = new ArrayList<>(bodies);
                draft.tentative = false;
            } else {
                draft.coordinate = new ArrayList<>(
                        new Actors(draft.lead, draft.coordinate).with(bodies).coordinate());
            }
        }
    }

    private void coordinate(Label label, List<Draft> drafts) {
        List<ProposedAgency> bodies = bodies(label);
        for (Draft draft : drafts) {
            draft.coordinate = new ArrayList<>(
                    new Actors(draft.lead, draft.coordinate).with(bodies).coordinate());
        }
    }

    private void time(Label label, List<Draft> drafts) {
        FoundDeadline due = due(label.first(), label.last());
        for (Draft draft : drafts) {
            draft.deadline = draft.deadline == null ? due : draft.deadline;
        }
    }

    /** The deadline that words say which stand where only a time can stand. */
    @Nullable
    FoundDeadline due(int first, int last) {
        FoundDeadline found = page.deadline(first, last);
        FoundDeadline year = found != null ? found : wholeYear(first, last);
        return year != null ? year : page.bareDeadline(first, last, day);
    }

    /** "Cả năm": until its last day. */
    private @Nullable FoundDeadline wholeYear(int first, int last) {
        String words = vn.dondoc.vietnamese.Vietnamese.fold(page.typed.words(first, last));
        if (day == null || !words.matches("(ca|trong|het|den het) nam\\b.*")) {
            return null;
        }
        var lastDay = new Deadline.On(LocalDate.of(day.getYear(), 12, 31), false);
        return new FoundDeadline(page.token(first).start(), page.token(last).end(), lastDay, "ca-nam");
    }

    /** "Sở A rà soát …; các sở khác gửi kết quả về Sở A": who does it, where a label has whole sentences; others are only spoken of, or help the one who "chủ trì". */
    private List<ProposedAgency> told(Label label) {
        var told = new ArrayList<ProposedAgency>();
        var chairing = new ArrayList<ProposedAgency>();
        for (int i = label.first(); i <= label.last(); i++) {
            boolean opens = i == label.first()
                    || page.token(i).before() == ';'
                    || page.token(i).opensSentence();
            ActorReader.Found found = opens ? actors.list(i, label.last() + 1) : null;
            int work = found == null ? -1 : predicates.after(found.next(), label.last() + 1);
            if (found != null && work >= 0) {
                told.addAll(found.bodies());
                if (page.begins(Concept.CHAIR, work)) {
                    chairing.addAll(found.bodies());
                }
            }
        }
        return chairing.isEmpty() ? told : chairing;
    }

    /** The bodies of a label; words that name none are one body of their own. */
    List<ProposedAgency> bodies(Label label) {
        List<ProposedAgency> bodies = named(label.first(), label.last());
        return bodies.isEmpty() ? List.of(asWritten(label.first(), label.last())) : bodies;
    }

    /** The bodies named within the words {@code [first, last]}. */
    List<ProposedAgency> named(int first, int last) {
        var bodies = new ArrayList<ProposedAgency>();
        int i = first;
        while (i <= last) {
            ActorReader.Found found = page.mentionAt(i) == null ? null : actors.list(i, last + 1);
            if (found == null) {
                i++;
            } else {
                bodies.addAll(found.bodies());
                i = found.next();
            }
        }
        return bodies;
    }

    /** People or bodies that no register knows, one for each piece between commas. */
    List<ProposedAgency> people(int first, int last) {
        var people = new ArrayList<ProposedAgency>();
        int from = first;
        for (int i = first + 1; i <= last + 1; i++) {
            if (i > last || ",;".indexOf(page.token(i).before()) >= 0) {
                people.add(asWritten(from, i - 1));
                from = i;
            }
        }
        return people;
    }

    private ProposedAgency asWritten(int first, int last) {
        String name = page.typed.words(first, last);
        return new ProposedAgency(name, null, actors.evidence(first, last));
    }
}

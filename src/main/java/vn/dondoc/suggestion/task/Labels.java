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

    private static final Concept[] KINDS = {
        Concept.LABEL_COORDINATE, Concept.LABEL_LEAD, Concept.LABEL_TIME, Concept.LABEL_OTHER
    };

    /** A label and the words {@code [first, last]} that follow its colon. */
    record Label(Concept kind, int first, int last) {}

    private final Page page;
    private final ActorReader actors;
    private final @Nullable LocalDate day;

    Labels(Page page, @Nullable LocalDate day) {
        this.page = page;
        this.actors = new ActorReader(page);
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

    private @Nullable Label at(int i, int last) {
        if (!page.token(i).opensClause()) {
            return null;
        }
        for (Concept kind : KINDS) {
            int next = page.after(kind, i);
            if (next > i && next <= last && page.token(next).before() == ':') {
                return new Label(kind, next, last);
            }
        }
        return null;
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

    private void lead(Label label, List<Draft> drafts) {
        List<ProposedAgency> bodies = bodies(label);
        for (Draft draft : drafts) {
            if (draft.tentative || draft.lead.isEmpty()) {
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

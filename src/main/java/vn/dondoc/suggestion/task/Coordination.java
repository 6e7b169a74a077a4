package vn.dondoc.suggestion.task;

import java.util.ArrayList;
import java.util.List;
import vn.dondoc.suggestion.ProposedAgency;
import vn.dondoc.suggestion.rule.Concept;

/** Reads "chủ trì, phối hợp với X, Y" and every other mention of those who coordinate in the words of an order. */
final class Coordination {

    /** Those who coordinate, and the word where the work itself begins. */
    record Read(List<ProposedAgency> bodies, int first) {}

    private final Page page;
    private final ActorReader actors;
    private final Predicates predicates;

    Coordination(Page page) {
        this.page = page;
        this.actors = new ActorReader(page);
        this.predicates = new Predicates(page);
    }

    Read read(int first, int end) {
        var bodies = new ArrayList<ProposedAgency>();
        int start = first;
        int i = first;
        while (i < end) {
            if (!page.begins(Concept.TOGETHER, i) || page.mentionEnd(i) >= 0) {
                i++;
                continue;
            }
            int next = page.after(Concept.TOGETHER, i);
            while (next < end && page.token(next).says("với", "cùng", "chặt", "chẽ")) {
                next++;
            }
            ActorReader.Found found = next < end ? actors.list(next, end) : null;
            if (found == null) {
                i = Math.max(i + 1, next);
                continue;
            }
            bodies.addAll(found.bodies());
            if (opensWithChair(first, i)) {
                int work = predicates.after(found.next(), end);
                start = work > 0 && work < end ? work : start;
            }
            i = Math.max(i + 1, found.next());
        }
        return new Read(bodies, start);
    }

    /** Whether between the start of the order and the coordination there is only "chủ trì" and a manner. */
    private boolean opensWithChair(int first, int together) {
        if (together - first > 5) {
            return false;
        }
        boolean chair = page.token(together).says("chủ");
        for (int i = first; i < together; i++) {
            chair |= page.begins(Concept.CHAIR, i);
        }
        return chair;
    }
}

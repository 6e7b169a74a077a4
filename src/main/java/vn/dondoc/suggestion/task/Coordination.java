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
            if (opensWithChair(first, i)) {
                int work = predicates.after(found.next(), end);
                if (work < 0) {
                    work = predicates.unknownAfter(found.next(), end);
                }
                if (work > 0 && work < end) {
                    start = work;
                    found = whichOnes(found, work);
                }
            }
            bodies.addAll(found.bodies());
            i = Math.max(i + 1, found.next());
        }
        return new Read(bodies, start);
    }

    /** "các công ty thủy điện trên lưu vực sông Ba": the words that say which belong to the group, as long as no comma parts them from it. */
    private ActorReader.Found whichOnes(ActorReader.Found found, int work) {
        for (int i = found.next(); i <= work && i < page.typed.size(); i++) {
            if (page.token(i).before() != ' ') {
                return found;
            }
        }
        int end = page.token(work - 1).says("để", "và") ? work - 1 : work;
        return actors.extended(found, end);
    }

    /** The word after those who are named to coordinate before any work is: a list that goes on after a semicolon tells nobody else. */
    int listed(int first, int end) {
        for (int i = first; i < Math.min(end, first + 6); i++) {
            if (page.begins(Concept.TOGETHER, i)
                    && page.mentionEnd(i) < 0
                    && (i == first || opensWithChair(first, i))) {
                int next = page.after(Concept.TOGETHER, i);
                while (next < end && page.token(next).says("với", "cùng", "chặt", "chẽ")) {
                    next++;
                }
                ActorReader.Found found = next < end ? actors.list(next, end) : null;
                return found == null ? first : found.next();
            }
        }
        return first;
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

package vn.dondoc.suggestion.task;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.suggestion.ProposedAgency;
import vn.dondoc.vietnamese.Vietnamese;

/** The one who speaks in the document; what it says of itself is no order, unless it takes a duty on. */
record Issuer(@Nullable String name, boolean plans) {

    boolean speaks(List<ProposedAgency> bodies, Page page, int next) {
        if (next >= page.typed.size()) {
            return false;
        }
        if (page.begins(vn.dondoc.suggestion.rule.Concept.ORDER, next)
                && isMe(bodies.getLast().name())) {
            return true;
        }
        if (bodies.size() != 1) {
            return false;
        }
        boolean duty = page.begins(vn.dondoc.suggestion.rule.Concept.DUTY, next)
                || page.token(next).before() == ':';
        return !duty && !plans && isMe(bodies.getFirst().name());
    }

    boolean isOnly(List<ProposedAgency> bodies) {
        return bodies.size() == 1 && isMe(bodies.getFirst().name());
    }

    /** Whether others ask the one who speaks for something: that is told, not ordered. */
    boolean isAsked(List<ProposedAgency> bodies) {
        return name != null && !plans && isOnly(bodies);
    }

    boolean isMe(String body) {
        String said = Vietnamese.fold(body);
        if (name == null) {
            return said.equals("ubnd tinh") || said.startsWith("chu tich ubnd tinh");
        }
        String me = Vietnamese.fold(name);
        return me.startsWith(said) || said.startsWith(me);
    }
}

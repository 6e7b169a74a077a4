package vn.dondoc.agency;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.dondoc.audit.Actor;

/** What hangs on a body: before one ends it tells what is open there, and passes on to a successor only what a person chose. */
public interface Affected {

    /** What is open with these bodies. */
    List<Move> moves(Set<AgencyId> ended);

    /** Passes one on, in the transaction of the caller; false where it no longer stands as it was shown. */
    boolean move(Move move, Agency to, Actor actor, String reason);

    /** Something open with a body; {@code kind} tells apart whose it is, {@code path} opens it, empty where nothing does. */
    record Move(String kind, UUID subject, String title, AgencyId from, String path) {

        public String key() {
            return kind + ":" + subject;
        }
    }
}

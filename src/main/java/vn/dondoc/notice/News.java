package vn.dondoc.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.access.Viewer;

/** What newly answers the questions that people keep. Search, which keeps them, tells; each find is told once. */
public interface News {

    /** A question with how many finds there are of it, and those among them that may be named in a mail. */
    record Answered(UUID question, String title, String path, int finds, List<Find> named) {

        public Answered {
            named = List.copyOf(named);
        }
    }

    /** A directive as it may be named. */
    record Find(String number, @Nullable LocalDate issuedOn, String subject) {}

    /**
     * What the viewer may read now and was not told of before; from now on it is told, in this digest. Within the transaction in which the
     * digest is written: where two tell the same at once one of them fails.
     */
    List<Answered> tell(Viewer viewer, UUID digest);

    /** What was told in a digest, as far as the viewer may still read it. */
    List<Answered> toldIn(UUID digest, Viewer viewer);

    /** What was told in a digest that never went out belongs to this other one now. */
    void carryOver(UUID from, UUID to);
}

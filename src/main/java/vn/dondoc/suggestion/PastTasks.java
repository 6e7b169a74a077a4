package vn.dondoc.suggestion;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.archive.DocumentId;

/** What was confirmed before: where a text names no agency, a task like one of the past may say who led it then. */
public interface PastTasks {

    /** The name under which such proposals are judged. */
    String RULE = "viec-tuong-tu";

    /** An agency that led a past task. */
    record Lead(@Nullable AgencyId id, String name) {}

    /** A past task and how much of both it shares with the one asked for, from 0 to 1. */
    record Like(String number, LocalDate issuedOn, String content, List<Lead> leads, double share) {

        public Like {
            leads = List.copyOf(leads);
        }

        /** How sure the proposal may call itself: never more than a coin, for the text does not say it. */
        public int percent() {
            return (int) Math.round(50 * Math.clamp(share, 0, 1));
        }
    }

    /** The likest task that others than the Office may see, of any document but this one; empty where none is like it, or they disagree. */
    Optional<Like> likest(String content, DocumentId except);
}

package vn.dondoc.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.intake.ReceiptId;
import vn.dondoc.suggestion.Answer;

/** What an incoming answer may be the result of, and its being entered as such; tracking implements it. */
public interface AnsweredTasks {

    /** One agency's open part in a task of a directive that the answer cites. */
    record Candidate(
            UUID assignment,
            String number,
            LocalDate issuedOn,
            String content,
            String agency,
            @Nullable LocalDate dueOn) {}

    /** The answer as it came: its own number and day, when it arrived and from whom, and the file. */
    record Arrived(
            String number,
            LocalDate issuedOn,
            LocalDate receivedOn,
            String sender,
            String summary,
            @Nullable ReceiptId file) {}

    /** The sender's own parts where the register knows him, else those of all who lead; the likeliest by the summary first. */
    List<Candidate> of(Viewer viewer, Answer answer, @Nullable AgencyId sender, String summary);

    /** Enters it as the result of all of these or, where that fails for one, of none; then a message key says why. */
    Optional<String> enter(Viewer viewer, Arrived result, List<UUID> assignments);
}

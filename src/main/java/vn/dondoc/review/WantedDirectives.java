package vn.dondoc.review;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.access.Viewer;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.calendar.Deadline;
import vn.dondoc.suggestion.Urgency;

/** Lays a directive that another part of the program has the words of before the reviewers. */
@Service
public class WantedDirectives {

    private final Opening opening;

    WantedDirectives(Opening opening) {
        this.opening = opening;
    }

    /** Returns the document under which it is reviewed, and later found among the directives. */
    @Transactional(propagation = Propagation.MANDATORY)
    public DocumentId begin(Viewer viewer, Wanted wanted) {
        var head = new DraftHeader(
                wanted.number(),
                wanted.type(),
                wanted.issuer(),
                wanted.issuedOn(),
                wanted.subject(),
                wanted.signer(),
                Urgency.NONE,
                Visibility.ASSIGNED_AGENCIES,
                "");
        var tasks = wanted.tasks().stream().map(WantedDirectives::task).toList();
        return opening.openWithoutFile(Origin.PAPER, wanted.subject(), new Draft(head, tasks), viewer);
    }

    private static DraftTask task(Wanted.Task wanted) {
        Deadline deadline = wanted.dueOn() == null ? new Deadline.None() : new Deadline.On(wanted.dueOn(), false);
        return new DraftTask(
                UUID.randomUUID(),
                DraftTask.State.ADDED,
                wanted.content(),
                wanted.leadName().isEmpty()
                        ? List.of()
                        : List.of(new ConfirmedAgency(wanted.leadName(), wanted.lead())),
                List.of(),
                DeadlineWords.say(deadline),
                deadline,
                true,
                TaskTerms.NONE,
                null,
                null);
    }
}

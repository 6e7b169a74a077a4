package vn.dondoc.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.archive.Sha256;
import vn.dondoc.tracking.AssignmentId;
import vn.dondoc.tracking.TaskId;

/** A letter to one agency about its parts; {@code day} is the last for an answer or the new deadline; {@code issued} is null for a draft. */
record Letter(
        UUID id,
        LetterKind kind,
        int version,
        @Nullable AgencyId agency,
        String agencyName,
        Wording wording,
        @Nullable LocalDate day,
        String draftedBy,
        Instant draftedAt,
        @Nullable Issued issued,
        List<About> about) {

    Letter {
        about = List.copyOf(about);
    }

    /** Its words as they stand; each line of addressees and recipients is one, and a line {@code [nhiem-vu]} of the body is the table. */
    record Wording(String title, String addressees, String body, String recipients, String signer, String signerName) {}

    /** Its number and its day, and what was kept of it. */
    record Issued(
            String number,
            LocalDate on,
            @Nullable Sha256 pdf,
            @Nullable Sha256 docx) {}

    /** One part of a task that it is about. */
    record About(TaskId task, AssignmentId assignment) {}

    public boolean draft() {
        return issued == null;
    }

    List<AssignmentId> assignments() {
        return about.stream().map(About::assignment).toList();
    }

    List<TaskId> tasks() {
        return about.stream().map(About::task).distinct().toList();
    }
}

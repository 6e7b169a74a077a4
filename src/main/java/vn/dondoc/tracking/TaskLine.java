package vn.dondoc.tracking;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.suggestion.Urgency;

/** One line in a list of tasks. */
record TaskLine(
        TaskId id,
        DirectiveId directive,
        String number,
        LocalDate issuedOn,
        Urgency urgency,
        String content,
        String leadNames,
        @Nullable LocalDate dueOn,
        Situation situation) {}

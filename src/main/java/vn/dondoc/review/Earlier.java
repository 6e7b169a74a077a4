package vn.dondoc.review;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a register kept before said of a task: where it stood there, whether it was done and on which day, and what else was noted. */
public record Earlier(String source, boolean done, @Nullable LocalDate completedOn, String note) {

    public Earlier {
        note = Objects.requireNonNullElse(note, "");
    }

    /** In one line, for the task's history. */
    public String words() {
        return note.isEmpty() ? source : source + ": " + note;
    }
}

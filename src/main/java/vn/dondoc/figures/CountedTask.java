package vn.dondoc.figures;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One of the tasks that were counted, with how it stands and what was last said of it. */
public record CountedTask(
        UUID task,
        String number,
        LocalDate issuedOn,
        String subject,
        String content,
        String agencies,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate completedOn,
        Standing standing,
        @Nullable String lastSaid) {

    /** With its free texts as the mask leaves them. */
    public CountedTask masked(UnaryOperator<String> mask) {
        return new CountedTask(
                task,
                number,
                issuedOn,
                mask.apply(subject),
                mask.apply(content),
                agencies,
                dueOn,
                completedOn,
                standing,
                lastSaid == null ? null : mask.apply(lastSaid));
    }
}

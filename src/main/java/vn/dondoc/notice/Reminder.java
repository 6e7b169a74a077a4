package vn.dondoc.notice;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One reminder as its page shows it, in the words that the task, or the kept question, has now; without either where it is about a duty. */
record Reminder(
        UUID id,
        NoticeKind kind,
        String word,
        String path,
        LocalDate day,
        LocalDate computedFrom,
        boolean unread,
        @Nullable String number,
        @Nullable String content,
        @Nullable String agency) {

    /** The name of its colour and icon. */
    public String colour() {
        return switch (kind) {
            case BEFORE, DUE -> "soon";
            case AFTER -> "overdue";
            case WAITS -> word.equals("OVERDUE") ? "overdue" : "awaiting";
            case DUTY, LEADERS, SHEET, NEWS, INSPECTION -> "new";
        };
    }
}

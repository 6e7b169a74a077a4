package vn.dondoc.suggestion;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.Deadline;
import vn.dondoc.suggestion.words.PlainText;

/** A deadline as a person types it into a field: "20/6", "5 ngày làm việc", "quý III", "hằng tháng ngày 20", "không". */
public final class TypedDeadline {

    private static final Set<String> NONE = Set.of("", "khong", "khong co", "khong co thoi han", "khong thoi han", "-");

    private TypedDeadline() {}

    /** What was meant; null where it cannot be told, so that the person is asked again. */
    public static @Nullable Deadline read(String typed, @Nullable LocalDate issuedOn) {
        String text = typed.strip();
        if (NONE.contains(PlainText.fold(text).replaceAll("\\s+", " "))) {
            return new Deadline.None();
        }
        Deadline meant = only(text, issuedOn);
        return meant == null ? only("trong " + text, issuedOn) : meant;
    }

    /** The one deadline of the text; null where there are two, or a number that is no part of it. */
    private static @Nullable Deadline only(String text, @Nullable LocalDate issuedOn) {
        List<FoundDeadline> found = new DeadlineReader().in(text, 0, text.length(), issuedOn);
        if (found.size() != 1) {
            return null;
        }
        FoundDeadline deadline = found.getFirst();
        String rest = text.substring(0, deadline.start()) + text.substring(deadline.end());
        return rest.chars().anyMatch(Character::isDigit) ? null : deadline.deadline();
    }
}

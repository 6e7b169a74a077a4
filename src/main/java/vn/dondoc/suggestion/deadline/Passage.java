package vn.dondoc.suggestion.deadline;

import java.time.LocalDate;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import vn.dondoc.suggestion.words.PlainText;

/** The stretch that is looked through, and the document's time that missing years are taken from. */
record Passage(PlainText text, DocumentTime time) {

    String plain() {
        return text.plain();
    }

    @Nullable
    LocalDate issuedOn() {
        return time.issuedOn();
    }

    /** The day in the year that was written, or else in the first year in which it is not yet past; null where no year can be told. */
    @Nullable
    LocalDate day(int year, IntFunction<@Nullable LocalDate> inYear) {
        if (year > 0) {
            return inYear.apply(year);
        }
        LocalDate from = time.reference();
        if (from == null) {
            return null;
        }
        LocalDate day = inYear.apply(from.getYear());
        return day == null || day.isBefore(from) ? inYear.apply(from.getYear() + 1) : day;
    }

    /** What stands before {@code index} in the same sentence, at most {@code length} characters of it. */
    String before(int index, int length) {
        int from = Math.max(0, index - length);
        for (int i = index - 1; i >= from; i--) {
            char c = plain().charAt(i);
            if (c == ';' || c == '.' && (i + 1 >= plain().length() || plain().charAt(i + 1) == ' ')) {
                return plain().substring(i + 1, index);
            }
        }
        return plain().substring(from, index);
    }

    /** What follows from {@code index} on, at most {@code length} characters. */
    String after(int index, int length) {
        return plain().substring(index, Math.min(plain().length(), index + length));
    }

    /** As {@link #after}, with the marks. */
    String markedAfter(int index, int length) {
        String marked = text.marked();
        return marked.substring(index, Math.min(marked.length(), index + length));
    }
}

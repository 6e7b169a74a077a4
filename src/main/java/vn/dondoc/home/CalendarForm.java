package vn.dondoc.home;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import vn.dondoc.calendar.CalendarChange;
import vn.dondoc.calendar.SpecialDay;

/** A change of the calendar as a form sends it; {@code what} says which of the fields count. */
record CalendarForm(
        What what,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate off,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate worked,

        @Nullable String name,
        @Nullable String basis,
        @Nullable String content) {

    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_BASIS = 500;

    /** The kinds of change that the page offers. */
    enum What {
        SWAP,
        CLOSED,
        WITHDRAWAL,
        YEAR
    }

    CalendarForm with(@Nullable String file) {
        return file == null ? this : new CalendarForm(what, off, worked, name, basis, file);
    }

    /** Fails with words for the screen where something is missing or contradicts itself. */
    CalendarChange change() {
        return switch (what) {
            case SWAP -> {
                LocalDate rest = given(off, "ngày nghỉ");
                LocalDate instead = given(worked, "ngày làm bù");
                if (rest.equals(instead)) {
                    throw new IllegalArgumentException("Ngày nghỉ và ngày làm bù không thể là một ngày");
                }
                yield CalendarChange.Days.swap(rest, instead, said(basis, "căn cứ", LONGEST_BASIS));
            }
            case CLOSED ->
                new CalendarChange.Days(List.of(new SpecialDay(
                        given(off, "ngày"),
                        SpecialDay.Kind.CLOSED,
                        said(name, "lý do", LONGEST_NAME),
                        said(basis, "căn cứ", LONGEST_BASIS))));
            case WITHDRAWAL -> new CalendarChange.Withdrawal(given(off, "ngày"));
            case YEAR -> new CalendarChange.Year(said(content, "tệp lịch", Integer.MAX_VALUE));
        };
    }

    int year() {
        return off != null
                ? off.getYear()
                : change() instanceof CalendarChange.Year file ? file.year().year() : 0;
    }

    private static LocalDate given(@Nullable LocalDate day, String what) {
        if (day == null) {
            throw new IllegalArgumentException("Thiếu " + what);
        }
        return day;
    }

    private static String said(@Nullable String text, String what, int longest) {
        if (text == null || text.isBlank() || text.length() > longest) {
            throw new IllegalArgumentException("Thiếu " + what + ", hoặc dài quá");
        }
        return text.strip();
    }
}

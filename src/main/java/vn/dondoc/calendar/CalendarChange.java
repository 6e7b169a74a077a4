package vn.dondoc.calendar;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What an administrator wants to change: days to add, days to withdraw, or a yearly file. */
public sealed interface CalendarChange {

    /** The change as it stands in the audit. */
    String said();

    /** Days that become what they were not. */
    record Days(List<SpecialDay> days) implements CalendarChange {

        public Days {
            days = List.copyOf(days);
        }

        /** A day of rest, and the day worked instead. */
        public static Days swap(LocalDate off, LocalDate worked, String basis) {
            return new Days(List.of(
                    new SpecialDay(
                            off,
                            SpecialDay.Kind.SWAPPED_OFF,
                            "Nghỉ hoán đổi với ngày " + VietnameseDates.format(worked),
                            basis),
                    new SpecialDay(
                            worked,
                            SpecialDay.Kind.SWAPPED_WORKED,
                            "Làm bù cho ngày " + VietnameseDates.format(off),
                            basis)));
        }

        @Override
        public String said() {
            return String.join(
                    "; ",
                    days.stream()
                            .map(day ->
                                    VietnameseDates.format(day.day()) + ": " + day.name() + " (" + day.basis() + ")")
                            .toList());
        }
    }

    /** A day that was decided here goes back to what files and weekday say. */
    record Withdrawal(LocalDate day) implements CalendarChange {
        @Override
        public String said() {
            return "Bỏ " + VietnameseDates.format(day);
        }
    }

    /** A year as a file of the shipped form says it. */
    record Year(String content) implements CalendarChange {

        public Year {
            CalendarFiles.read("năm", new StringReader(content));
        }

        public CalendarYear year() {
            return CalendarFiles.read("năm", new StringReader(content));
        }

        @Override
        public String said() {
            return "Tệp lịch năm " + year().year() + ": " + year().basis();
        }
    }

    /** The decided days after the change. */
    default List<SpecialDay> days(List<SpecialDay> before) {
        var after = new ArrayList<>(before);
        switch (this) {
            case Days added -> {
                added.days().forEach(day -> after.removeIf(old -> old.day().equals(day.day())));
                after.addAll(added.days());
            }
            case Withdrawal withdrawn -> after.removeIf(old -> old.day().equals(withdrawn.day()));
            case Year file -> {}
        }
        return after;
    }

    /** The uploaded years after the change. */
    default List<CalendarYear> years(List<CalendarYear> before) {
        var after = new ArrayList<>(before);
        if (this instanceof Year file) {
            after.removeIf(old -> old.year() == file.year().year());
            after.add(file.year());
        }
        return after;
    }
}

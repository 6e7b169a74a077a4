package vn.dondoc.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.dondoc.calendar.Period;

/**
 * What was known at {@code asOf} of a period up to its {@code closing} day: tasks for the whole, assignments for each agency.
 */
public record PeriodFigures(Period period, Instant asOf, LocalDate closing, Counts tasks, List<AgencyCounts> agencies) {

    public PeriodFigures {
        agencies = List.copyOf(agencies);
    }
}

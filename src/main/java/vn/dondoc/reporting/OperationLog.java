package vn.dondoc.reporting;

import java.time.LocalDate;
import java.util.List;
import vn.dondoc.calendar.Period;

/** What whoever keeps the log of incidents and suggestions tells the technical report; nobody need. */
public interface OperationLog {

    /** What happened, or what somebody asked for; {@code settled} is empty while it is open. */
    record Entry(LocalDate on, boolean incident, String from, String text, String settled) {}

    List<Entry> of(Period period);
}

package vn.dondoc.conduct;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.dondoc.access.Viewer;
import vn.dondoc.calendar.Period;
import vn.dondoc.reporting.OperationLog;

/** Tells the quarterly technical report what stands in the log of incidents and suggestions. */
@Component
class TechnicalLog implements OperationLog {

    private static final Viewer REPORTING = Viewer.system("reporting");

    private final Incidents incidents;

    TechnicalLog(Incidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public List<Entry> of(Period period) {
        return incidents.in(REPORTING, period).stream()
                .map(one -> new Entry(
                        one.on(),
                        !one.suggestion(),
                        one.from(),
                        one.text(),
                        Objects.requireNonNullElse(one.settled(), "")))
                .toList();
    }
}

package vn.dondoc.reporting;

import java.util.List;
import vn.dondoc.figures.CountedTask;
import vn.dondoc.figures.PeriodFigures;

/** Everything counted for a report, as it was at the instant of its request. */
public record Snapshot(PeriodFigures figures, List<CountedTask> tasks, Letterhead letterhead) {

    public Snapshot {
        tasks = List.copyOf(tasks);
    }
}

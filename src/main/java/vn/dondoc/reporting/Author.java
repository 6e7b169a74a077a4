package vn.dondoc.reporting;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Counts and words some kinds of report, once; whatever is shown later is read from the snapshot. */
interface Author {

    Set<ReportKind> kinds();

    Draft draft(Report order);

    /**
     * The rows behind the figures of a report of these kinds, as they were when it was drafted; empty where no rows are counted. Its own
     * tables are these rows, unless they are sums.
     */
    default List<Grid> counted(Report report) {
        Snapshot snapshot = Objects.requireNonNull(report.snapshot());
        return snapshot.grids().stream()
                .filter(grid -> grid.rows().stream().anyMatch(row -> row.about() != null))
                .toList();
    }
}

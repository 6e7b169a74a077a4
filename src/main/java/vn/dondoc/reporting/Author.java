package vn.dondoc.reporting;

import java.util.Set;

/** Counts and words some kinds of report, once; whatever is shown later is read from the snapshot. */
interface Author {

    Set<ReportKind> kinds();

    Draft draft(Report order);
}

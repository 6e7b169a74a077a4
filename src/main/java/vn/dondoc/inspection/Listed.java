package vn.dondoc.inspection;

import java.util.List;

/** An inspection as a list shows it, with the reports that are owed after it. */
public record Listed(Inspection inspection, List<DueReport> reports) {}

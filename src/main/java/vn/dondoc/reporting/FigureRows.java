package vn.dondoc.reporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.dondoc.figures.AgencyCounts;
import vn.dondoc.figures.Counts;
import vn.dondoc.figures.PeriodFigures;

/** Figures as the rows of a template's table by agency: assignments above, tasks in the last line, never added to each other. */
public final class FigureRows {

    public static final String TOTAL = "Tổng số nhiệm vụ (không cộng các lượt giao)";

    private FigureRows() {}

    public static List<Map<String, Object>> of(PeriodFigures figures) {
        var rows = new ArrayList<Map<String, Object>>();
        int ordinal = 1;
        for (AgencyCounts agency : figures.agencies()) {
            Map<String, Object> row = row("agency", agency.agency(), agency.lead());
            row.put("ordinal", ordinal++);
            row.put("coordinating", agency.coordinating());
            rows.add(row);
        }
        rows.add(row("total", TOTAL, figures.tasks()));
        return rows;
    }

    private static Map<String, Object> row(String kind, String name, Counts counts) {
        var row = new HashMap<String, Object>();
        row.put("section", "agencies");
        row.put("kind", kind);
        row.put("name", name);
        row.put("total", counts.total());
        row.put("doneInTime", counts.doneInTime());
        row.put("doneLate", counts.doneLate());
        row.put("awaiting", counts.awaiting());
        row.put("returned", counts.returned());
        row.put("inProgressInTime", counts.inProgressInTime());
        row.put("inProgressOverdue", counts.inProgressOverdue());
        row.put("notStartedInTime", counts.notStartedInTime());
        row.put("notStartedOverdue", counts.notStartedOverdue());
        row.put("withoutDeadline", counts.withoutDeadline());
        return row;
    }
}

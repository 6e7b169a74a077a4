package vn.dondoc.reporting;

import org.springframework.context.ApplicationContext;
import vn.dondoc.access.Viewer;
import vn.dondoc.calendar.Period;

/** Asks for reports and edits them in tests of other packages. */
public final class Asking {

    private Asking() {}

    public static ReportId draft(ApplicationContext context, Viewer viewer, Period period) {
        return context.getBean(ReportDesk.class).request(viewer, ReportKind.HALF_YEAR, period);
    }

    /** Writes this sentence into the opening of a draft. */
    public static boolean write(ApplicationContext context, Viewer viewer, ReportId id, String sentence) {
        var report = context.getBean(Reports.class).find(viewer, id).orElseThrow();
        var narrative = report.narrative();
        return narrative != null
                && context.getBean(ReportDesk.class)
                        .edit(
                                viewer,
                                report,
                                report.version(),
                                new Narrative(sentence, narrative.sections(), narrative.closing()),
                                "");
    }
}

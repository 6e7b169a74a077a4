package vn.dondoc.reporting;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.dondoc.access.CitizenNames;
import vn.dondoc.access.Viewer;
import vn.dondoc.calendar.Period;
import vn.dondoc.figures.CountedTask;
import vn.dondoc.figures.Figures;
import vn.dondoc.regulation.OwnAuthority;
import vn.dondoc.regulation.Regulations;

/** The Office's evaluations, from the weekly sheet to the year: one table of agencies, one of tasks, and the period before beside. */
@Component
class Evaluation implements Author {

    private static final Viewer REPORTING = Viewer.system("reporting");

    private final Figures figures;
    private final Regulations regulations;
    private final OwnAuthority authority;
    private final CitizenNames citizens;

    Evaluation(Figures figures, Regulations regulations, OwnAuthority authority, CitizenNames citizens) {
        this.figures = figures;
        this.regulations = regulations;
        this.authority = authority;
        this.citizens = citizens;
    }

    @Override
    public Set<ReportKind> kinds() {
        return EnumSet.copyOf(ReportKind.on(ReportKind.Shelf.EVALUATION));
    }

    @Override
    public Draft draft(Report order) {
        ReportKind kind = order.kind();
        Period period = order.period();
        var letterhead = Letterhead.of(regulations.active(), authority.of(regulations.active()));
        // What a report says goes out of the house; names are masked before the snapshot, which is never changed
        // afterwards.
        List<CountedTask> tasks = figures.tasks(REPORTING, period, order.asOf()).stream()
                .map(task -> task.masked(citizens::shown))
                .toList();
        var snapshot = new Snapshot(
                figures.of(REPORTING, period, order.asOf()),
                tasks,
                letterhead,
                figures.of(REPORTING, PeriodWords.before(kind.cycle(), period), order.asOf()),
                front(kind, period, letterhead),
                List.of(),
                List.of());
        return new Draft(snapshot, Skeleton.of(kind, snapshot));
    }

    static Front front(ReportKind kind, Period period, Letterhead letterhead) {
        String authority = letterhead.authority();
        if (kind == ReportKind.WEEK) {
            return new Front(
                    "PHIẾU TỔNG HỢP",
                    "Tình hình thực hiện nhiệm vụ do %s, Chủ tịch %s giao, phục vụ họp giao ban %s"
                            .formatted(authority, authority, kind.periodWords(period)),
                    "PTH-VP",
                    List.of(),
                    List.of("Lãnh đạo Văn phòng;", "Các phòng, đơn vị thuộc Văn phòng;", "Lưu: VT, TH."));
        }
        return new Front(
                "BÁO CÁO",
                "Tình hình, kết quả thực hiện nhiệm vụ do %s, Chủ tịch %s giao %s"
                        .formatted(authority, authority, kind.periodWords(period)),
                "BC-VP",
                letterhead.addressees(),
                List.of("Như trên;", "Các cơ quan, đơn vị được giao nhiệm vụ;", "Lưu: VT, TH."));
    }
}

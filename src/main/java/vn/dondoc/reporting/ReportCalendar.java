package vn.dondoc.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.CutOff;
import vn.dondoc.calendar.Cycle;
import vn.dondoc.calendar.Period;
import vn.dondoc.calendar.Periods;
import vn.dondoc.regulation.Regulations;

/** Proposes the periods that a report may be about, by the calendar of the active regulation. */
@Component
class ReportCalendar {

    private static final int OFFERED = 6;
    private static final int AD_HOC_DAYS = 29;

    /** A period on offer; {@code running} where it is not over. */
    record Offer(Period period, String name, boolean running) {

        /** As a choice is sent by the form. */
        public String value() {
            return period.from() + "/" + period.to();
        }
    }

    private final Regulations regulations;
    private final Clock clock;

    ReportCalendar(Regulations regulations, Clock clock) {
        this.regulations = regulations;
        this.clock = clock;
    }

    /** The half of a year that ended last. */
    Period halfYear() {
        return Periods.endedBefore(Cycle.HALF_YEAR, LocalDate.now(clock), cutOff());
    }

    /** The one that ended last, the one that runs, and those before. */
    List<Offer> offers(ReportKind kind) {
        Cycle cycle = kind.cycle();
        LocalDate today = LocalDate.now(clock);
        if (cycle == null) {
            var last = new Period(today.minusDays(AD_HOC_DAYS), today);
            return List.of(new Offer(last, kind.periodWords(last), false));
        }
        var offers = new ArrayList<Offer>();
        Period ended = Periods.endedBefore(cycle, today, cutOff());
        Period running = Periods.containing(cycle, today, cutOff());
        offers.add(new Offer(ended, kind.periodWords(ended), false));
        if (!running.equals(ended)) {
            offers.add(new Offer(running, kind.periodWords(running), true));
        }
        while (offers.size() < OFFERED) {
            ended = Periods.endedBefore(cycle, ended.from(), cutOff());
            offers.add(new Offer(ended, kind.periodWords(ended), false));
        }
        return offers;
    }

    /** Whether the regulation still has values that nobody has confirmed; until then nothing may be released. */
    boolean hasOpenValues() {
        return !regulations.active().unconfirmed().isEmpty();
    }

    private CutOff cutOff() {
        return ReportPlan.cutOff(regulations.active());
    }
}

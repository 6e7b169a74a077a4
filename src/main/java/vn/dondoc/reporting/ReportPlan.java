package vn.dondoc.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.CutOff;
import vn.dondoc.calendar.Cycle;
import vn.dondoc.calendar.Period;
import vn.dondoc.calendar.Periods;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.regulation.Profile;
import vn.dondoc.regulation.Regulations;
import vn.dondoc.regulation.ReportDuty;
import vn.dondoc.regulation.ReportPeriod;

/** The reports of a year by the regulation of their day: those of the Office and those that the agencies owe it. */
@Component
class ReportPlan {

    /** Sending after a cut-off where no text names the day: as the reporting regime of Decree 09/2019/NĐ-CP is applied. */
    private static final int DAYS_AFTER_CUT = 2;

    private final Regulations regulations;
    private final WorkingCalendar calendar;
    private final Clock clock;

    ReportPlan(Regulations regulations, WorkingCalendar calendar, Clock clock) {
        this.regulations = regulations;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** All of a year, in the order of their days. */
    List<PlannedReport> of(int year) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> YearMonth.of(year, month).atEndOfMonth())
                .map(regulations::followedOn)
                .distinct()
                .flatMap(profile -> by(profile, year))
                .sorted(Comparator.comparing(PlannedReport::due)
                        .thenComparing(PlannedReport::who)
                        .thenComparing(PlannedReport::period))
                .toList();
    }

    private Stream<PlannedReport> by(Profile profile, int year) {
        Stream<PlannedReport> office = Stream.concat(profile.officeReports().stream(), support(profile).stream())
                .flatMap(duty -> planned(PlannedReport.Who.OFFICE, duty, profile, year));
        Stream<PlannedReport> agencies = profile.agencyReports().stream()
                .flatMap(duty -> planned(PlannedReport.Who.AGENCY, duty, profile, year));
        return Stream.concat(office, agencies)
                .filter(one -> regulations.followedOn(one.due()).equals(profile));
    }

    /** The duties that the regulation names without saying when. */
    List<ReportDuty> undated(PlannedReport.Who who) {
        Profile profile = regulations.active();
        return (who == PlannedReport.Who.OFFICE ? profile.officeReports() : profile.agencyReports())
                .stream()
                        .filter(duty -> cycle(duty.period()).isEmpty()
                                || days(duty, LocalDate.now(clock).getYear(), profile)
                                        .isEmpty())
                        .toList();
    }

    /** What is due from today on, within so many working days. */
    List<PlannedReport> soon(PlannedReport.Who who, int workingDays) {
        LocalDate today = LocalDate.now(clock);
        LocalDate until = calendar.plus(today, workingDays);
        return Stream.of(today.getYear(), today.getYear() + 1)
                .flatMap(year -> of(year).stream())
                .filter(one -> one.who() == who
                        && !one.due().isBefore(today)
                        && !one.sendBy().isAfter(until))
                .toList();
    }

    private Stream<PlannedReport> planned(PlannedReport.Who who, ReportDuty duty, Profile profile, int year) {
        return days(duty, year, profile).stream().map(day -> {
            Cycle cycle = cycle(duty.period()).orElseThrow();
            Period about = about(cycle, day, cutOff(profile));
            boolean works = calendar.works(day);
            return new PlannedReport(
                    who,
                    duty,
                    about,
                    Periods.name(cycle, about),
                    day,
                    !duty.dated(),
                    works ? "" : calendar.restsBecause(day),
                    works ? day : calendar.minus(day, 1));
        });
    }

    private List<LocalDate> days(ReportDuty duty, int year, Profile profile) {
        Cycle cycle = cycle(duty.period()).orElse(null);
        if (cycle == null) {
            return List.of();
        }
        if (duty.dated()) {
            return duty.dueIn(year);
        }
        boolean cut = !cutOff(profile).equals(CutOff.CALENDAR);
        return cut || cycle == Cycle.TWO_WEEKS ? afterCut(cycle, year, cutOff(profile)) : List.of();
    }

    /** Two weeks end with their last Friday; what is longer is sent two working days after its cut-off. */
    private List<LocalDate> afterCut(Cycle cycle, int year, CutOff cutOff) {
        var days = new ArrayList<LocalDate>();
        LocalDate at = LocalDate.of(year - 1, 12, 1);
        while (at.getYear() <= year) {
            Period period = Periods.containing(cycle, at, cutOff);
            LocalDate due =
                    cycle == Cycle.TWO_WEEKS ? period.to().minusDays(2) : calendar.plus(period.to(), DAYS_AFTER_CUT);
            if (due.getYear() == year && !days.contains(due)) {
                days.add(due);
            }
            LocalDate next = period.to().plusDays(1);
            at = next.isAfter(at) ? next : YearMonth.from(at).plusMonths(1).atDay(1);
        }
        return days;
    }

    /** A report due while more than half of a period is still to come is about the one before. */
    static Period about(Cycle cycle, LocalDate due, CutOff cutOff) {
        Period running = Periods.containing(cycle, due, cutOff);
        long left = ChronoUnit.DAYS.between(due, running.to());
        long whole = ChronoUnit.DAYS.between(running.from(), running.to()) + 1;
        return left * 2 <= whole ? running : Periods.endedBefore(cycle, due, cutOff);
    }

    /** The information that the Office gives every two weeks where the regulation wants it. */
    private static Optional<ReportDuty> support(Profile profile) {
        return profile.text("support.cadence")
                .filter("two-weeks"::equals)
                .map(words -> new ReportDuty(
                        ReportPeriod.TWO_WEEKS,
                        List.of(),
                        null,
                        null,
                        false,
                        profile.parameter("support.cadence").confirmed(),
                        profile.parameter("support.cadence").article()));
    }

    static CutOff cutOff(Profile profile) {
        return profile.text("report.period-ends").filter("day-14"::equals).isPresent()
                ? CutOff.FROM_THE_15TH
                : CutOff.CALENDAR;
    }

    private static Optional<Cycle> cycle(ReportPeriod period) {
        return switch (period) {
            case WEEK -> Optional.of(Cycle.WEEK);
            case TWO_WEEKS -> Optional.of(Cycle.TWO_WEEKS);
            case MONTH -> Optional.of(Cycle.MONTH);
            case QUARTER -> Optional.of(Cycle.QUARTER);
            case HALF_YEAR -> Optional.of(Cycle.HALF_YEAR);
            case NINE_MONTHS -> Optional.of(Cycle.NINE_MONTHS);
            case YEAR -> Optional.of(Cycle.YEAR);
            case AD_HOC -> Optional.empty();
        };
    }
}

package vn.dondoc.publication;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.access.Viewer;
import vn.dondoc.calendar.Period;
import vn.dondoc.figures.AgencyCounts;
import vn.dondoc.figures.CountedTask;
import vn.dondoc.figures.Figures;
import vn.dondoc.figures.PeriodFigures;
import vn.dondoc.regulation.Regulations;
import vn.dondoc.reporting.Report;
import vn.dondoc.reporting.ReportState;
import vn.dondoc.reporting.Reports;

/** Takes out of a released report what the public may know of it. */
@Component
class PublicReports {

    private static final Viewer PUBLICATION = Viewer.system("publication");
    private static final String PUBLISHED = "publish.reports";
    private static final String WHERE = "publish.results";
    private static final String NOWHERE = "none";

    /** The periods of two years may begin and end some days apart, where the due day fell on other days of the week. */
    private static final int APART = 20;

    private final Reports reports;
    private final Figures figures;
    private final Regulations regulations;

    PublicReports(Reports reports, Figures figures, Regulations regulations) {
        this.reports = reports;
        this.figures = figures;
        this.regulations = regulations;
    }

    /** Empty for what was not released or is of a kind that the regulation does not publish; words come with {@link PublicReport#with}. */
    Optional<PublicReport> of(Report report) {
        var release = report.release();
        var snapshot = report.snapshot();
        if (report.state() != ReportState.RELEASED || release == null || snapshot == null || !isPublished(report)) {
            return Optional.empty();
        }
        var letterhead = snapshot.letterhead();
        Optional<Then> then = lastYear(report);
        return Optional.of(new PublicReport(
                new PublicSource(
                        letterhead.authority(),
                        letterhead.office(),
                        release.number(),
                        release.issuedOn(),
                        letterhead.instrument(),
                        regulations.active().parameter(PUBLISHED).article()),
                slug(report),
                report.period().to().getYear(),
                report.title().replace("tình hình, kết quả", "kết quả"),
                period(snapshot.figures()),
                PublicCounts.of(snapshot.figures().tasks()),
                then.map(Then::lastYear).orElse(null),
                agencies(snapshot.figures(), then.map(Then::figures).orElse(null)),
                PublicText.NONE));
    }

    /** The words of its tasks, which must not turn up among those for the public. */
    static TaskWords taskWords(Report report) {
        var snapshot = report.snapshot();
        return snapshot == null
                ? TaskWords.NONE
                : new TaskWords(snapshot.tasks().stream()
                        .flatMap((CountedTask task) ->
                                Stream.of(task.content(), Objects.requireNonNullElse(task.lastSaid(), "")))
                        .toList());
    }

    private boolean isPublished(Report report) {
        var duty = report.kind().duty();
        return duty != null
                && report.agency() == null
                && regulations.active().text(WHERE).filter(NOWHERE::equals).isEmpty()
                && regulations.active().list(PUBLISHED).contains(duty.word());
    }

    /** The same for every edition: a later one corrects what stands there. */
    private static String slug(Report report) {
        return report.fileName().replaceFirst("-lan-\\d+$", "").replaceFirst("^bao-cao-", "ket-qua-");
    }

    private record Then(PeriodFigures figures, boolean asPublished) {

        PublicLastYear lastYear() {
            return new PublicLastYear(period(figures), PublicCounts.of(figures.tasks()), asPublished);
        }
    }

    /** As it was reported then; where it was not, counted now. */
    private Optional<Then> lastYear(Report report) {
        var before = new Period(
                report.period().from().minusYears(1), report.period().to().minusYears(1));
        Optional<PeriodFigures> reported = reports.released(PUBLICATION).stream()
                .filter(one -> one.kind() == report.kind() && one.agency() == null && isAbout(before, one.period()))
                .max(Comparator.comparingInt(Report::edition))
                .flatMap(one -> Optional.ofNullable(one.snapshot()))
                .map(one -> one.figures());
        if (reported.isPresent()) {
            return Optional.of(new Then(reported.get(), true));
        }
        return Optional.of(new Then(figures.of(PUBLICATION, before, report.asOf()), false))
                .filter(then -> then.figures().tasks().total() > 0);
    }

    private static boolean isAbout(Period wanted, Period reported) {
        return Math.abs(wanted.to().toEpochDay() - reported.to().toEpochDay()) <= APART
                && Math.abs(wanted.from().toEpochDay() - reported.from().toEpochDay()) <= APART;
    }

    private static PublicPeriod period(PeriodFigures figures) {
        return new PublicPeriod(figures.period().from(), figures.period().to(), figures.closing());
    }

    private static List<PublicAgency> agencies(PeriodFigures now, @Nullable PeriodFigures then) {
        Map<String, AgencyCounts> before = then == null
                ? Map.of()
                : then.agencies().stream()
                        .collect(Collectors.toMap(AgencyCounts::agency, Function.identity(), (one, other) -> one));
        return now.agencies().stream()
                .map(agency -> new PublicAgency(
                        agency.agency(),
                        PublicCounts.of(agency.lead()),
                        agency.coordinating(),
                        before.containsKey(agency.agency())
                                ? PublicCounts.of(Objects.requireNonNull(before.get(agency.agency()))
                                        .lead())
                                : null))
                .toList();
    }
}

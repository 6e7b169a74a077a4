package vn.dondoc.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.Agencies;
import vn.dondoc.calendar.Period;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.figures.AgencyCounts;
import vn.dondoc.figures.Figures;

/** Orders by itself what the report calendar asks of the Office, so early that the draft lies in the outbox before its day. */
@Component
public class ReportSchedule {

    /** Who asks for its drafts, as the page names him. */
    static final Viewer CALENDAR = Viewer.system("Lịch báo cáo");

    private static final int ONLY_ROW = 1;
    private static final int SHORT_DAYS = 16;

    private final ReportPlan plan;
    private final ReportDesk desk;
    private final Figures figures;
    private final Agencies agencies;
    private final WorkingCalendar calendar;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final int ahead;

    ReportSchedule(
            ReportPlan plan,
            ReportDesk desk,
            Figures figures,
            Agencies agencies,
            WorkingCalendar calendar,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            Clock clock,
            @Value("${dondoc.reports.ahead:3}") int ahead) {
        this.plan = plan;
        this.desk = desk;
        this.figures = figures;
        this.agencies = agencies;
        this.calendar = calendar;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
        this.ahead = ahead;
    }

    /** Called by routes/61-report-calendar.camel.yaml. */
    public void order() {
        LocalDate today = LocalDate.now(clock);
        Optional<LocalDate> until = followedUntil();
        if (until.isEmpty()) {
            begin(today);
        } else if (until.get().isBefore(today)) {
            List<PlannedReport> due = between(until.get(), today);
            transactions.executeWithoutResult(transaction -> {
                if (moved(until.get(), today)) {
                    due.forEach(this::draft);
                }
            });
        }
    }

    /** The day on which its draft is made: the period is over by then where its report is only due after it. */
    LocalDate draftDay(PlannedReport report) {
        LocalDate send = report.sendBy();
        LocalDate early = calendar.minus(send, isShort(report.about()) ? Math.min(1, ahead) : ahead);
        LocalDate over = report.about().to().plusDays(1);
        return !over.isAfter(send) && over.isAfter(early) ? over : early;
    }

    /** Of weeks that went by while nothing ran only the last is told of; longer periods are all caught up. */
    private List<PlannedReport> between(LocalDate after, LocalDate until) {
        Map<Object, PlannedReport> wanted = new LinkedHashMap<>();
        IntStream.rangeClosed(after.getYear(), until.getYear() + 1)
                .mapToObj(plan::of)
                .flatMap(List::stream)
                .filter(one -> one.who() == PlannedReport.Who.OFFICE)
                .filter(one -> draftDay(one).isAfter(after) && !draftDay(one).isAfter(until))
                .sorted(Comparator.comparing(PlannedReport::due))
                .forEach(one ->
                        wanted.put(isShort(one.about()) ? one.period() : List.of(one.period(), one.about()), one));
        return List.copyOf(wanted.values());
    }

    private void draft(PlannedReport planned) {
        ReportKind.of(planned.period()).ifPresent(kind -> {
            if (!kind.ofOneAgency()) {
                request(kind, planned.about(), null);
                return;
            }
            concerned(planned.about()).forEach(agency -> request(kind, planned.about(), agency));
        });
    }

    /** Unless somebody was quicker. */
    private void request(ReportKind kind, Period period, @Nullable Concerned agency) {
        if (!exists(kind, period, agency)) {
            desk.request(CALENDAR, kind, period, agency);
        }
    }

    /** The agencies that the period counts anything of. */
    private List<Concerned> concerned(Period period) {
        Set<String> counted = figures.of(CALENDAR, period, clock.instant()).agencies().stream()
                .map(AgencyCounts::agency)
                .collect(Collectors.toSet());
        return agencies.register().validOn(LocalDate.now(clock)).stream()
                .filter(one -> counted.contains(one.name()))
                .map(one -> new Concerned(one.id(), one.name()))
                .toList();
    }

    private boolean exists(ReportKind kind, Period period, @Nullable Concerned agency) {
        return jdbc.sql("""
                        SELECT COUNT(*)
                        FROM report
                        WHERE kind = :kind AND period_from = :start AND period_to = :finish AND agency_id = :agency
                        """)
                        .param("kind", kind.name())
                        .param("start", period.from())
                        .param("finish", period.to())
                        .param("agency", agency == null ? "" : agency.id().value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static boolean isShort(Period period) {
        return period.from().plusDays(SHORT_DAYS).isAfter(period.to());
    }

    private Optional<LocalDate> followedUntil() {
        return jdbc.sql("SELECT followed_until FROM report_schedule WHERE id = :id")
                .param("id", ONLY_ROW)
                .query(LocalDate.class)
                .optional();
    }

    /** A new installation has counted nothing yet: its calendar begins today. */
    private void begin(LocalDate today) {
        try {
            jdbc.sql("INSERT INTO report_schedule (id, followed_until) VALUES (:id, :today)")
                    .param("id", ONLY_ROW)
                    .param("today", today)
                    .update();
        } catch (DuplicateKeyException another) {
            // Another process began it at the same moment; nothing is left to do.
            return;
        }
    }

    private boolean moved(LocalDate seen, LocalDate today) {
        return jdbc.sql("""
                        UPDATE report_schedule
                        SET followed_until = :today
                        WHERE id = :id AND followed_until = :seen
                        """)
                        .param("id", ONLY_ROW)
                        .param("today", today)
                        .param("seen", seen)
                        .update()
                == 1;
    }
}

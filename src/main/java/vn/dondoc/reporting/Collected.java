package vn.dondoc.reporting;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.calendar.Period;
import vn.dondoc.figures.AgencyCounts;
import vn.dondoc.figures.FirstUpdates;

/** The agencies' own reports: which were owed, which came, which late. */
@Component
class Collected {

    private final JdbcClient jdbc;
    private final ReportPlan plan;

    Collected(JdbcClient jdbc, ReportPlan plan) {
        this.jdbc = jdbc;
        this.plan = plan;
    }

    /** What an agency sent, or began to write; {@code sentOn} is null before it was sent. */
    record Sent(
            UUID report,
            AgencyId agency,
            String name,
            Period about,
            @Nullable LocalDate sentOn) {}

    /** One duty and one agency that led something in its period. */
    record Owed(PlannedReport duty, String agency, @Nullable Sent sent) {

        public boolean late(LocalDate today) {
            LocalDate on = sent == null ? null : sent.sentOn();
            return on == null ? duty.due().isBefore(today) : on.isAfter(duty.due());
        }

        public boolean came() {
            return sent != null && sent.sentOn() != null;
        }
    }

    /** The duties of agencies whose day lies in these days, the last first. */
    List<PlannedReport> duties(LocalDate from, LocalDate to) {
        return IntStream.rangeClosed(from.getYear(), to.getYear())
                .boxed()
                .flatMap(year -> plan.of(year).stream())
                .filter(one -> one.who() == PlannedReport.Who.AGENCY)
                .filter(one -> !one.due().isBefore(from) && !one.due().isAfter(to))
                .sorted(java.util.Comparator.comparing(PlannedReport::due).reversed())
                .toList();
    }

    /** By the agencies of the whole authority's figures for the period of the duty. */
    List<Owed> of(PlannedReport duty, List<AgencyCounts> agencies) {
        Map<String, Sent> sent = new HashMap<>();
        sent(duty.about()).forEach(one -> sent.put(one.name(), one));
        var owed = new ArrayList<Owed>();
        agencies.stream()
                .filter(agency -> agency.lead().total() > 0)
                .forEach(agency -> owed.add(new Owed(duty, agency.agency(), sent.get(agency.agency()))));
        return owed;
    }

    /** By name; a period for which nobody sent anything here was collected elsewhere and is held against nobody. */
    Map<String, FirstUpdates.Owed> byAgency(Period period, LocalDate closing, List<AgencyCounts> agencies) {
        var all = new HashMap<String, FirstUpdates.Owed>();
        for (PlannedReport duty : duties(period.from(), closing)) {
            List<Owed> owed = of(duty, agencies);
            if (owed.stream().anyMatch(Owed::came)) {
                owed.forEach(one -> all.merge(
                        one.agency(),
                        new FirstUpdates.Owed(1, one.late(closing) ? 1 : 0),
                        (some, more) -> new FirstUpdates.Owed(some.owed() + more.owed(), some.late() + more.late())));
            }
        }
        return all;
    }

    /** What is there for exactly these days, of each agency the edition that went out last. */
    List<Sent> sent(Period about) {
        Map<AgencyId, Sent> latest = new HashMap<>();
        jdbc.sql("""
                        SELECT id, agency_id, agency_name, state, released_at
                        FROM report
                        WHERE kind = 'AGENCY' AND period_from = :start AND period_to = :finish
                        ORDER BY edition
                        """)
                .param("start", about.from())
                .param("finish", about.to())
                .query((row, n) -> {
                    var at = row.getObject("released_at", OffsetDateTime.class);
                    return new Sent(
                            row.getObject("id", UUID.class),
                            new AgencyId(row.getString("agency_id")),
                            row.getString("agency_name"),
                            about,
                            at == null
                                    ? null
                                    : at.atZoneSameInstant(OfficeClock.ZONE).toLocalDate());
                })
                .list()
                .forEach(one -> latest.merge(
                        one.agency(),
                        one,
                        (some, later) -> some.sentOn() != null && later.sentOn() == null ? some : later));
        return List.copyOf(latest.values());
    }

    Optional<Sent> sent(AgencyId agency, Period about) {
        return sent(about).stream().filter(one -> one.agency().equals(agency)).findFirst();
    }
}

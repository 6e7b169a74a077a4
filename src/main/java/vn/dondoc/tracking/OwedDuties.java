package vn.dondoc.tracking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.calendar.CutOff;
import vn.dondoc.calendar.Cycle;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.calendar.Period;
import vn.dondoc.calendar.Periods;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.regulation.Profile;
import vn.dondoc.regulation.Regulations;

/** What everybody owes by which day, read from how things stand: nothing is kept that could go stale. */
@Repository
public class OwedDuties {

    private static final int MOST = 500;

    private static final String FROM = """
            FROM assignment a JOIN task t ON t.id = a.task_id JOIN directive d ON d.id = t.directive_id
            WHERE (:everybody OR a.agency_id = :viewerAgency) AND
            """;

    private final JdbcClient jdbc;
    private final Regulations regulations;
    private final WorkingCalendar calendar;
    private final AuditTrail audit;
    private final Clock clock;

    OwedDuties(JdbcClient jdbc, Regulations regulations, WorkingCalendar calendar, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.regulations = regulations;
        this.calendar = calendar;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the viewer owes, red first; with {@code everybody} the Office sees what the agencies owe, too. */
    public List<Duty> of(Viewer viewer, boolean everybody) {
        var duties = new ArrayList<Duty>();
        boolean office = viewer.isOfTheOffice();
        boolean all = everybody && viewer.seesWholeAuthority();
        if (all || viewer.agency() != null) {
            agencys(viewer, all, duties);
        }
        if (office || all) {
            offices(viewer, duties);
        }
        duties.sort(Comparator.comparing(Duty::dueOn, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Duty::kind));
        return duties;
    }

    private void agencys(Viewer viewer, boolean all, List<Duty> into) {
        add(into, Duty.Kind.FIRST_UPDATE, viewer, all, "a.first_update_by", """
                 AND a.progress = 'NOT_STARTED' AND a.first_update_by IS NOT NULL
                """);
        add(into, Duty.Kind.ENTRY, viewer, all, "a.red_after", """
                 AND a.progress IN ('NOT_STARTED', 'IN_PROGRESS') AND a.red_after IS NOT NULL AND a.due_on <= :today
                    AND a.red_after >= :today
                """);
        add(into, Duty.Kind.SIGNATURE, viewer, all, "a.due_on", " AND a.signing = TRUE ");
        add(into, Duty.Kind.EXPLANATION, viewer, all, "COALESCE(a.red_after, a.due_on)", """
                 AND a.progress IN ('NOT_STARTED', 'IN_PROGRESS') AND COALESCE(a.red_after, a.due_on) < :today
                    AND NOT EXISTS (
                        SELECT 1
                        FROM assignment_history h
                        WHERE h.assignment_id = a.id AND h.step = 'EXPLAIN' AND h.due_on = a.due_on)
                """);
        periodic(into, viewer, all);
        answers(into, viewer, all);
        secretPaper(into, viewer);
    }

    private void offices(Viewer viewer, List<Duty> into) {
        OptionalInt days = regulations.active().days("result.confirm-days");
        var awaiting = new ArrayList<Duty>();
        add(awaiting, Duty.Kind.CONFIRMATION, viewer, true, "a.entered_on", """
                 AND a.progress = 'AWAITING_CONFIRMATION' AND a.part <> 'SUB'
                """);
        awaiting.forEach(one -> into.add(new Duty(
                one.kind(),
                one.path(),
                one.subject(),
                null,
                days.isPresent() && one.dueOn() != null ? calendar.plus(one.dueOn(), days.getAsInt()) : null,
                one.tracker())));
        add(into, Duty.Kind.RETURN_ANSWER, viewer, true, "CAST(NULL AS DATE)", """
                 AND a.progress = 'RETURNED' AND a.part <> 'SUB'
                """);
        add(into, Duty.Kind.EXTENSION, viewer, true, "a.extension_by", " AND a.extension = 'ASKED' ");
        into.addAll(jdbc.sql("""
                        SELECT id, number, sender, enter_by
                        FROM paper_result
                        WHERE state = 'RECEIVED'
                        ORDER BY enter_by, received_on
                        FETCH FIRST :most ROWS ONLY
                        """)
                .param("most", MOST)
                .query((row, n) -> new Duty(
                        Duty.Kind.OFFICE_ENTRY,
                        PaperPages.PATH + "/" + row.getObject("id", UUID.class),
                        row.getString("number") + ", " + row.getString("sender"),
                        null,
                        row.getObject("enter_by", LocalDate.class),
                        null))
                .list());
        into.addAll(jdbc.sql("""
                        SELECT m.id, m.text, m.agency_name
                        """ + MatterSight.FROM + """
                        WHERE m.state = 'OPEN'
                            AND m.kind IN ('DIFFICULTY', 'DISAGREEMENT', 'FEEDBACK', 'CORRECTION', 'MISSING_TASK') AND
                        """ + MatterSight.SEEN + """
                        ORDER BY m.raised_at
                        FETCH FIRST :most ROWS ONLY
                        """)
                .params(MatterSight.of(viewer))
                .param("most", MOST)
                .query((row, n) -> new Duty(
                        Duty.Kind.MATTER,
                        "/trao-doi/" + row.getObject("id", UUID.class),
                        row.getString("agency_name") + ": " + row.getString("text"),
                        null,
                        null,
                        null))
                .list());
    }

    private void add(List<Duty> into, Duty.Kind kind, Viewer viewer, boolean all, String due, String condition) {
        into.addAll(jdbc.sql("SELECT a.task_id, t.content, t.tracker, a.agency_name, " + due + " AS due_day " + FROM
                        + Sight.tasks(viewer) + condition + " ORDER BY due_day, a.id FETCH FIRST :most ROWS ONLY")
                .params(sight(viewer, all))
                .param("today", LocalDate.now(clock))
                .param("most", MOST)
                .query((row, n) -> new Duty(
                        kind,
                        "/nhiem-vu/" + row.getObject("task_id", UUID.class),
                        row.getString("content"),
                        kind.ofTheOffice() ? null : row.getString("agency_name"),
                        row.getObject("due_day", LocalDate.class),
                        row.getString("tracker")))
                .list());
    }

    /** Tasks without a deadline are updated once in each period: the one they were given in, then the one after the last update. */
    private void periodic(List<Duty> into, Viewer viewer, boolean all) {
        into.addAll(jdbc
                .sql("SELECT a.task_id, t.content, a.agency_name, a.assigned_on, a.updated_on, d.issued_on " + FROM
                        + Sight.tasks(viewer) + """
                           AND a.due_on IS NULL AND a.progress IN ('NOT_STARTED', 'IN_PROGRESS') AND a.part <> 'SUB'
                        ORDER BY COALESCE(a.updated_on, a.assigned_on), a.id
                        FETCH FIRST :most ROWS ONLY
                        """)
                .params(sight(viewer, all))
                .param("most", MOST)
                .query((row, n) -> {
                    var assigned = row.getObject("assigned_on", LocalDate.class);
                    var issued = row.getObject("issued_on", LocalDate.class);
                    LocalDate by = updateBy(
                            regulations.followedOn(issued),
                            assigned == null ? issued : assigned,
                            row.getObject("updated_on", LocalDate.class));
                    return new Duty(
                            Duty.Kind.PERIODIC_UPDATE,
                            "/nhiem-vu/" + row.getObject("task_id", UUID.class),
                            row.getString("content"),
                            row.getString("agency_name"),
                            by,
                            null);
                })
                .list()
                .stream()
                .filter(one -> one.dueOn() != null)
                .toList());
    }

    static @Nullable LocalDate updateBy(Profile profile, LocalDate assigned, @Nullable LocalDate updated) {
        List<String> cadence = profile.list("without-deadline.cadence");
        Cycle cycle = cadence.contains("month")
                ? Cycle.MONTH
                : cadence.contains("quarter") ? Cycle.QUARTER : cadence.contains("half-year") ? Cycle.HALF_YEAR : null;
        if (cycle == null) {
            return null;
        }
        LocalDate in = updated == null
                ? assigned
                : Periods.containing(cycle, updated, CutOff.CALENDAR).to().plusDays(1);
        return Periods.containing(cycle, in, CutOff.CALENDAR).to();
    }

    private void answers(List<Duty> into, Viewer viewer, boolean all) {
        into.addAll(jdbc.sql("""
                        SELECT m.id, m.text, m.due_on, p.agency_name
                        """ + MatterSight.FROM + """
                        JOIN matter_party p ON p.matter_id = m.id
                        WHERE m.state = 'OPEN' AND m.kind <> 'FEEDBACK' AND p.answered_at IS NULL
                            AND (:everybody OR p.agency_id = :viewerAgency) AND
                        """ + MatterSight.SEEN + """
                        ORDER BY m.due_on, m.raised_at
                        FETCH FIRST :most ROWS ONLY
                        """)
                .params(sight(viewer, all))
                .param("viewerAccount", viewer.account())
                .param("most", MOST)
                .query((row, n) -> new Duty(
                        Duty.Kind.ANSWER,
                        "/trao-doi/" + row.getObject("id", UUID.class),
                        row.getString("text"),
                        row.getString("agency_name"),
                        row.getObject("due_on", LocalDate.class),
                        null))
                .list());
    }

    /** The reminder of the paper report about secret documents says that it is due and nothing more. */
    private void secretPaper(List<Duty> into, Viewer viewer) {
        Period period = secretPeriod();
        AgencyId agency = viewer.agency();
        if (period != null && agency != null && !secretPaperSent(agency, period)) {
            into.add(new Duty(Duty.Kind.SECRET_PAPER, "/viec-den-han", "", null, period.to(), null));
        }
    }

    /** The period whose paper report is due next; null where the regulation wants none. */
    @Nullable
    Period secretPeriod() {
        return regulations.active().list("secret.paper-cadence").contains("quarter")
                ? Periods.containing(Cycle.QUARTER, LocalDate.now(clock), CutOff.CALENDAR)
                : null;
    }

    private boolean secretPaperSent(AgencyId agency, Period period) {
        return !jdbc.sql("""
                        SELECT agency_id
                        FROM secret_paper
                        WHERE agency_id = :agency AND period_end = :period
                        """)
                .param("agency", agency.value())
                .param("period", period.to())
                .query(String.class)
                .list()
                .isEmpty();
    }

    /** Somebody of the agency says that it went out under the secret regime; of what it says nothing is asked. */
    @Transactional
    Taken secretPaperWasSent(Viewer viewer, @Nullable LocalDate sentOn) {
        Period period = secretPeriod();
        AgencyId agency = viewer.agency();
        if (period == null || agency == null || !(viewer.has(Role.AGENCY_LEADER) || viewer.has(Role.AGENCY_OFFICER))) {
            return Taken.NOT_ALLOWED;
        }
        if (sentOn == null || sentOn.isAfter(LocalDate.now(clock))) {
            return Taken.DAY_MISSING;
        }
        if (secretPaperSent(agency, period)) {
            return Taken.OUTRUN;
        }
        jdbc.sql("""
                        INSERT INTO secret_paper (agency_id, period_end, sent_on, noted_by, noted_at)
                        VALUES (:agency, :period, :sentOn, :by, :now)
                        """)
                .param("agency", agency.value())
                .param("period", period.to())
                .param("sentOn", sentOn)
                .param("by", viewer.account())
                .param("now", clock.instant().atZone(OfficeClock.ZONE).toOffsetDateTime())
                .update();
        audit.record(viewer.actor(), "tracking.secretPaper", "agency", agency.value(), null);
        return Taken.DONE;
    }

    private static Map<String, Object> sight(Viewer viewer, boolean all) {
        var parameters = new HashMap<>(Sight.of(viewer));
        parameters.put("everybody", all);
        return parameters;
    }
}

package vn.dondoc.tracking;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.regulation.Regulations;
import vn.dondoc.suggestion.Urgency;

/** Opens the rules by which a task is handled: those of the regulation that was followed when its directive was issued. */
@Component
class RuleBook {

    /** The rules of one task with the day its directive was issued. */
    record Page(Rules rules, LocalDate issuedOn) {

        Page signedBy(boolean leader) {
            return new Page(
                    new Rules(
                            rules.profile(),
                            rules.calendar(),
                            rules.origin(),
                            rules.fixedByDocument(),
                            leader,
                            rules.atOnce()),
                    issuedOn);
        }
    }

    private final JdbcClient jdbc;
    private final Regulations regulations;
    private final WorkingCalendar calendar;
    private final AuditTrail audit;
    private final Clock clock;

    RuleBook(JdbcClient jdbc, Regulations regulations, WorkingCalendar calendar, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.regulations = regulations;
        this.calendar = calendar;
        this.audit = audit;
        this.clock = clock;
    }

    Rules of(LocalDate issuedOn, Origin origin, boolean withDeadline, Urgency urgency) {
        return new Rules(
                regulations.followedOn(issuedOn), calendar, origin, withDeadline, false, urgency == Urgency.HOA_TOC);
    }

    Page of(TaskId task) {
        return jdbc.sql("""
                        SELECT d.issued_on, d.origin, d.urgency, t.with_deadline
                        FROM task t JOIN directive d ON d.id = t.directive_id
                        WHERE t.id = :task
                        """)
                .param("task", task.value())
                .query((row, n) -> {
                    var issued = row.getObject("issued_on", LocalDate.class);
                    return new Page(
                            of(
                                    issued,
                                    Origin.valueOf(row.getString("origin")),
                                    row.getBoolean("with_deadline"),
                                    Urgency.valueOf(row.getString("urgency"))),
                            issued);
                })
                .single();
    }

    boolean leaderSigns(@Nullable AgencyId agency) {
        return agency != null
                && !jdbc.sql("""
                        SELECT agency_id
                        FROM signing_agency
                        WHERE agency_id = :agency
                        """)
                        .param("agency", agency.value())
                        .query(String.class)
                        .list()
                        .isEmpty();
    }

    /** An agency's leader decides whether results wait for him. */
    @Transactional
    Taken letLeaderSign(Viewer viewer, boolean signs) {
        AgencyId agency = viewer.agency();
        if (agency == null || !viewer.has(Role.AGENCY_LEADER)) {
            return Taken.ONLY_ITS_LEADER;
        }
        jdbc.sql("DELETE FROM signing_agency WHERE agency_id = :agency")
                .param("agency", agency.value())
                .update();
        if (signs) {
            jdbc.sql("""
                            INSERT INTO signing_agency (agency_id, decided_by, decided_at)
                            VALUES (:agency, :by, :now)
                            """)
                    .param("agency", agency.value())
                    .param("by", viewer.account())
                    .param("now", clock.instant().atZone(OfficeClock.ZONE).toOffsetDateTime())
                    .update();
        }
        audit.record(viewer.actor(), "tracking.signing", "agency", agency.value(), Boolean.toString(signs));
        return Taken.DONE;
    }
}

package vn.dondoc.tracking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.regulation.Profile;
import vn.dondoc.regulation.Regulations;
import vn.dondoc.regulation.SecrecyPolicy;
import vn.dondoc.suggestion.DocumentType;

/**
 * The minimal records of secret documents, only where the regulation allows them and an administrator switched them on. They are typed
 * by hand, and nothing leads from here to search, mail or publication.
 */
@Component
class SecretRecords {

    static final Set<Role> KEEPERS = EnumSet.of(Role.OFFICE_SPECIALIST, Role.OFFICE_LEADER);

    private final JdbcClient jdbc;
    private final Regulations regulations;
    private final AuditTrail audit;
    private final Clock clock;

    SecretRecords(JdbcClient jdbc, Regulations regulations, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.regulations = regulations;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the regulation that is followed allows such records at all. */
    boolean allowed() {
        return regulations.active().secrecy() == SecrecyPolicy.MINIMAL;
    }

    /** Whether they may be kept now: allowed, and switched on for this very regulation. */
    boolean on() {
        return allowed()
                && jdbc.sql("""
                        SELECT allowed
                        FROM secret_switch
                        WHERE profile = :profile
                        ORDER BY id DESC
                        FETCH FIRST 1 ROWS ONLY
                        """)
                        .param("profile", regulations.active().id())
                        .query(Boolean.class)
                        .optional()
                        .orElse(false);
    }

    @Transactional
    Taken switchTo(Viewer viewer, boolean on) {
        Profile profile = regulations.active();
        if (!viewer.has(Role.ADMINISTRATOR)) {
            return Taken.NOT_ALLOWED;
        }
        if (on && !allowed()) {
            return Taken.SECRET_NOT_FORESEEN;
        }
        jdbc.sql("""
                        INSERT INTO secret_switch (profile, allowed, decided_by, decided_at)
                        VALUES (:profile, :allowed, :by, :now)
                        """)
                .param("profile", profile.id())
                .param("allowed", on)
                .param("by", viewer.account())
                .param("now", now())
                .update();
        audit.record(viewer.actor(), "tracking.secret.switched", "regulation", profile.id(), Boolean.toString(on));
        return Taken.DONE;
    }

    /** The results that the regulation lets be recorded, in its words. */
    List<String> statuses() {
        return regulations.active().list("secret.status-values");
    }

    @Transactional
    Taken enter(Viewer viewer, SecretRecord one) {
        Taken objection = objection(viewer, one.status());
        if (objection != null) {
            return objection;
        }
        jdbc.sql("""
                        INSERT INTO secret_record
                            (id, document_type, number, issued_on, signer, submitting_agency, executing_agency, tracking_unit,
                             total_tasks, due_on, status, sent_on, version, entered_by, entered_at)
                        VALUES (:id, :type, :number, :issuedOn, :signer, :submitting, :executing, :unit, :total, :dueOn, :status,
                                :sentOn, 0, :by, :now)
                        """)
                .param("id", one.id())
                .param("type", one.type().name())
                .param("number", one.number().value())
                .param("issuedOn", one.issuedOn())
                .param("signer", one.signer().value())
                .param(
                        "submitting",
                        one.submitting() == null ? null : one.submitting().value())
                .param("executing", one.executing().value())
                .param("unit", one.trackingUnit().value())
                .param("total", one.totalTasks())
                .param("dueOn", one.dueOn())
                .param("status", one.status())
                .param("sentOn", one.sentOn())
                .param("by", viewer.account())
                .param("now", now())
                .update();
        remember(viewer, one.id(), one.dueOn(), one.status(), one.sentOn(), "tracking.secret.entered");
        return Taken.DONE;
    }

    /** How it stands now, and that the paper went out under the secret regime. */
    @Transactional
    Taken update(
            Viewer viewer, UUID id, int version, String status, @Nullable LocalDate dueOn, @Nullable LocalDate sentOn) {
        Taken objection = objection(viewer, status);
        if (objection != null) {
            return objection;
        }
        if (sentOn != null && sentOn.isAfter(LocalDate.now(clock))) {
            return Taken.DAY_MISSING;
        }
        boolean updated = jdbc.sql("""
                        UPDATE secret_record
                        SET status = :status, due_on = :dueOn, sent_on = :sentOn, version = version + 1
                        WHERE id = :id AND version = :version
                        """)
                        .param("id", id)
                        .param("version", version)
                        .param("status", status)
                        .param("dueOn", dueOn)
                        .param("sentOn", sentOn)
                        .update()
                == 1;
        if (updated) {
            remember(viewer, id, dueOn, status, sentOn, "tracking.secret.updated");
        }
        return updated ? Taken.DONE : Taken.OUTRUN;
    }

    private @Nullable Taken objection(Viewer viewer, String status) {
        if (viewer.roles().stream().noneMatch(KEEPERS::contains)) {
            return Taken.NOT_ALLOWED;
        }
        if (!on()) {
            return Taken.SECRET_NOT_FORESEEN;
        }
        return statuses().contains(status) ? null : Taken.SECRET_STATUS;
    }

    /** Of the content nothing is known here, so the audit names the record alone. */
    private void remember(
            Viewer viewer,
            UUID id,
            @Nullable LocalDate dueOn,
            String status,
            @Nullable LocalDate sentOn,
            String action) {
        jdbc.sql("""
                        INSERT INTO secret_record_history (record_id, at, due_on, status, sent_on, actor_id)
                        VALUES (:id, :now, :dueOn, :status, :sentOn, :actor)
                        """)
                .param("id", id)
                .param("now", now())
                .param("dueOn", dueOn)
                .param("status", status)
                .param("sentOn", sentOn)
                .param("actor", viewer.account())
                .update();
        audit.record(viewer.actor(), action, "secret", id.toString(), null);
    }

    /** Nobody but the Office's keepers sees any. */
    List<SecretRecord> list(Viewer viewer) {
        return viewer.roles().stream().anyMatch(KEEPERS::contains) && on()
                ? jdbc.sql("""
                        SELECT id, document_type, number, issued_on, signer, submitting_agency, executing_agency, tracking_unit,
                               total_tasks, due_on, status, sent_on, version
                        FROM secret_record
                        ORDER BY due_on, issued_on, id
                        FETCH FIRST 500 ROWS ONLY
                        """).query(SecretRecords::map).list()
                : List.of();
    }

    private static SecretRecord map(ResultSet row, int n) throws SQLException {
        return new SecretRecord(
                row.getObject("id", UUID.class),
                DocumentType.valueOf(row.getString("document_type")),
                new SecretRecord.Number(row.getString("number")),
                row.getObject("issued_on", LocalDate.class),
                new SecretRecord.Name(row.getString("signer")),
                Optional.ofNullable(row.getString("submitting_agency"))
                        .map(AgencyId::new)
                        .orElse(null),
                new AgencyId(row.getString("executing_agency")),
                new SecretRecord.Name(row.getString("tracking_unit")),
                row.getInt("total_tasks"),
                row.getObject("due_on", LocalDate.class),
                row.getString("status"),
                row.getObject("sent_on", LocalDate.class),
                row.getInt("version"));
    }

    private OffsetDateTime now() {
        return clock.instant().atZone(OfficeClock.ZONE).toOffsetDateTime();
    }
}

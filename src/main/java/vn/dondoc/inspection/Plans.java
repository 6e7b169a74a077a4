package vn.dondoc.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.audit.AuditTrail;

/** The plans of each year, the authority's and those of agencies. */
@Repository
class Plans {

    private static final String SELECT =
            "SELECT p.content FROM inspection_plan p WHERE (:seesAll OR p.issuer_agency = :viewerAgency)";

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    Plans(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    Optional<Plan> find(Viewer viewer, UUID id) {
        return jdbc.sql(SELECT + " AND p.id = :id")
                .param("id", id)
                .params(Sight.of(viewer))
                .query((row, n) -> Json.read(row.getString("content"), Plan.class))
                .optional();
    }

    /** The newest year first. */
    List<Plan> list(Viewer viewer) {
        return jdbc.sql(SELECT + " ORDER BY p.plan_year DESC, p.entered_at DESC, p.id FETCH FIRST 200 ROWS ONLY")
                .params(Sight.of(viewer))
                .query((row, n) -> Json.read(row.getString("content"), Plan.class))
                .list();
    }

    /** A new one, or one that nobody has approved yet, written anew. */
    @Transactional
    Taken write(Viewer viewer, Plan plan) {
        Taken objection = objection(viewer, plan);
        if (objection != null) {
            return objection;
        }
        Plan before = find(viewer, plan.id()).orElse(null);
        if (before == null) {
            insert(viewer, plan);
            audit.record(
                    viewer.actor(),
                    "inspection.plan.written",
                    "inspection-plan",
                    plan.id().toString(),
                    said(plan));
            return Taken.DONE;
        }
        if (before.approved()) {
            return Taken.NOT_NOW;
        }
        return move(viewer, before, plan, "inspection.plan.written");
    }

    /** Records that it was approved: by whom, by which document. */
    @Transactional
    Taken approve(Viewer viewer, UUID id, String by, Paper paper) {
        Plan plan = find(viewer, id).orElse(null);
        if (plan == null) {
            return Taken.UNKNOWN;
        }
        if (!Hand.leads(viewer, plan.agency())) {
            return Taken.NOT_ALLOWED;
        }
        if (plan.approved()) {
            return Taken.NOT_NOW;
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate day = paper.day();
        if (by.isBlank() || !paper.complete() || day == null || day.isAfter(today)) {
            return Taken.PAPER_MISSING;
        }
        var approval = new Plan.Approval(by.strip(), paper, viewer.name(), today);
        return move(viewer, plan, plan.approved(approval), "inspection.plan.approved");
    }

    private @Nullable Taken objection(Viewer viewer, Plan plan) {
        if (!Hand.keeps(viewer, plan.agency())) {
            return Taken.NOT_ALLOWED;
        }
        if (plan.year() < 2000 || plan.year() > 2100) {
            return Taken.YEAR_WRONG;
        }
        if (plan.units().isEmpty()) {
            return Taken.UNITS_MISSING;
        }
        return plan.contents().isBlank() ? Taken.TEXT_MISSING : null;
    }

    private void insert(Viewer viewer, Plan plan) {
        jdbc.sql("""
                        INSERT INTO inspection_plan (id, plan_year, issuer_agency, approved, content, version, entered_by, entered_at)
                        VALUES (:id, :year, :agency, :approved, :content, :version, :by, :now)
                        """)
                .params(columns(plan))
                .param("by", viewer.account())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private Taken move(Viewer viewer, Plan before, Plan after, String action) {
        var next = new Plan(
                after.id(),
                after.year(),
                after.agency(),
                after.agencyName(),
                after.units(),
                after.contents(),
                after.team(),
                after.approval(),
                before.version() + 1);
        boolean moved = jdbc.sql("""
                        UPDATE inspection_plan
                        SET plan_year = :year, issuer_agency = :agency, approved = :approved, content = :content, version = :version
                        WHERE id = :id AND version = :from AND approved = FALSE
                        """)
                        .params(columns(next))
                        .param("from", before.version())
                        .update()
                == 1;
        if (!moved) {
            return Taken.OUTRUN;
        }
        audit.record(viewer.actor(), action, "inspection-plan", after.id().toString(), said(after));
        return Taken.DONE;
    }

    private static String said(Plan plan) {
        Plan.Approval approval = plan.approval();
        return plan.year()
                + (approval == null
                        ? ""
                        : " · " + approval.by() + " · " + approval.paper().number());
    }

    private static Map<String, @Nullable Object> columns(Plan plan) {
        AgencyId agency = plan.agency();
        var all = new HashMap<String, @Nullable Object>();
        all.put("id", plan.id());
        all.put("year", plan.year());
        all.put("agency", agency == null ? null : agency.value());
        all.put("approved", plan.approved());
        all.put("content", Json.write(plan));
        all.put("version", plan.version());
        return all;
    }
}

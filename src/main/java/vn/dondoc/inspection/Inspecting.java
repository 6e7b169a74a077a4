package vn.dondoc.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.Agencies;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.regulation.Regulations;

/** Proposes inspections and takes the steps of their life: guarded by {@link Life} and {@link Reach}, dated and audited. */
@Service
class Inspecting {

    /** What came of a proposal, and its inspection where there is one. */
    record Proposed(Taken taken, @Nullable InspectionId id) {}

    private final Inspections inspections;
    private final Plans plans;
    private final Releases releases;
    private final Regulations regulations;
    private final Agencies agencies;
    private final WorkingCalendar calendar;
    private final AuditTrail audit;
    private final ObjectProvider<Announcing> announcing;
    private final Clock clock;

    Inspecting(
            Inspections inspections,
            Plans plans,
            Releases releases,
            Regulations regulations,
            Agencies agencies,
            WorkingCalendar calendar,
            AuditTrail audit,
            ObjectProvider<Announcing> announcing,
            Clock clock) {
        this.inspections = inspections;
        this.plans = plans;
        this.releases = releases;
        this.regulations = regulations;
        this.agencies = agencies;
        this.calendar = calendar;
        this.audit = audit;
        this.announcing = announcing;
        this.clock = clock;
    }

    /** The rules of today. */
    Rules rules() {
        return new Rules(regulations.active(), calendar);
    }

    /** The rules of the day of its decision, of today while there is none. */
    Rules rules(Inspection one) {
        LocalDate day = one.decision().paper().day();
        return day == null ? rules() : new Rules(regulations.followedOn(day), calendar);
    }

    /** The steps this viewer could take on it as it stands. */
    List<Step> openTo(Viewer viewer, Inspection one) {
        return Life.open(one, setting(viewer, one));
    }

    @Transactional
    Proposed propose(Viewer viewer, Head head, Decision decision) {
        Taken objection = Hand.keeps(viewer, head.agency()) ? objection(viewer, head) : Taken.NOT_ALLOWED;
        if (objection != null) {
            return new Proposed(objection, null);
        }
        Inspection one = Inspection.proposed(head, decision);
        inspections.add(one, viewer.actor());
        audit.record(
                viewer.actor(), "inspection.PROPOSE", "inspection", one.id().toString(), head.title());
        return new Proposed(Taken.DONE, one.id());
    }

    @Transactional
    Taken take(Viewer viewer, InspectionId id, int version, Act act) {
        Optional<Inspection> found = inspections.whole(viewer, id);
        if (found.isEmpty()) {
            return Taken.UNKNOWN;
        }
        Inspection before = found.get();
        if (before.version() != version) {
            return Taken.OUTRUN;
        }
        Life.Setting setting = setting(viewer, before);
        Taken objection = objection(viewer, before, act);
        return switch (Life.after(before, act, setting)) {
            case Life.Result.Refused refused -> refused.why();
            case Life.Result.Moved moved -> objection == null ? keep(viewer, before, moved.after(), act) : objection;
        };
    }

    private Taken keep(Viewer viewer, Inspection before, Inspection after, Act act) {
        if (!inspections.move(before, after, act.step(), viewer.actor())) {
            return Taken.OUTRUN;
        }
        audit.record(
                viewer.actor(),
                "inspection." + act.step().name(),
                "inspection",
                after.id().toString(),
                Said.in(act));
        if (act instanceof Act.Release) {
            releases.add(viewer, after, rules(after));
        }
        Announcing.What what = news(before, act);
        if (what != null) {
            announcing.orderedStream().forEach(each -> each.announced(after, what));
        }
        return Taken.DONE;
    }

    /** What those concerned are told of; nobody was told of a decision that never was. */
    private static Announcing.@Nullable What news(Inspection before, Act act) {
        return switch (act) {
            case Act.Issue issue -> Announcing.What.DECIDED;
            case Act.Cancel cancel -> before.stage() == Stage.PREPARED ? null : Announcing.What.CANCELLED;
            case Act.Notify notice -> Announcing.What.NOTIFIED;
            default -> null;
        };
    }

    private @Nullable Taken objection(Viewer viewer, Inspection before, Act act) {
        return switch (act) {
            case Act.Write write ->
                Hand.keeps(viewer, write.head().agency()) ? objection(viewer, write.head()) : Taken.NOT_ALLOWED;
            case Act.Issue issue -> objection(viewer, before.head());
            default -> null;
        };
    }

    private @Nullable Taken objection(Viewer viewer, Head head) {
        if (head.title().isBlank()) {
            return Taken.TITLE_MISSING;
        }
        if (head.units().isEmpty()) {
            return Taken.UNITS_MISSING;
        }
        if (head.form() == Form.AD_HOC && !head.ground().holds()) {
            return Taken.GROUND_MISSING;
        }
        if (head.form() == Form.PERIODIC && rules().full() && !planned(viewer, head)) {
            return Taken.PLAN_MISSING;
        }
        return new Reach(rules(), agencies.register()).objection(head).orElse(null);
    }

    /** In an approved plan of whoever decides it. */
    private boolean planned(Viewer viewer, Head head) {
        return head.plan() != null
                && plans.find(viewer, head.plan())
                        .filter(Plan::approved)
                        .filter(plan -> Objects.equals(plan.agency(), head.agency()))
                        .isPresent();
    }

    Life.Setting setting(Viewer viewer, Inspection one) {
        return new Life.Setting(rules(one), Hand.of(viewer, one), LocalDate.now(clock));
    }
}

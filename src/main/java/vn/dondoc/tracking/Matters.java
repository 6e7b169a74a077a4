package vn.dondoc.tracking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.Agency;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.regulation.Profile;
import vn.dondoc.regulation.Regulations;

/** Difficulties, disagreements, requests, feedback, corrections: raised, answered and settled, as the regulation foresees them. */
@Component
class Matters {

    private static final String SELECT = """
            SELECT m.id, m.kind, m.state, m.task_id, m.agency_id, m.agency_name, m.text, m.remedy, m.directive_number,
                   m.directive_on, m.channel, m.old_value, m.new_value, m.due_on, m.raised_by, m.raised_name, m.raised_at,
                   m.outcome, m.outcome_number, m.outcome_on, m.settled_name
            """ + MatterSight.FROM + "WHERE" + MatterSight.SEEN;

    private final JdbcClient jdbc;
    private final Tasks tasks;
    private final RuleBook rules;
    private final Regulations regulations;
    private final AuditTrail audit;
    private final Clock clock;

    Matters(JdbcClient jdbc, Tasks tasks, RuleBook rules, Regulations regulations, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.rules = rules;
        this.regulations = regulations;
        this.audit = audit;
        this.clock = clock;
    }

    /** What somebody wants to raise, and with whom. */
    record Raising(
            MatterKind kind,
            @Nullable TaskId task,
            Matter.Said said,
            @Nullable LocalDate dueOn,
            List<Agency> parties) {}

    /** {@code own} is the viewer's agency as the register has it. */
    @Transactional
    Taken raise(Viewer viewer, @Nullable Agency own, Raising raising) {
        Task task = raising.task() == null
                ? null
                : tasks.find(viewer, raising.task()).orElse(null);
        if (raising.task() != null && task == null) {
            return Taken.UNKNOWN;
        }
        Profile profile = task == null
                ? regulations.active()
                : rules.of(task.id()).rules().profile();
        Taken objection = objection(viewer, own, raising, task, profile);
        if (objection != null) {
            return objection;
        }
        UUID id = UUID.randomUUID();
        write(id, viewer, own, raising, profile);
        for (Agency party : raising.parties()) {
            jdbc.sql("""
                            INSERT INTO matter_party (matter_id, agency_id, agency_name)
                            VALUES (:id, :agency, :name)
                            """)
                    .param("id", id)
                    .param("agency", party.id().value())
                    .param("name", party.name())
                    .update();
        }
        audit.record(
                viewer.actor(),
                "tracking.matter.raised",
                "matter",
                id.toString(),
                raising.kind().name());
        return Taken.DONE;
    }

    private @Nullable Taken objection(
            Viewer viewer, @Nullable Agency own, Raising raising, @Nullable Task task, Profile profile) {
        MatterKind kind = raising.kind();
        Matter.Said said = raising.said();
        if (!mayRaise(viewer, own, kind, task)) {
            return Taken.NOT_ALLOWED;
        }
        if (!kind.foreseenBy(profile)) {
            return Taken.MATTER_NOT_FORESEEN;
        }
        if (blank(said.text())) {
            return Taken.TEXT_MISSING;
        }
        if (kind.needsDay() && (raising.dueOn() == null || raising.dueOn().isBefore(LocalDate.now(clock)))) {
            return Taken.NEW_DAY_MISSING;
        }
        if (raising.parties().size() < kind.parties() || kind.ofTheLead() && !areHolders(raising.parties(), task)) {
            return Taken.PARTIES_MISSING;
        }
        return switch (kind) {
            case CORRECTION -> correction(said, profile);
            case MISSING_TASK ->
                blank(said.directiveNumber()) || said.directiveOn() == null ? Taken.DOCUMENT_MISSING : null;
            default -> null;
        };
    }

    private static @Nullable Taken correction(Matter.Said said, Profile profile) {
        if (blank(said.oldValue()) || blank(said.newValue())) {
            return Taken.VALUES_MISSING;
        }
        boolean known = said.channel() == null
                || said.channel().equals(Rules.BY_SOFTWARE)
                || profile.list("correction.channels").contains(said.channel());
        return known ? null : Taken.RETURN_CHANNEL_UNKNOWN;
    }

    private static boolean mayRaise(Viewer viewer, @Nullable Agency own, MatterKind kind, @Nullable Task task) {
        if (viewer.isOfTheOffice()) {
            return !kind.needsTask() || task != null;
        }
        boolean agencys = viewer.has(Role.AGENCY_OFFICER) || viewer.has(Role.AGENCY_LEADER);
        if (own == null || !agencys || kind.ofTheOffice()) {
            return false;
        }
        if (kind == MatterKind.FEEDBACK) {
            return own.kind() == Agency.Kind.DISTRICT || own.kind() == Agency.Kind.COMMUNE;
        }
        return !kind.needsTask() || task != null && task.heldBy(own.id(), kind.ofTheLead());
    }

    private static boolean areHolders(List<Agency> parties, @Nullable Task task) {
        if (task == null) {
            return false;
        }
        return parties.stream().allMatch(party -> task.heldBy(party.id(), false));
    }

    private void write(UUID id, Viewer viewer, @Nullable Agency own, Raising raising, Profile profile) {
        Matter.Said said = raising.said();
        jdbc.sql("""
                        INSERT INTO matter
                            (id, kind, state, task_id, agency_id, agency_name, text, remedy, directive_number, directive_on, channel,
                             old_value, new_value, due_on, raised_by, raised_name, raised_at)
                        VALUES (:id, :kind, 'OPEN', :task, :agency, :agencyName, :text, :remedy, :number, :on, :channel, :old,
                                :new, :dueOn, :by, :name, :now)
                        """)
                .param("id", id)
                .param("kind", raising.kind().name())
                .param("task", raising.task() == null ? null : raising.task().value())
                .param("agency", own == null ? null : own.id().value())
                .param("agencyName", own == null ? profile.authority().office() : own.name())
                .param("text", said.text())
                .param("remedy", said.remedy())
                .param("number", said.directiveNumber())
                .param("on", said.directiveOn())
                .param("channel", said.channel())
                .param("old", said.oldValue())
                .param("new", said.newValue())
                .param("dueOn", raising.dueOn())
                .param("by", viewer.account())
                .param("name", viewer.name())
                .param("now", now())
                .update();
    }

    /** One of those asked answers, or the Office enters what came from them. */
    @Transactional
    Taken answer(Viewer viewer, UUID id, AgencyId party, String text) {
        Matter matter = find(viewer, id).orElse(null);
        if (matter == null) {
            return Taken.UNKNOWN;
        }
        boolean his = party.equals(viewer.agency()) || viewer.isOfTheOffice();
        if (!his || !matter.kind().answered()) {
            return Taken.NOT_ALLOWED;
        }
        if (text.isBlank()) {
            return Taken.TEXT_MISSING;
        }
        boolean answered = matter.open()
                && jdbc.sql("""
                        UPDATE matter_party
                        SET answer = :text, answered_name = :name, answered_at = :now
                        WHERE matter_id = :id AND agency_id = :party AND answered_at IS NULL
                        """)
                                .param("id", id)
                                .param("party", party.value())
                                .param("text", text)
                                .param("name", viewer.name())
                                .param("now", now())
                                .update()
                        == 1;
        if (!answered) {
            return Taken.OUTRUN;
        }
        audit.record(viewer.actor(), "tracking.matter.answered", "matter", id.toString(), party.value());
        return Taken.DONE;
    }

    /** The Office settles; a request to co-ordinators is settled by who asked, and they are told in writing. */
    @Transactional
    Taken settle(Viewer viewer, UUID id, @Nullable String outcome, Act.Paper paper) {
        Matter matter = find(viewer, id).orElse(null);
        if (matter == null) {
            return Taken.UNKNOWN;
        }
        boolean asker = matter.kind().ofTheLead()
                && matter.agency() != null
                && matter.agency().equals(viewer.agency());
        boolean decides = matter.kind().ofTheCommittee() && viewer.has(Role.COMMITTEE_LEADER);
        if (!asker && !decides && !viewer.isOfTheOffice()) {
            return Taken.NOT_ALLOWED;
        }
        if (blank(outcome)) {
            return Taken.TEXT_MISSING;
        }
        if (inWriting(matter) && !paper.complete()) {
            return Taken.DOCUMENT_MISSING;
        }
        boolean settled = end(id, "SETTLED", outcome, paper, viewer);
        if (settled) {
            audit.record(viewer.actor(), "tracking.matter.settled", "matter", id.toString(), outcome);
        }
        return settled ? Taken.DONE : Taken.OUTRUN;
    }

    /** Where the Office asks the Committee, its answer is a document; where the Chief presides, the meeting's day will do. */
    private boolean inWriting(Matter matter) {
        Profile profile = matter.task() == null
                ? regulations.active()
                : rules.of(matter.task()).rules().profile();
        return matter.kind() == MatterKind.COORDINATION
                || matter.kind() == MatterKind.DISAGREEMENT
                        && profile.text("disagreement")
                                .filter("office-asks"::equals)
                                .isPresent();
    }

    @Transactional
    Taken withdraw(Viewer viewer, UUID id) {
        Matter matter = find(viewer, id).orElse(null);
        if (matter == null) {
            return Taken.UNKNOWN;
        }
        boolean his = matter.raisedBy().equals(viewer.account())
                || matter.agency() != null && matter.agency().equals(viewer.agency());
        if (!his) {
            return Taken.NOT_ALLOWED;
        }
        boolean ended = end(id, "WITHDRAWN", null, Act.Paper.NONE, viewer);
        if (ended) {
            audit.record(viewer.actor(), "tracking.matter.withdrawn", "matter", id.toString(), null);
        }
        return ended ? Taken.DONE : Taken.OUTRUN;
    }

    private boolean end(UUID id, String state, @Nullable String outcome, Act.Paper paper, Viewer viewer) {
        return jdbc.sql("""
                        UPDATE matter
                        SET state = :state, outcome = :outcome, outcome_number = :number, outcome_on = :on,
                            settled_name = :name, settled_at = :now
                        WHERE id = :id AND state = 'OPEN'
                        """)
                        .param("id", id)
                        .param("state", state)
                        .param("outcome", outcome)
                        .param("number", paper.number())
                        .param("on", paper.day())
                        .param("name", viewer.name())
                        .param("now", now())
                        .update()
                == 1;
    }

    Optional<Matter> find(Viewer viewer, UUID id) {
        return jdbc.sql(SELECT + " AND m.id = :id")
                .params(MatterSight.of(viewer))
                .param("id", id)
                .query(this::map)
                .optional();
    }

    /** Newest first, at most 200. */
    List<Matter> list(Viewer viewer, @Nullable MatterKind kind, boolean open) {
        return jdbc.sql(SELECT
                        + (kind == null ? "" : " AND m.kind = :kind")
                        + (open ? " AND m.state = 'OPEN'" : "")
                        + " ORDER BY m.raised_at DESC, m.id FETCH FIRST 200 ROWS ONLY")
                .params(MatterSight.of(viewer))
                .param("kind", kind == null ? "" : kind.name())
                .query(this::map)
                .list();
    }

    List<Matter> of(Viewer viewer, TaskId task) {
        return jdbc.sql(SELECT + " AND m.task_id = :task ORDER BY m.raised_at DESC, m.id")
                .params(MatterSight.of(viewer))
                .param("task", task.value())
                .query(this::map)
                .list();
    }

    private Matter map(ResultSet row, int n) throws SQLException {
        var id = row.getObject("id", UUID.class);
        UUID task = row.getObject("task_id", UUID.class);
        String agency = row.getString("agency_id");
        return new Matter(
                id,
                MatterKind.valueOf(row.getString("kind")),
                Matter.State.valueOf(row.getString("state")),
                task == null ? null : new TaskId(task),
                agency == null ? null : new AgencyId(agency),
                row.getString("agency_name"),
                new Matter.Said(
                        row.getString("text"),
                        row.getString("remedy"),
                        row.getString("directive_number"),
                        row.getObject("directive_on", LocalDate.class),
                        row.getString("channel"),
                        row.getString("old_value"),
                        row.getString("new_value")),
                row.getObject("due_on", LocalDate.class),
                row.getString("raised_by"),
                row.getString("raised_name"),
                row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                row.getString("outcome"),
                row.getString("outcome_number"),
                row.getObject("outcome_on", LocalDate.class),
                row.getString("settled_name"),
                parties(id));
    }

    private List<Matter.Party> parties(UUID id) {
        return jdbc.sql("""
                        SELECT agency_id, agency_name, answer, answered_name, answered_at
                        FROM matter_party
                        WHERE matter_id = :id
                        ORDER BY agency_name
                        """)
                .param("id", id)
                .query((row, n) -> {
                    var at = row.getObject("answered_at", OffsetDateTime.class);
                    return new Matter.Party(
                            new AgencyId(row.getString("agency_id")),
                            row.getString("agency_name"),
                            row.getString("answer"),
                            row.getString("answered_name"),
                            at == null ? null : at.toInstant());
                })
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atZone(OfficeClock.ZONE).toOffsetDateTime();
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}

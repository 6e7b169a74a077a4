package vn.dondoc.tracking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.intake.ReceiptId;
import vn.dondoc.regulation.Profile;
import vn.dondoc.regulation.Regulations;
import vn.dondoc.vietnamese.Vietnamese;

/** Results on paper: noted when they come, and entered for their agencies within the regulation's days. */
@Component
class PaperResults {

    /** A task that a paper may be the result of. */
    record Candidate(
            AssignmentId assignment,
            TaskId task,
            String number,
            String content,
            @Nullable LocalDate dueOn) {}

    private final JdbcClient jdbc;
    private final Tasks tasks;
    private final Steps steps;
    private final Assignments assignments;
    private final Attachments attachments;
    private final Regulations regulations;
    private final WorkingCalendar calendar;
    private final AuditTrail audit;
    private final Clock clock;

    PaperResults(
            JdbcClient jdbc,
            Tasks tasks,
            Steps steps,
            Assignments assignments,
            Attachments attachments,
            Regulations regulations,
            WorkingCalendar calendar,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.steps = steps;
        this.assignments = assignments;
        this.attachments = attachments;
        this.regulations = regulations;
        this.calendar = calendar;
        this.audit = audit;
        this.clock = clock;
    }

    /** By when it must be entered; agencies that enter for themselves bind the Office only where it enters for all. */
    @Nullable
    LocalDate enterBy(LocalDate receivedOn, boolean connected) {
        Profile profile = regulations.followedOn(receivedOn);
        OptionalInt days = profile.days("office-result-entry.days");
        boolean binds = !connected
                || officeAlone(profile)
                || profile.text("office-result-entry.for").filter("all"::equals).isPresent();
        return binds && days.isPresent() ? calendar.plus(receivedOn, days.getAsInt()) : null;
    }

    /** Whether the regulation gives the software to the Office alone, which then enters for everybody. */
    static boolean officeAlone(Profile profile) {
        return profile.text("software.reach").filter("office"::equals).isPresent();
    }

    @Transactional
    PaperResult note(
            Viewer viewer,
            String number,
            LocalDate issuedOn,
            LocalDate receivedOn,
            @Nullable AgencyId agency,
            String sender,
            String summary,
            boolean connected) {
        var one = new PaperResult(
                UUID.randomUUID(),
                number,
                issuedOn,
                receivedOn,
                agency,
                sender,
                summary,
                null,
                enterBy(receivedOn, connected),
                PaperResult.State.RECEIVED,
                null,
                viewer.name());
        jdbc.sql("""
                        INSERT INTO paper_result
                            (id, number, issued_on, received_on, agency_id, sender, summary, enter_by, state, noted_by, noted_name,
                             noted_at)
                        VALUES (:id, :number, :issuedOn, :receivedOn, :agency, :sender, :summary, :enterBy, :state, :by, :name,
                                :now)
                        """)
                .param("id", one.id())
                .param("number", number)
                .param("issuedOn", issuedOn)
                .param("receivedOn", receivedOn)
                .param("agency", agency == null ? null : agency.value())
                .param("sender", sender)
                .param("summary", summary)
                .param("enterBy", one.enterBy())
                .param("state", one.state().name())
                .param("by", viewer.account())
                .param("name", viewer.name())
                .param("now", now())
                .update();
        audit.record(viewer.actor(), "tracking.paper.noted", "paper", one.id().toString(), number);
        return one;
    }

    @Transactional
    void scanned(Viewer viewer, UUID id, ReceiptId scan) {
        jdbc.sql("""
                        UPDATE paper_result
                        SET receipt_id = :scan
                        WHERE id = :id AND state = 'RECEIVED'
                        """).param("id", id).param("scan", scan.value()).update();
        audit.record(viewer.actor(), "tracking.attached", "paper", id.toString(), scan.toString());
    }

    /** Enters it as the result of these assignments: of all, or of none. */
    @Transactional
    Taken enter(Viewer viewer, UUID id, List<AssignmentId> matched) {
        PaperResult paper = find(viewer, id).orElse(null);
        if (paper == null) {
            return Taken.UNKNOWN;
        }
        if (matched.isEmpty()) {
            return Taken.TASKS_MISSING;
        }
        if (!settle(id, PaperResult.State.ENTERED, null, viewer)) {
            return Taken.OUTRUN;
        }
        for (AssignmentId one : matched) {
            Taken taken = report(viewer, paper, one);
            if (taken != Taken.DONE) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return taken;
            }
            jdbc.sql("""
                            INSERT INTO paper_result_match (paper_result_id, assignment_id)
                            VALUES (:id, :assignment)
                            """).param("id", id).param("assignment", one.value()).update();
        }
        audit.record(viewer.actor(), "tracking.paper.entered", "paper", id.toString(), paper.number());
        return Taken.DONE;
    }

    private Taken report(Viewer viewer, PaperResult paper, AssignmentId id) {
        Assignment one = assignments
                .taskOf(id)
                .flatMap(task -> tasks.find(viewer, task))
                .flatMap(task -> task.assignment(id))
                .orElse(null);
        if (one == null) {
            return Taken.UNKNOWN;
        }
        var act = new Act.Report(
                paper.summary(),
                new Act.Paper(paper.number(), paper.issuedOn()),
                paper.receivedOn(),
                paper.sender(),
                null);
        Taken taken = steps.take(viewer, new StepRequest(id, one.version(), act));
        ReceiptId scan = paper.scan();
        if (taken == Taken.DONE && scan != null) {
            attachments.add(viewer, id, List.of(scan));
        }
        return taken;
    }

    /** It was no result of a task; the reason stays. */
    @Transactional
    Taken layAside(Viewer viewer, UUID id, String reason) {
        if (find(viewer, id).isEmpty()) {
            return Taken.UNKNOWN;
        }
        if (reason.isBlank()) {
            return Taken.TEXT_MISSING;
        }
        if (!settle(id, PaperResult.State.LAID_ASIDE, reason, viewer)) {
            return Taken.OUTRUN;
        }
        audit.record(viewer.actor(), "tracking.paper.laidAside", "paper", id.toString(), reason);
        return Taken.DONE;
    }

    private boolean settle(UUID id, PaperResult.State state, @Nullable String reason, Viewer viewer) {
        return jdbc.sql("""
                        UPDATE paper_result
                        SET state = :state, reason = :reason, settled_name = :name, settled_at = :now
                        WHERE id = :id AND state = 'RECEIVED'
                        """)
                        .param("id", id)
                        .param("state", state.name())
                        .param("reason", reason)
                        .param("name", viewer.name())
                        .param("now", now())
                        .update()
                == 1;
    }

    /** The sender's open tasks, the likeliest by its words first. */
    List<Candidate> candidates(Viewer viewer, PaperResult paper) {
        AgencyId agency = paper.agency();
        if (agency == null) {
            return List.of();
        }
        Set<String> words = words(paper.summary());
        return jdbc
                .sql("""
                        SELECT a.id, a.task_id, d.number, t.content, a.due_on
                        FROM assignment a JOIN task t ON t.id = a.task_id JOIN directive d ON d.id = t.directive_id
                        WHERE a.agency_id = :agency AND a.progress IN ('NOT_STARTED', 'IN_PROGRESS') AND
                        """ + Sight.tasks(viewer) + " ORDER BY a.due_on, d.issued_on, a.id FETCH FIRST 500 ROWS ONLY")
                .params(Sight.of(viewer))
                .param("agency", agency.value())
                .query(PaperResults::candidate)
                .list()
                .stream()
                .sorted(Comparator.comparingLong((Candidate one) -> -shared(words, one)))
                .limit(50)
                .toList();
    }

    /** The tasks it was entered for. */
    List<Candidate> entered(Viewer viewer, PaperResult paper) {
        return jdbc.sql("""
                        SELECT a.id, a.task_id, d.number, t.content, a.due_on
                        FROM paper_result_match m
                            JOIN assignment a ON a.id = m.assignment_id
                            JOIN task t ON t.id = a.task_id
                            JOIN directive d ON d.id = t.directive_id
                        WHERE m.paper_result_id = :paper AND
                        """ + Sight.tasks(viewer) + " ORDER BY d.issued_on, a.id")
                .params(Sight.of(viewer))
                .param("paper", paper.id())
                .query(PaperResults::candidate)
                .list();
    }

    private static Candidate candidate(ResultSet row, int n) throws SQLException {
        return new Candidate(
                new AssignmentId(row.getObject("id", UUID.class)),
                new TaskId(row.getObject("task_id", UUID.class)),
                row.getString("number"),
                row.getString("content"),
                row.getObject("due_on", LocalDate.class));
    }

    private static long shared(Set<String> words, Candidate one) {
        return words(one.content() + " " + one.number()).stream()
                .filter(words::contains)
                .count();
    }

    private static Set<String> words(String text) {
        return new HashSet<>(List.of(Vietnamese.fold(text).split("[^\\p{L}\\p{N}/-]+")));
    }

    Optional<PaperResult> find(Viewer viewer, UUID id) {
        return viewer.isOfTheOffice()
                ? jdbc.sql(select("id = :id"))
                        .param("id", id)
                        .query(PaperResults::map)
                        .optional()
                : Optional.empty();
    }

    /** What waits to be entered, the most pressing first; or the latest that were settled. */
    List<PaperResult> list(Viewer viewer, boolean open) {
        return viewer.isOfTheOffice()
                ? jdbc.sql(select(open ? "state = 'RECEIVED'" : "state <> 'RECEIVED'")
                                + (open ? " ORDER BY enter_by, received_on" : " ORDER BY settled_at DESC")
                                + " FETCH FIRST 200 ROWS ONLY")
                        .query(PaperResults::map)
                        .list()
                : List.of();
    }

    private static String select(String where) {
        return """
                SELECT id, number, issued_on, received_on, agency_id, sender, summary, receipt_id, enter_by, state, reason,
                       noted_name
                FROM paper_result
                WHERE
                """ + where;
    }

    private static PaperResult map(ResultSet row, int n) throws SQLException {
        String agency = row.getString("agency_id");
        UUID scan = row.getObject("receipt_id", UUID.class);
        return new PaperResult(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("received_on", LocalDate.class),
                agency == null ? null : new AgencyId(agency),
                row.getString("sender"),
                row.getString("summary"),
                scan == null ? null : new ReceiptId(scan),
                row.getObject("enter_by", LocalDate.class),
                PaperResult.State.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getString("noted_name"));
    }

    private OffsetDateTime now() {
        return clock.instant().atZone(OfficeClock.ZONE).toOffsetDateTime();
    }
}

package vn.dondoc.tracking;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.access.Viewer;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.intake.Ledger;
import vn.dondoc.intake.ReceiptId;
import vn.dondoc.work.Outbox;

/** The files of assignments. Their bytes went through the hold, the secrecy gate and the archive as all others do. */
@Component
public class Attachments {

    private record Row(UUID receipt, UUID assignment, String addedBy, OffsetDateTime addedAt) {}

    private final JdbcClient jdbc;
    private final Tasks tasks;
    private final Assignments assignments;
    private final Ledger ledger;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    Attachments(
            JdbcClient jdbc,
            Tasks tasks,
            Assignments assignments,
            Ledger ledger,
            Outbox outbox,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.assignments = assignments;
        this.ledger = ledger;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** The task, where this viewer may add files to that assignment. */
    public Optional<TaskId> mayAddTo(Viewer viewer, AssignmentId id) {
        return assignments
                .taskOf(id)
                .flatMap(task -> tasks.find(viewer, task))
                .filter(task -> task.assignment(id)
                        .filter(one -> one.progress() != Progress.CLOSED && one.progress() != Progress.TAKEN_BACK)
                        .filter(one -> Hand.of(viewer, one, task.wholeOf(one)).doer())
                        .isPresent())
                .map(Task::id);
    }

    @Transactional
    public void add(Viewer viewer, AssignmentId assignment, List<ReceiptId> receipts) {
        for (ReceiptId receipt : receipts) {
            jdbc.sql("""
                            INSERT INTO attachment (receipt_id, assignment_id, added_by, added_name, added_at)
                            VALUES (:receipt, :assignment, :by, :name, :now)
                            """)
                    .param("receipt", receipt.value())
                    .param("assignment", assignment.value())
                    .param("by", viewer.account())
                    .param("name", viewer.name())
                    .param("now", clock.instant().atZone(clock.getZone()).toOffsetDateTime())
                    .update();
            audit.record(viewer.actor(), "tracking.attached", "assignment", assignment.toString(), receipt.toString());
        }
        assignments.taskOf(assignment).ifPresent(task -> outbox.append("task", task.value()));
    }

    /** Of a task that the caller has found with his viewer. */
    List<Attachment> of(TaskId task) {
        return jdbc
                .sql("""
                        SELECT f.receipt_id, f.assignment_id, f.added_name, f.added_at
                        FROM attachment f JOIN assignment a ON a.id = f.assignment_id
                        WHERE a.task_id = :task
                        ORDER BY f.added_at, f.receipt_id
                        """)
                .param("task", task.value())
                .query((row, n) -> new Row(
                        row.getObject("receipt_id", UUID.class),
                        row.getObject("assignment_id", UUID.class),
                        row.getString("added_name"),
                        row.getObject("added_at", OffsetDateTime.class)))
                .list()
                .stream()
                .flatMap(row -> attachment(row).stream())
                .toList();
    }

    private Optional<Attachment> attachment(Row row) {
        return ledger.find(new ReceiptId(row.receipt()))
                .map(receipt -> new Attachment(
                        receipt.id(),
                        new AssignmentId(row.assignment()),
                        receipt.shownName(),
                        receipt.fate(),
                        receipt.reason(),
                        receipt.document(),
                        row.addedBy(),
                        row.addedAt().toInstant()));
    }
}

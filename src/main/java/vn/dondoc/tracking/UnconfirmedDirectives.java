package vn.dondoc.tracking;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.archive.DependentRows;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.audit.Actor;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.review.Unconfirming;
import vn.dondoc.work.Outbox;

/** A directive whose confirmation is taken back leaves nothing behind but its trail, as long as it was only ever assigned. */
@Component
class UnconfirmedDirectives implements Unconfirming {

    private final JdbcClient jdbc;
    private final Directives directives;
    private final DependentRows rows;
    private final AuditTrail audit;
    private final Outbox outbox;

    UnconfirmedDirectives(JdbcClient jdbc, Directives directives, DependentRows rows, AuditTrail audit, Outbox outbox) {
        this.jdbc = jdbc;
        this.directives = directives;
        this.rows = rows;
        this.audit = audit;
        this.outbox = outbox;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean undo(DocumentId document, Actor actor) {
        List<DirectiveId> found = directives.from(document);
        for (DirectiveId directive : found) {
            List<UUID> held = held(directive);
            if (!held.isEmpty() && actedOn(held)) {
                return false;
            }
        }
        found.forEach(directive -> undo(directive, actor));
        return true;
    }

    private void undo(DirectiveId directive, Actor actor) {
        List<UUID> tasks = jdbc.sql("SELECT id FROM task WHERE directive_id = :directive")
                .param("directive", directive.value())
                .query(UUID.class)
                .list();
        rows.delete("directive", "id", List.of(directive.value()));
        audit.record(actor, "tracking.unregistered", "directive", directive.toString(), null);
        tasks.forEach(task -> audit.record(actor, "tracking.unassigned", "task", task.toString(), null));
        outbox.append("directive", directive.value());
    }

    /** Locked, so that whoever acts on one in this moment waits, and then finds it gone. */
    private List<UUID> held(DirectiveId directive) {
        return jdbc.sql("""
                        SELECT id
                        FROM assignment
                        WHERE task_id IN (SELECT id FROM task WHERE directive_id = :directive)
                        ORDER BY id
                        FOR UPDATE
                        """)
                .param("directive", directive.value())
                .query(UUID.class)
                .list();
    }

    private boolean actedOn(List<UUID> assignments) {
        return jdbc.sql("""
                        SELECT COUNT(*)
                        FROM assignment_history
                        WHERE assignment_id IN (:assignments) AND step <> 'ASSIGN'
                        """).param("assignments", assignments).query(Long.class).single() > 0;
    }
}

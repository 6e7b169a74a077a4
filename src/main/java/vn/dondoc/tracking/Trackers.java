package vn.dondoc.tracking;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.access.Viewer;
import vn.dondoc.audit.AuditTrail;

/** Who of the Office follows a task up. */
@Repository
public class Trackers {

    private final JdbcClient jdbc;
    private final Tasks tasks;
    private final AuditTrail audit;

    Trackers(JdbcClient jdbc, Tasks tasks, AuditTrail audit) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.audit = audit;
    }

    /** False where this viewer may not, or the task is that person's already. */
    @Transactional
    public boolean give(Viewer viewer, TaskId id, String account) {
        if (!viewer.isOfTheOffice() || tasks.find(viewer, id).isEmpty()) {
            return false;
        }
        boolean given =
                jdbc.sql("""
                        UPDATE task
                        SET tracker = :account
                        WHERE id = :id AND (tracker IS NULL OR tracker <> :account)
                        """).param("id", id.value()).param("account", account).update() == 1;
        if (given) {
            audit.record(viewer.actor(), "tracking.tracker-given", "task", id.toString(), account);
        }
        return given;
    }
}

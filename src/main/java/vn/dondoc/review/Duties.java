package vn.dondoc.review;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.access.Viewer;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.vietnamese.Vietnamese;

/** The table of who works on which unit's documents, or on which field's. */
@Repository
class Duties {

    private final JdbcClient jdbc;
    private final AuditTrail audit;

    Duties(JdbcClient jdbc, AuditTrail audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    List<Duty> all() {
        return jdbc.sql("""
                        SELECT id, kind, word, account
                        FROM review_duty
                        ORDER BY kind DESC, word, account
                        """)
                .query((row, n) -> new Duty(
                        row.getObject("id", UUID.class),
                        Duty.Kind.valueOf(row.getString("kind")),
                        row.getString("word"),
                        row.getString("account")))
                .list();
    }

    /** False where the table says so already. */
    @Transactional
    boolean add(Viewer viewer, Duty duty) {
        boolean known = all().stream()
                .anyMatch(one -> one.kind() == duty.kind()
                        && one.account().equals(duty.account())
                        && Vietnamese.fold(one.word()).equals(Vietnamese.fold(duty.word())));
        if (known) {
            return false;
        }
        jdbc.sql("""
                        INSERT INTO review_duty (id, kind, word, account)
                        VALUES (:id, :kind, :word, :account)
                        """)
                .param("id", duty.id())
                .param("kind", duty.kind().name())
                .param("word", duty.word())
                .param("account", duty.account())
                .update();
        audit.record(viewer.actor(), "review.duty-given", "account", duty.account(), duty.word());
        return true;
    }

    @Transactional
    boolean remove(Viewer viewer, UUID id) {
        var duty = all().stream().filter(one -> one.id().equals(id)).findFirst();
        duty.ifPresent(one -> {
            jdbc.sql("DELETE FROM review_duty WHERE id = :id").param("id", id).update();
            audit.record(viewer.actor(), "review.duty-taken", "account", one.account(), one.word());
        });
        return duty.isPresent();
    }
}

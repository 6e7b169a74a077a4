package vn.dondoc.review;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.access.Viewer;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.suggestion.DeadlineJson;

/** What a draft was before each change, newest last. */
@Repository
class DraftSteps {

    /** What was changed, under the name that the audit trail has for it, and the draft before. */
    record Done(long id, String what, Draft before) {

        /** A message key. */
        public String words() {
            return "review.step." + what.replace(' ', '-');
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    DraftSteps(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(Review before, String what, Viewer viewer) {
        jdbc.sql("""
                        INSERT INTO review_step (document_id, what, draft, done_by, done_by_name, done_at, draft_version)
                        VALUES (:document, :what, :draft, :by, :name, :at, :version)
                        """)
                .param("document", before.document().value())
                .param("what", what)
                .param("draft", DeadlineJson.write(before.draft()))
                .param("by", viewer.account())
                .param("name", viewer.name())
                .param("version", before.version() + 1)
                .param("at", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .update();
    }

    /** The names of the others who changed the draft after this version. */
    List<String> othersSince(DocumentId document, Viewer viewer, int version) {
        return jdbc.sql("""
                        SELECT DISTINCT COALESCE(done_by_name, done_by) AS name
                        FROM review_step
                        WHERE document_id = :document AND draft_version > :version AND done_by <> :viewer
                        ORDER BY name
                        """)
                .param("document", document.value())
                .param("version", version)
                .param("viewer", viewer.account())
                .query(String.class)
                .list();
    }

    /** Every change after this version, oldest first; nothing where all of them are the viewer's own. */
    List<Meanwhile.Step> since(DocumentId document, Viewer viewer, int version) {
        if (othersSince(document, viewer, version).isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        SELECT draft, done_by, COALESCE(done_by_name, done_by) AS name
                        FROM review_step
                        WHERE document_id = :document AND draft_version > :version
                        ORDER BY id
                        """)
                .param("document", document.value())
                .param("version", version)
                .query((row, n) -> new Meanwhile.Step(
                        DeadlineJson.read(row.getString("draft"), Draft.class),
                        row.getString("done_by"),
                        row.getString("name")))
                .list();
    }

    /** The last change of this viewer; another's is his to undo. */
    Optional<Done> last(DocumentId document, Viewer viewer) {
        return jdbc.sql("""
                        SELECT id, what, draft, done_by
                        FROM review_step
                        WHERE document_id = :document
                        ORDER BY id DESC
                        FETCH FIRST 1 ROWS ONLY
                        """)
                .param("document", document.value())
                .query((row, n) -> row.getString("done_by").equals(viewer.account())
                        ? Optional.of(new Done(
                                row.getLong("id"),
                                row.getString("what"),
                                DeadlineJson.read(row.getString("draft"), Draft.class)))
                        : Optional.<Done>empty())
                .optional()
                .flatMap(done -> done);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void remove(Done done) {
        jdbc.sql("DELETE FROM review_step WHERE id = :id")
                .param("id", done.id())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void forget(DocumentId document) {
        jdbc.sql("DELETE FROM review_step WHERE document_id = :document")
                .param("document", document.value())
                .update();
    }
}

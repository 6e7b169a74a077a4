package vn.dondoc.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.archive.Sha256;
import vn.dondoc.tracking.AssignmentId;
import vn.dondoc.tracking.Sight;
import vn.dondoc.tracking.TaskId;

/** The letters. The Office sees those about tasks it sees, drafts too; an agency the numbered ones that were written to it. */
@Repository
class Letters {

    private static final String SELECT = """
            SELECT l.id, l.kind, l.version, l.agency_id, l.agency_name, l.title, l.addressees, l.body, l.recipients, l.signer,
                   l.signer_name, l.letter_day, l.number, l.issued_on, l.pdf_sha256, l.docx_sha256, l.drafted_name, l.drafted_at
            FROM letter l
            WHERE (:seesAll OR l.number IS NOT NULL AND l.agency_id = :viewerAgency) AND EXISTS (
                SELECT 1
                FROM letter_part p
                JOIN assignment a ON a.id = p.assignment_id
                JOIN task t ON t.id = a.task_id
                JOIN directive d ON d.id = t.directive_id
                WHERE p.letter_id = l.id AND
            """ + Sight.TASKS + ")";

    private final JdbcClient jdbc;

    Letters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Letter> find(Viewer viewer, UUID id) {
        return jdbc.sql(SELECT + " AND l.id = :id")
                .params(Sight.of(viewer))
                .param("id", id)
                .query(this::map)
                .optional();
    }

    /** Drafts first, then the newest, at most 200. */
    List<Letter> all(Viewer viewer) {
        return jdbc.sql(SELECT + """
                         ORDER BY CASE WHEN l.number IS NULL THEN 0 ELSE 1 END, l.issued_on DESC, l.drafted_at DESC
                        FETCH FIRST 200 ROWS ONLY
                        """).params(Sight.of(viewer)).query(this::map).list();
    }

    List<Letter> of(Viewer viewer, TaskId task) {
        return jdbc.sql(SELECT + """
                         AND EXISTS (
                            SELECT 1
                            FROM letter_part q JOIN assignment b ON b.id = q.assignment_id
                            WHERE q.letter_id = l.id AND b.task_id = :task)
                        ORDER BY l.drafted_at DESC
                        """)
                .params(Sight.of(viewer))
                .param("task", task.value())
                .query(this::map)
                .list();
    }

    /** The numbered ones that urged about any of these tasks, in the order of their days. */
    List<Letter> urgings(Viewer viewer, Collection<UUID> tasks) {
        return tasks.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + """
                         AND l.kind = 'URGING' AND l.number IS NOT NULL AND EXISTS (
                            SELECT 1
                            FROM letter_part q JOIN assignment b ON b.id = q.assignment_id
                            WHERE q.letter_id = l.id AND b.task_id IN (:tasks))
                        ORDER BY l.issued_on, l.number
                        """)
                        .params(Sight.of(viewer))
                        .param("tasks", tasks)
                        .query(this::map)
                        .list();
    }

    void add(Letter one, Viewer by) {
        jdbc.sql("""
                        INSERT INTO letter
                            (id, kind, version, agency_id, agency_name, title, addressees, body, recipients, signer, signer_name,
                             letter_day, drafted_by, drafted_name, drafted_at)
                        VALUES (:id, :kind, 0, :agency, :agencyName, :title, :addressees, :body, :recipients, :signer, :signerName,
                                :day, :by, :name, :at)
                        """)
                .param("id", one.id())
                .param("kind", one.kind().name())
                .param("agency", one.agency() == null ? null : one.agency().value())
                .param("agencyName", one.agencyName())
                .param("title", one.wording().title())
                .param("addressees", one.wording().addressees())
                .param("body", one.wording().body())
                .param("recipients", one.wording().recipients())
                .param("signer", one.wording().signer())
                .param("signerName", one.wording().signerName())
                .param("day", one.day())
                .param("by", by.account())
                .param("name", by.name())
                .param("at", one.draftedAt().atOffset(ZoneOffset.UTC))
                .update();
        int position = 0;
        for (Letter.About part : one.about()) {
            jdbc.sql("""
                            INSERT INTO letter_part (letter_id, assignment_id, position)
                            VALUES (:letter, :assignment, :position)
                            """)
                    .param("letter", one.id())
                    .param("assignment", part.assignment().value())
                    .param("position", position++)
                    .update();
        }
    }

    /** The guarded changes return false where the letter is no longer the draft that the caller saw. */
    boolean reword(UUID id, int version, Letter.Wording wording, @Nullable LocalDate day) {
        return jdbc.sql("""
                        UPDATE letter
                        SET title = :title, addressees = :addressees, body = :body, recipients = :recipients, signer = :signer,
                            signer_name = :signerName, letter_day = :day, version = version + 1
                        WHERE id = :id AND version = :version AND number IS NULL
                        """)
                        .param("id", id)
                        .param("version", version)
                        .param("title", wording.title())
                        .param("addressees", wording.addressees())
                        .param("body", wording.body())
                        .param("recipients", wording.recipients())
                        .param("signer", wording.signer())
                        .param("signerName", wording.signerName())
                        .param("day", day)
                        .update()
                == 1;
    }

    boolean issue(Letter seen, Letter.Issued issued, Viewer by, Instant now) {
        return jdbc.sql("""
                        UPDATE letter
                        SET number = :number, issued_on = :issuedOn, pdf_sha256 = :pdf, docx_sha256 = :docx, issued_by = :by,
                            issued_at = :now, version = version + 1
                        WHERE id = :id AND version = :version AND number IS NULL
                        """)
                        .param("id", seen.id())
                        .param("version", seen.version())
                        .param("number", issued.number())
                        .param("issuedOn", issued.on())
                        .param("pdf", hex(issued.pdf()))
                        .param("docx", hex(issued.docx()))
                        .param("by", by.account())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** A number is given once in a year. */
    boolean numbered(String number, int year) {
        return jdbc.sql("""
                        SELECT COUNT(*)
                        FROM letter
                        WHERE number = :number AND EXTRACT(YEAR FROM issued_on) = :inYear
                        """)
                        .param("number", number)
                        .param("inYear", year)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    boolean discard(UUID id, int version) {
        jdbc.sql("""
                        DELETE FROM letter_part
                        WHERE letter_id IN (SELECT l.id FROM letter l WHERE l.id = :id AND l.version = :version AND l.number IS NULL)
                        """).param("id", id).param("version", version).update();
        return jdbc.sql("DELETE FROM letter WHERE id = :id AND version = :version AND number IS NULL")
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    private Letter map(ResultSet row, int n) throws SQLException {
        var id = row.getObject("id", UUID.class);
        String agency = row.getString("agency_id");
        return new Letter(
                id,
                LetterKind.valueOf(row.getString("kind")),
                row.getInt("version"),
                agency == null ? null : new AgencyId(agency),
                row.getString("agency_name"),
                new Letter.Wording(
                        row.getString("title"),
                        row.getString("addressees"),
                        row.getString("body"),
                        row.getString("recipients"),
                        row.getString("signer"),
                        row.getString("signer_name")),
                row.getObject("letter_day", LocalDate.class),
                row.getString("drafted_name"),
                row.getObject("drafted_at", OffsetDateTime.class).toInstant(),
                issued(row),
                about(id));
    }

    private static Letter.@Nullable Issued issued(ResultSet row) throws SQLException {
        String number = row.getString("number");
        return number == null
                ? null
                : new Letter.Issued(
                        number,
                        row.getObject("issued_on", LocalDate.class),
                        sha256(row.getString("pdf_sha256")),
                        sha256(row.getString("docx_sha256")));
    }

    private List<Letter.About> about(UUID letter) {
        return jdbc.sql("""
                        SELECT a.id, a.task_id
                        FROM letter_part p JOIN assignment a ON a.id = p.assignment_id
                        WHERE p.letter_id = :letter
                        ORDER BY p.position
                        """)
                .param("letter", letter)
                .query((row, n) -> new Letter.About(
                        new TaskId(row.getObject("task_id", UUID.class)),
                        new AssignmentId(row.getObject("id", UUID.class))))
                .list();
    }

    private static @Nullable Sha256 sha256(@Nullable String hex) {
        return hex == null ? null : new Sha256(hex);
    }

    private static @Nullable String hex(@Nullable Sha256 hash) {
        return hash == null ? null : hash.hex();
    }
}

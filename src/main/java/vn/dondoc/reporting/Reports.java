package vn.dondoc.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.archive.Sha256;
import vn.dondoc.calendar.Period;
import vn.dondoc.rendering.PaperForm;

/** The reports; those that speak of the whole authority see only those who see all of it. */
@Repository
public class Reports {

    private static final String SELECT = """
            SELECT id, kind, period_from, period_to, agency_id, agency_name, edition, state, version, as_of, requested_name,
                   snapshot, narrative, public_text, template_hash, number, issued_on, signer_title, signer_name, failure
            FROM report
            """;

    /** An agency's own report it sees from the beginning, what the Office writes for it once that is released. */
    private static final String SEEN =
            "(:seesAll OR agency_id = :own AND (kind = 'AGENCY' OR kind = 'DIGEST' AND state = 'RELEASED'))";

    private final JdbcClient jdbc;

    Reports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Report> find(Viewer viewer, ReportId id) {
        return jdbc.sql(SELECT + " WHERE id = :id AND " + SEEN)
                .param("id", id.value())
                .params(seen(viewer))
                .query(Reports::map)
                .optional();
    }

    /** Newest first. */
    public List<Report> all(Viewer viewer) {
        return jdbc.sql(SELECT + " WHERE " + SEEN + " ORDER BY as_of DESC, id")
                .params(seen(viewer))
                .query(Reports::map)
                .list();
    }

    /** The released ones, the newest period first. */
    public List<Report> released(Viewer viewer) {
        return jdbc.sql(SELECT + " WHERE state = 'RELEASED' AND :seesAll ORDER BY period_to DESC, edition DESC, id")
                .param("seesAll", viewer.seesWholeAuthority())
                .query(Reports::map)
                .list();
    }

    private static Map<String, Object> seen(Viewer viewer) {
        AgencyId own = viewer.agency();
        return Map.of("seesAll", viewer.seesWholeAuthority(), "own", own == null ? "none" : own.value());
    }

    /** How many drafts somebody asked for that nobody has released. */
    int draftsOf(Viewer viewer, Viewer asked) {
        return jdbc.sql("""
                        SELECT COUNT(*)
                        FROM report
                        WHERE state = 'DRAFT' AND requested_by = :asked AND :seesAll
                        """)
                .param("asked", asked.account())
                .param("seesAll", viewer.seesWholeAuthority())
                .query(Integer.class)
                .single();
    }

    public List<ReportFile> files(ReportId id) {
        return jdbc.sql("""
                        SELECT name, sha256, size_bytes, released
                        FROM report_file
                        WHERE report_id = :id
                        ORDER BY name
                        """)
                .param("id", id.value())
                .query((row, n) -> new ReportFile(
                        row.getString("name"),
                        new Sha256(row.getString("sha256")),
                        row.getLong("size_bytes"),
                        row.getBoolean("released")))
                .list();
    }

    int nextEdition(ReportKind kind, Period period, @Nullable Concerned agency) {
        return jdbc.sql("""
                        SELECT COALESCE(MAX(edition), 0) + 1
                        FROM report
                        WHERE kind = :kind AND agency_id = :agency AND period_from = :start AND period_to = :finish
                        """)
                .param("kind", kind.name())
                .param("agency", agency == null ? "" : agency.id().value())
                .param("start", period.from())
                .param("finish", period.to())
                .query(Integer.class)
                .single();
    }

    void add(
            ReportId id,
            ReportKind kind,
            Period period,
            @Nullable Concerned agency,
            int edition,
            Instant asOf,
            Viewer by) {
        jdbc.sql("""
                        INSERT INTO report
                            (id, kind, period_from, period_to, agency_id, agency_name, edition, state, version, as_of, requested_by,
                             requested_name, public_text)
                        VALUES (:id, :kind, :start, :finish, :agency, :agencyName, :edition, 'REQUESTED', 0, :asOf, :by, :name, '')
                        """)
                .param("agency", agency == null ? "" : agency.id().value())
                .param("agencyName", agency == null ? "" : agency.name())
                .param("id", id.value())
                .param("kind", kind.name())
                .param("start", period.from())
                .param("finish", period.to())
                .param("edition", edition)
                .param("asOf", asOf.atOffset(ZoneOffset.UTC))
                .param("by", by.account())
                .param("name", by.name())
                .update();
    }

    /** The guarded updates return false where the report is no longer as the caller saw it. */
    boolean drafted(Report seen, Snapshot snapshot, Narrative narrative, String templateHash) {
        return jdbc.sql("""
                        UPDATE report
                        SET state = 'DRAFT', snapshot = :snapshot, narrative = :narrative, template_hash = :hash, failure = NULL
                        WHERE id = :id AND version = :version
                        """)
                        .param("id", seen.id().value())
                        .param("version", seen.version())
                        .param("snapshot", ReportJson.write(snapshot))
                        .param("narrative", ReportJson.write(narrative))
                        .param("hash", templateHash)
                        .update()
                == 1;
    }

    boolean edited(Report seen, int version, Narrative narrative, String publicText) {
        return jdbc.sql("""
                        UPDATE report
                        SET narrative = :narrative, public_text = :publicText, version = version + 1
                        WHERE id = :id AND version = :version AND state = 'DRAFT'
                        """)
                        .param("id", seen.id().value())
                        .param("version", version)
                        .param("narrative", ReportJson.write(narrative))
                        .param("publicText", publicText)
                        .update()
                == 1;
    }

    boolean releasing(Report seen, int version, Release release, Viewer by, Instant now) {
        return jdbc.sql("""
                        UPDATE report
                        SET state = 'RELEASING', number = :number, issued_on = :issuedOn, signer_title = :title,
                            signer_name = :name, released_by = :by, released_at = :now, version = version + 1
                        WHERE id = :id AND version = :version AND state = 'DRAFT'
                        """)
                        .param("id", seen.id().value())
                        .param("version", version)
                        .param("number", release.number())
                        .param("issuedOn", release.issuedOn())
                        .param("title", release.signerTitle())
                        .param("name", release.signerName())
                        .param("by", by.account())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean release(Report seen) {
        return state(seen, ReportState.RELEASED, null);
    }

    /** A report without a snapshot has failed; one that has it is a draft again. */
    boolean failed(Report seen, String reason) {
        return state(seen, seen.snapshot() == null ? ReportState.FAILED : ReportState.DRAFT, reason);
    }

    boolean askedAgain(Report seen) {
        return state(seen, seen.snapshot() == null ? ReportState.REQUESTED : ReportState.DRAFT, null);
    }

    private boolean state(Report seen, ReportState state, @Nullable String failure) {
        return jdbc.sql("""
                        UPDATE report
                        SET state = :state, failure = :failure
                        WHERE id = :id AND version = :version AND state = :from
                        """)
                        .param("id", seen.id().value())
                        .param("version", seen.version())
                        .param("from", seen.state().name())
                        .param("state", state.name())
                        .param("failure", failure)
                        .update()
                == 1;
    }

    void replaceFiles(ReportId id, List<ReportFile> files, Instant now) {
        jdbc.sql("DELETE FROM report_file WHERE report_id = :id")
                .param("id", id.value())
                .update();
        files.forEach(file -> jdbc.sql("""
                        INSERT INTO report_file (report_id, name, sha256, size_bytes, released, made_at)
                        VALUES (:id, :name, :sha256, :size, :released, :now)
                        """)
                .param("id", id.value())
                .param("name", file.name())
                .param("sha256", file.sha256().hex())
                .param("size", file.size())
                .param("released", file.released())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update());
    }

    void keepForm(PaperForm form) {
        var known = jdbc.sql("SELECT COUNT(*) FROM report_template WHERE hash = :hash")
                .param("hash", form.hash())
                .query(Integer.class)
                .single();
        if (known == 0) {
            jdbc.sql("INSERT INTO report_template (hash, name, content) VALUES (:hash, :name, :content)")
                    .param("hash", form.hash())
                    .param("name", "van-ban")
                    .param("content", form.content())
                    .update();
        }
    }

    /** The text of the form; empty where a report was made before there was one form of all papers. */
    Optional<String> form(String hash) {
        return jdbc.sql("SELECT content FROM report_template WHERE hash = :hash AND name = 'van-ban'")
                .param("hash", hash)
                .query(String.class)
                .optional();
    }

    private static Report map(ResultSet row, int n) throws SQLException {
        String snapshot = row.getString("snapshot");
        String narrative = row.getString("narrative");
        return new Report(
                new ReportId(row.getObject("id", UUID.class)),
                ReportKind.valueOf(row.getString("kind")),
                new Period(row.getObject("period_from", LocalDate.class), row.getObject("period_to", LocalDate.class)),
                concerned(row),
                row.getInt("edition"),
                ReportState.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getObject("as_of", OffsetDateTime.class).toInstant(),
                row.getString("requested_name"),
                snapshot == null ? null : ReportJson.read(snapshot, Snapshot.class),
                narrative == null ? null : ReportJson.read(narrative, Narrative.class),
                row.getString("public_text"),
                row.getString("template_hash"),
                release(row),
                row.getString("failure"));
    }

    private static @Nullable Concerned concerned(ResultSet row) throws SQLException {
        String agency = row.getString("agency_id");
        return agency.isEmpty() ? null : new Concerned(new AgencyId(agency), row.getString("agency_name"));
    }

    private static @Nullable Release release(ResultSet row) throws SQLException {
        String number = row.getString("number");
        return number == null
                ? null
                : new Release(
                        number,
                        row.getObject("issued_on", LocalDate.class),
                        Objects.requireNonNullElse(row.getString("signer_title"), ""),
                        Objects.requireNonNullElse(row.getString("signer_name"), ""));
    }
}

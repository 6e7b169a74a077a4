package vn.dondoc.inspection;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.access.Viewer;
import vn.dondoc.archive.Archive;
import vn.dondoc.archive.Sha256;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.rendering.FilledReport;
import vn.dondoc.rendering.OfficialPaper;
import vn.dondoc.rendering.OfficialPapers;

/** The sheets for monthly sessions that somebody kept. They tell of all agencies: they are for those who see the whole authority. */
@Repository
class KeptSheets {

    private static final String SELECT = """
            SELECT s.id, s.for_month, s.pdf_sha256, s.docx_sha256, s.kept_name, s.kept_at
            FROM inspection_session s
            WHERE :seesAll AND
            """;

    private final JdbcClient jdbc;
    private final OfficialPapers papers;
    private final Archive archive;
    private final AuditTrail audit;
    private final Clock clock;

    KeptSheets(JdbcClient jdbc, OfficialPapers papers, Archive archive, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.papers = papers;
        this.archive = archive;
        this.audit = audit;
        this.clock = clock;
    }

    /** As it stands now, once more each time; only the Office keeps one. */
    @Transactional
    Optional<UUID> keep(Viewer viewer, SessionSheet.Sheet sheet, OfficialPaper paper) throws IOException {
        if (!viewer.isOfTheOffice()) {
            return Optional.empty();
        }
        UUID id = UUID.randomUUID();
        FilledReport filled = papers.fill(paper);
        var said = new FilledReport.Properties(paper.title(), String.join(" ", paper.letterhead()), paper.type());
        var pdf = new ByteArrayOutputStream();
        filled.writePdf(pdf, said);
        var docx = new ByteArrayOutputStream();
        filled.writeDocx(docx, said);
        jdbc.sql("""
                        INSERT INTO inspection_session (id, for_month, titles, pdf_sha256, docx_sha256, kept_by, kept_name, kept_at)
                        VALUES (:id, :forMonth, :titles, :pdf, :docx, :by, :name, :now)
                        """)
                .param("id", id)
                .param("forMonth", sheet.month().atDay(1))
                .param(
                        "titles",
                        sheet.inspections().stream()
                                .map(one -> one.head().title())
                                .collect(Collectors.joining("\n")))
                .param("pdf", kept(pdf.toByteArray()).hex())
                .param("docx", kept(docx.toByteArray()).hex())
                .param("by", viewer.account())
                .param("name", viewer.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        for (Inspection one : sheet.inspections()) {
            jdbc.sql("INSERT INTO inspection_session_of (session_id, inspection_id) VALUES (:id, :inspection)")
                    .param("id", id)
                    .param("inspection", one.id().value())
                    .update();
        }
        audit.record(
                viewer.actor(),
                "inspection.sessionKept",
                "session",
                id.toString(),
                sheet.month().toString());
        return Optional.of(id);
    }

    /** The newest first. */
    List<KeptSheet> of(Viewer viewer, YearMonth month) {
        return jdbc.sql(SELECT + " s.for_month = :forMonth ORDER BY s.kept_at DESC, s.id")
                .param("seesAll", viewer.seesWholeAuthority())
                .param("forMonth", month.atDay(1))
                .query(KeptSheets::map)
                .list();
    }

    /** Those that tell of an inspection, in their order. */
    List<KeptSheet> of(Viewer viewer, InspectionId inspection) {
        return jdbc.sql(SELECT + """
                         s.id IN (SELECT o.session_id FROM inspection_session_of o WHERE o.inspection_id = :inspection)
                        ORDER BY s.for_month, s.kept_at, s.id
                        """)
                .param("seesAll", viewer.seesWholeAuthority())
                .param("inspection", inspection.value())
                .query(KeptSheets::map)
                .list();
    }

    Optional<KeptSheet> find(Viewer viewer, UUID id) {
        return jdbc.sql(SELECT + " s.id = :id")
                .param("seesAll", viewer.seesWholeAuthority())
                .param("id", id)
                .query(KeptSheets::map)
                .optional();
    }

    private Sha256 kept(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("to-tinh-hinh", ".tmp");
        try {
            return archive.keep(Files.write(file, bytes));
        } finally {
            Files.delete(file);
        }
    }

    private static KeptSheet map(ResultSet row, int n) throws SQLException {
        return new KeptSheet(
                row.getObject("id", UUID.class),
                YearMonth.from(row.getObject("for_month", LocalDate.class)),
                hash(row.getString("pdf_sha256")),
                hash(row.getString("docx_sha256")),
                row.getString("kept_name"),
                row.getObject("kept_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Sha256 hash(@Nullable String hex) {
        return hex == null ? null : new Sha256(hex);
    }
}

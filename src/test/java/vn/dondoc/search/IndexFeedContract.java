package vn.dondoc.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.reading.Readings;
import vn.dondoc.search.Found.Hit;
import vn.dondoc.search.Question.Choices;
import vn.dondoc.search.Question.Order;
import vn.dondoc.search.Question.State;
import vn.dondoc.suggestion.PastDirectives;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;
import vn.dondoc.testing.Wiring;
import vn.dondoc.tracking.DirectiveLife;
import vn.dondoc.tracking.Directives;
import vn.dondoc.tracking.Tasks;
import vn.dondoc.work.Outbox;

/** Rows as reading and tracking write them, and what can be found a moment later. */
abstract class IndexFeedContract {

    static class OnH2Tests extends IndexFeedContract {
        @Override
        DataSource database() {
            return Databases.h2();
        }
    }

    static class OnPostgresTests extends IndexFeedContract {
        @Override
        DataSource database() {
            return Databases.postgres();
        }
    }

    private static final Viewer OFFICE = new Viewer("an", "An", Set.of(Role.OFFICE_SPECIALIST), null);
    private static final Viewer FINANCE =
            new Viewer("binh", "Bình", Set.of(Role.AGENCY_OFFICER), new AgencyId("so-tai-chinh"));

    private static final Viewer HEALTH = new Viewer("chi", "Chi", Set.of(Role.AGENCY_OFFICER), new AgencyId("so-y-te"));

    @TempDir
    Path data;

    private final MovableClock clock = new MovableClock("2026-11-20T02:00:00Z");
    private Wiring wiring;
    private JdbcClient jdbc;
    private IndexFeed feed;
    private DirectiveIndex index;

    abstract DataSource database();

    @BeforeEach
    void wire() {
        wiring = Wiring.over(
                database(),
                clock,
                data,
                AuditTrail.class,
                Outbox.class,
                Readings.class,
                internal("vn.dondoc.tracking.Assignments"),
                Tasks.class,
                Directives.class,
                PastDirectives.class,
                DirectiveLife.class,
                internal("vn.dondoc.review.Belonging"),
                Contents.class,
                internal("vn.dondoc.agency.Agencies"),
                KnownNames.class,
                LuceneDirectiveIndex.class,
                IndexFeed.class,
                IndexUpkeep.class);
        wiring.get(IndexFeed.class).stop(); // The tests follow by hand.
        jdbc = wiring.get(JdbcClient.class);
        feed = wiring.get(IndexFeed.class);
        index = wiring.get(DirectiveIndex.class);
    }

    @AfterEach
    void close() {
        wiring.close();
    }

    @Test
    void whatWasReadIsFoundByTheOfficeAloneUntilAPersonConfirmsIt() {
        var document = UUID.randomUUID();
        read(document, "Số: 9412/UBND-TH\nGiao Sở Tài chính rà soát nợ đọng.");
        feed.follow();
        assertThat(found("nợ đọng", OFFICE)).extracting(Hit::confirmed).containsExactly(false);
        assertThat(found("nợ đọng", FINANCE)).isEmpty();

        var directive = confirm(document, "9412/UBND-TH");
        feed.follow();
        assertThat(found("no dong", OFFICE)).extracting(Hit::key).containsExactly(directive);
        assertThat(found("9412", FINANCE)).extracting(Hit::number).containsExactly("9412/UBND-TH");
        assertThat(found("cuối kỳ", FINANCE)).as("words of the task").hasSize(1);
    }

    @Test
    void aDocumentOfThePastIsFoundByTheOfficeAndMarkedSo() {
        var document = UUID.randomUUID();
        read(document, "Giao Sở Tài chính rà soát nợ đọng.");
        jdbc.sql("""
                        INSERT INTO past_directive (document_id, reading_version, number, document_type, issuer, issued_on, subject,
                            described_at)
                        VALUES (:id, 1, '77/CT-UBND', 'CHI_THI', 'UBND tỉnh', :day, 'Về nợ đọng', :now)
                        """)
                .param("id", document)
                .param("day", LocalDate.of(2014, 3, 2))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        appended("past", document);
        feed.follow();

        assertThat(found("chỉ thị 77", OFFICE)).singleElement().satisfies(hit -> {
            assertThat(hit.past()).isTrue();
            assertThat(hit.issuedOn()).isEqualTo("2014-03-02");
            assertThat(hit.address()).isEqualTo("/luu-tru/" + document);
        });
        assertThat(found("nợ đọng", FINANCE)).isEmpty();
        assertThat(found("nợ đọng", OFFICE, State.PAST)).hasSize(1);
        assertThat(found("nợ đọng", OFFICE, State.UNCONFIRMED)).isEmpty();

        var directive = confirm(document, "77/CT-UBND");
        feed.follow();
        assertThat(found("77/CT-UBND", OFFICE))
                .as("once it was recalled and confirmed")
                .extracting(Hit::address)
                .containsExactly("/van-ban/" + directive);
    }

    @Test
    void whoIsNarrowedFindsWhatWaitsForHimAndNothingOfOthers() {
        var document = UUID.randomUUID();
        var ofHealth = new Viewer("em", "Em", Set.of(Role.OFFICE_SPECIALIST), null, Set.of("Y tế"), "", null);
        read(document, "Giao Sở Tài chính rà soát nợ đọng.");
        feed.follow();
        assertThat(found("nợ đọng", OFFICE)).hasSize(1);
        assertThat(found("nợ đọng", ofHealth)).as("not laid before anybody yet").isEmpty();

        underReview(document, "Đầu tư", null);
        feed.follow();
        assertThat(found("nợ đọng", ofHealth)).isEmpty();

        jdbc.sql("UPDATE review SET field = 'Y tế'").update();
        appended("reading", document);
        feed.follow();
        assertThat(found("nợ đọng", ofHealth)).hasSize(1);

        jdbc.sql("UPDATE review SET field = 'Đầu tư', assignee = 'em'").update();
        appended("reading", document);
        feed.follow();
        assertThat(found("nợ đọng", ofHealth)).as("given to her by name").hasSize(1);
        assertThat(found("nợ đọng", FINANCE)).isEmpty();
    }

    private void underReview(UUID document, String field, @Nullable String given) {
        jdbc.sql("""
                        INSERT INTO review (document_id, state, origin, file_name, urgency, task_count, draft, draft_version, opened_at,
                            queue_key, field, assignee)
                        VALUES (:document, 'WAITING', 'FILE', 'a.docx', 'NONE', 0, '{}', 0, :now, :key, :field, :given)
                        """)
                .param("document", document)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("key", "5" + document)
                .param("field", field)
                .param("given", given)
                .update();
        appended("reading", document);
    }

    @Test
    void whatCannotBeReadAnyMoreIsTakenOut() {
        var document = UUID.randomUUID();
        read(document, "con lạc đà");
        feed.follow();
        assertThat(found("lạc đà", OFFICE)).hasSize(1);

        jdbc.sql("DELETE FROM reading").update();
        appended("reading", document);
        feed.follow();
        assertThat(found("lạc đà", OFFICE)).isEmpty();
    }

    @Test
    void afterARestartItGoesOnWhereItWas() {
        read(UUID.randomUUID(), "con voi");
        clock.pass(Duration.ofMinutes(1));
        feed.follow();
        feed.keep();
        long kept = index.position();
        assertThat(kept).isPositive();

        read(UUID.randomUUID(), "con voi con");
        feed.follow();
        assertThat(found("con voi", OFFICE)).hasSize(2);
        feed.keep();
        assertThat(index.position())
                .as("young entries are read again, so that none is missed")
                .isEqualTo(kept);
    }

    /** A part of tracking that nobody else needs to know, except for wiring it. */
    private static Class<?> internal(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private void read(UUID document, String text) {
        jdbc.sql("""
                        INSERT INTO original (id, sha256, name, media_type, size_bytes, archived_at)
                        VALUES (:id, :sha256, 'a.docx', 'application/x', 1, :now)
                        """)
                .param("id", document)
                .param("sha256", document.toString().replace("-", "") + "0".repeat(32))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                        INSERT INTO reading (id, document_id, version, verdict, text, blocks, furniture, notes, pages, read_at)
                        VALUES (:id, :document, 1, 'TEXT', :text, '[]', '[]', '[]', 1, :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("document", document)
                .param("text", text)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        appended("reading", document);
    }

    private UUID confirm(UUID document, String number) {
        var directive = UUID.randomUUID();
        var task = UUID.randomUUID();
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                        INSERT INTO directive (id, document_id, number, document_type, issuer, issued_on, subject, urgency, visibility,
                            confirmed_by, confirmed_at, registered_at)
                        VALUES (:id, :document, :number, 'CONG_VAN', 'UBND tỉnh Đắk Lắk', :day, 'giải ngân', 'NONE',
                            'ASSIGNED_AGENCIES', 'an', :now, :now)
                        """)
                .params(Map.of(
                        "id",
                        directive,
                        "document",
                        document,
                        "number",
                        number,
                        "day",
                        LocalDate.of(2026, 11, 10),
                        "now",
                        now))
                .update();
        jdbc.sql("""
                        INSERT INTO task (id, directive_id, position, content, with_deadline, must_report, progress, late, lead_names,
                            lead_key)
                        VALUES (:id, :directive, 1, 'Báo cáo cuối kỳ', FALSE, TRUE, 'NOT_STARTED', FALSE, 'Sở Tài chính', 'x')
                        """).params(Map.of("id", task, "directive", directive)).update();
        jdbc.sql("""
                        INSERT INTO assignment (id, task_id, part, position, agency_id, agency_name, agency_key, progress, version)
                        VALUES (:id, :task, 'LEAD', 1, 'so-tai-chinh', 'Sở Tài chính', 'x', 'NOT_STARTED', 0)
                        """).params(Map.of("id", UUID.randomUUID(), "task", task)).update();
        appended("directive", directive);
        appended("task", task);
        return directive;
    }

    private void appended(String kind, UUID subject) {
        wiring.transactions()
                .executeWithoutResult(status -> wiring.get(Outbox.class).append(kind, subject));
    }

    @Test
    void theIndexIsComparedWithTheDatabaseAndBuiltAnewWhileItAnswers() {
        var upkeep = wiring.get(IndexUpkeep.class);
        var document = UUID.randomUUID();
        read(document, "Số: 9412/UBND-TH\nGiao Sở Tài chính rà soát nợ đọng.");
        var directive = confirm(document, "9412/UBND-TH");
        var other = UUID.randomUUID();
        read(other, "Số: 77/UBND-TH\nVề chuyện khác.");
        assertThat(upkeep.compare()).isEqualTo(new IndexUpkeep.Compared(2, 0, 0, 0, List.of()));

        index.remove(other);
        index.put(Indexed.directive("1/X").key(directive).says("khác hẳn").made());
        index.put(Indexed.directive("2/X").says("không có trong cơ sở dữ liệu").made());
        index.show();
        assertThat(upkeep.compare()).isEqualTo(new IndexUpkeep.Compared(2, 1, 1, 1, List.of()));

        upkeep.rebuild(
                done -> assertThat(found("khác hẳn", OFFICE)).hasSize(1),
                total -> assertThat(total).isPositive());
        assertThat(upkeep.compare().whole()).isTrue();
        assertThat(found("nợ đọng", OFFICE)).extracting(Hit::key).containsExactly(directive);

        var later = UUID.randomUUID();
        read(later, "Số: 78/UBND-TH\nĐến sau khi lập lại.");
        feed.follow();
        assertThat(found("đến sau khi lập lại", OFFICE)).hasSize(1);
    }

    @Test
    void whatIsAttachedToATaskIsFoundThereByWhoReadsTheTaskAndNeverByItself() {
        var document = UUID.randomUUID();
        read(document, "Số: 9412/UBND-TH\nGiao Sở Tài chính rà soát nợ đọng.");
        var directive = confirm(document, "9412/UBND-TH");
        var inADossier = UUID.randomUUID();
        read(inADossier, "Biên bản kiểm tra két sắt.");
        received(inADossier);
        var result = UUID.randomUUID();
        read(result, "Báo cáo kèm bảng kê thủy lợi phí.");
        var receipt = received(result);
        jdbc.sql("""
                        INSERT INTO attachment (receipt_id, assignment_id, added_by, added_name, added_at)
                        SELECT :receipt, a.id, 'binh', 'Bình', :now
                        FROM assignment a JOIN task t ON t.id = a.task_id
                        WHERE t.directive_id = :directive
                        """)
                .params(Map.of(
                        "receipt",
                        receipt,
                        "directive",
                        directive,
                        "now",
                        clock.instant().atOffset(ZoneOffset.UTC)))
                .update();
        feed.follow();

        assertThat(found("thủy lợi phí", OFFICE)).extracting(Hit::key).containsExactly(directive);
        assertThat(found("thủy lợi phí", FINANCE)).extracting(Hit::key).containsExactly(directive);
        assertThat(found("thủy lợi phí", HEALTH)).isEmpty();
        assertThat(found("két sắt", OFFICE)).isEmpty();
        assertThat(wiring.get(IndexUpkeep.class).compare().whole()).isTrue();
    }

    private UUID received(UUID document) {
        var receipt = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO receipt (id, source_kind, name, size_bytes, fate, document_id, seen_at)
                        VALUES (:id, 'RESULT', 'a.docx', 1, 'ACCEPTED', :document, :now)
                        """)
                .params(Map.of(
                        "id",
                        receipt,
                        "document",
                        document,
                        "now",
                        clock.instant().atOffset(ZoneOffset.UTC)))
                .update();
        return receipt;
    }

    private List<Hit> found(String typed, Viewer viewer) {
        return found(typed, viewer, null);
    }

    private List<Hit> found(String typed, Viewer viewer, @Nullable State state) {
        return index.find(
                        new Question(
                                Words.of(typed), new Choices(null, null, state, null, null, null, null), Order.BEST, 1),
                        viewer)
                .hits();
    }
}

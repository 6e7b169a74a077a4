package vn.dondoc.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.reading.Readings;
import vn.dondoc.suggestion.PastDirectives;
import vn.dondoc.suggestion.PastTasks;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;
import vn.dondoc.testing.Wiring;
import vn.dondoc.tracking.DirectiveLife;
import vn.dondoc.tracking.Directives;
import vn.dondoc.tracking.LedTasks;
import vn.dondoc.tracking.Tasks;
import vn.dondoc.work.Outbox;

/** A small made history: who led what, and what is proposed for tasks whose text names nobody. */
abstract class LikePastTasksTests {

    static class OnH2Tests extends LikePastTasksTests {
        @Override
        DataSource database() {
            return Databases.h2();
        }
    }

    static class OnPostgresTests extends LikePastTasksTests {
        @Override
        DataSource database() {
            return Databases.postgres();
        }
    }

    /** Content, who led it; the second of each pair is asked for. */
    private static final String[][] HISTORY = {
        {
            "Rà soát, tổng hợp tiến độ giải ngân vốn đầu tư công năm 2026 của các chủ đầu tư",
            "Sở Tài chính",
            "Tổng hợp tiến độ giải ngân vốn đầu tư công của các chủ đầu tư trong quý III"
        },
        {
            "Kiểm tra công tác phòng cháy, chữa cháy rừng trong mùa khô",
            "Sở Nông nghiệp và Môi trường",
            "Tăng cường kiểm tra phòng cháy, chữa cháy rừng mùa khô 2027"
        },
        {
            "Chuẩn bị cơ sở vật chất cho năm học mới và kỳ thi tốt nghiệp trung học phổ thông",
            "Sở Giáo dục và Đào tạo",
            "Chuẩn bị kỳ thi tốt nghiệp trung học phổ thông năm 2027"
        },
        {
            "Giám sát dịch sốt xuất huyết, phun hóa chất diệt muỗi tại các ổ dịch",
            "Sở Y tế",
            "Phun hóa chất diệt muỗi, giám sát các ổ dịch sốt xuất huyết"
        },
        {
            "Xử lý xe quá tải trên các tuyến quốc lộ, tỉnh lộ",
            "Công an tỉnh",
            "Tuần tra, xử lý xe quá tải trên quốc lộ và tỉnh lộ"
        },
        {
            "Số hóa kết quả giải quyết thủ tục hành chính còn hiệu lực",
            "Sở Khoa học và Công nghệ",
            "Hoàn thành số hóa kết quả giải quyết thủ tục hành chính"
        },
        {
            "Tổ chức lễ hội cà phê và quảng bá du lịch",
            "Sở Văn hóa, Thể thao và Du lịch",
            "Xây dựng kế hoạch tổ chức lễ hội cà phê, quảng bá du lịch của tỉnh"
        },
        {
            "Thẩm định giá đất cụ thể các dự án khu dân cư",
            "Sở Nông nghiệp và Môi trường",
            "Thẩm định giá đất cụ thể dự án khu dân cư phía Nam"
        },
    };

    private static final String[] NEW_KINDS = {
        "Phối hợp đón đoàn công tác nước bạn Lào sang thăm",
        "Lắp đặt hệ thống camera tại trụ sở tiếp công dân",
        "Báo cáo việc thực hiện trước ngày 20 hằng tháng",
    };

    @TempDir
    Path data;

    private final MovableClock clock = new MovableClock("2026-11-20T02:00:00Z");
    private Wiring wiring;
    private JdbcClient jdbc;
    private PastTasks past;

    abstract DataSource database();

    @BeforeEach
    void wire() throws ClassNotFoundException {
        wiring = Wiring.over(
                database(),
                clock,
                data,
                AuditTrail.class,
                Outbox.class,
                Readings.class,
                Class.forName("vn.dondoc.tracking.Assignments"),
                Tasks.class,
                Directives.class,
                PastDirectives.class,
                DirectiveLife.class,
                LedTasks.class,
                Class.forName("vn.dondoc.review.Belonging"),
                Contents.class,
                Class.forName("vn.dondoc.agency.Agencies"),
                KnownNames.class,
                LuceneDirectiveIndex.class,
                IndexFeed.class,
                LikePastTasks.class);
        wiring.get(IndexFeed.class).stop();
        jdbc = wiring.get(JdbcClient.class);
        past = wiring.get(PastTasks.class);
    }

    @AfterEach
    void close() {
        wiring.close();
    }

    @Test
    void whoLedATaskLikeItIsProposedWithThatTaskAndNobodyForWorkOfANewKind() {
        for (String[] one : HISTORY) {
            confirmed(one[0], one[1], "ASSIGNED_AGENCIES");
        }
        int right = 0;
        int wrong = 0;
        for (String[] one : HISTORY) {
            var like = past.likest(one[2], DocumentId.random());
            boolean same = like.isPresent()
                    && like.get().leads().getFirst().name().equals(one[1])
                    && like.get().content().equals(one[0]);
            right += same ? 1 : 0;
            wrong += like.isPresent() && !same ? 1 : 0;
            like.ifPresent(found -> assertThat(found.percent()).isBetween(1, 50));
        }
        for (String one : NEW_KINDS) {
            wrong += past.likest(one, DocumentId.random()).isPresent() ? 1 : 0;
        }

        assertThat(wrong).isZero();
        assertThat(right).isGreaterThanOrEqualTo(7);
    }

    @Test
    void nothingIsLearntFromADirectiveForTheOfficeAlone() {
        confirmed(HISTORY[0][0], HISTORY[0][1], "OFFICE_ONLY");

        assertThat(past.likest(HISTORY[0][2], DocumentId.random())).isEmpty();
    }

    @Test
    void aDocumentIsNotComparedWithItself() {
        DocumentId document = confirmed(HISTORY[0][0], HISTORY[0][1], "ASSIGNED_AGENCIES");

        assertThat(past.likest(HISTORY[0][0], document)).isEmpty();
        assertThat(past.likest(HISTORY[0][0], DocumentId.random())).isPresent();
    }

    @Test
    void twoPastTasksThatDisagreeSayNothing() {
        confirmed(HISTORY[0][0], "Sở Tài chính", "ASSIGNED_AGENCIES");
        confirmed(HISTORY[0][0], "Kho bạc Nhà nước khu vực XIV", "ASSIGNED_AGENCIES");

        assertThat(past.likest(HISTORY[0][2], DocumentId.random())).isEmpty();
    }

    private DocumentId confirmed(String content, String lead, String visibility) {
        UUID document = UUID.randomUUID();
        UUID directive = UUID.randomUUID();
        UUID task = UUID.randomUUID();
        var now = Instant.parse("2026-10-02T05:00:00Z").atOffset(ZoneOffset.UTC);
        jdbc.sql(
                        "INSERT INTO original (id, sha256, name, media_type, size_bytes, archived_at) VALUES (:id, :hash, 'a.docx', 'a/b', 1, :now)")
                .param("id", document)
                .param("hash", document.toString())
                .param("now", now)
                .update();
        jdbc.sql("""
                        INSERT INTO directive (id, document_id, number, document_type, issuer, issued_on, subject, urgency, visibility,
                            confirmed_by, confirmed_at, registered_at)
                        VALUES (:id, :document, :number, 'CONG_VAN', 'UBND tỉnh', :day, 'Về việc được giao', 'NONE', :visibility, 'an', :now, :now)
                        """)
                .param("id", directive)
                .param("document", document)
                .param("number", directive.toString().substring(0, 4) + "/UBND-KT")
                .param("day", LocalDate.of(2026, 10, 1))
                .param("visibility", visibility)
                .param("now", now)
                .update();
        jdbc.sql("""
                        INSERT INTO task (id, directive_id, position, content, with_deadline, must_report, progress, late, lead_names, lead_key)
                        VALUES (:id, :directive, 1, :content, FALSE, FALSE, 'NOT_STARTED', FALSE, '', '')
                        """)
                .param("id", task)
                .param("directive", directive)
                .param("content", content)
                .update();
        jdbc.sql("""
                        INSERT INTO assignment (id, task_id, part, position, agency_name, agency_key, progress, version)
                        VALUES (:id, :task, 'LEAD', 1, :name, '', 'NOT_STARTED', 0)
                        """)
                .param("id", UUID.randomUUID())
                .param("task", task)
                .param("name", lead)
                .update();
        wiring.transactions()
                .executeWithoutResult(status -> wiring.get(Outbox.class).append("directive", directive));
        wiring.get(IndexFeed.class).follow();
        return new DocumentId(document);
    }
}

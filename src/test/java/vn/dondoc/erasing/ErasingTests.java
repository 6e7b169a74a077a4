package vn.dondoc.erasing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.Dondoc;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.audit.Seals;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.calendar.Period;
import vn.dondoc.post.Outgoing;
import vn.dondoc.post.Post;
import vn.dondoc.reporting.Asking;
import vn.dondoc.review.Confirming;

/** A document goes through the whole line, is found to be secret, and afterwards its word lies nowhere any more. */
class ErasingTests {

    private static final String WORD = "Chimhoangyen";
    private static final Viewer SPECIALIST = new Viewer("an", "An", Set.of(Role.OFFICE_SPECIALIST), null);
    private static final Viewer LEADER = new Viewer("binh", "Bình", Set.of(Role.OFFICE_LEADER), null);
    private static final Traces TRACES = new Traces(WORD);

    @TempDir
    Path folder;

    private ConfigurableApplicationContext office;

    @BeforeEach
    void open() throws IOException {
        for (var name : List.of("data", "inbox", "outbox")) {
            Files.createDirectories(folder.resolve(name));
        }
        office = new SpringApplication(Dondoc.class)
                .run(
                        "--server.port=0",
                        // Nobody listens there, so that the mail waits.
                        "--dondoc.post.host=localhost",
                        "--dondoc.post.port=1",
                        "--dondoc.post.tls=none",
                        "--dondoc.post.from=dondoc@tinh.vn",
                        "--dondoc.data=" + folder.resolve("data"),
                        "--dondoc.inbox=" + folder.resolve("inbox"),
                        "--dondoc.outbox=" + folder.resolve("outbox"));
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void whatTwoPersonsEraseLiesNowhereAnyMore() throws Exception {
        var directive = directive();
        drop(WORD + ".docx", directive);
        var document = underReview();
        drop("kiện " + WORD + ".zip", zipped(directive));
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> originals() == 2 && openWork() == 0);
        assertThat(Confirming.confirm(office, document, SPECIALIST)).isTrue();
        patiently().until(() -> count("SELECT COUNT(*) FROM task") > 0 && openWork() == 0);
        var today = LocalDate.now(OfficeClock.ZONE);
        var report = Asking.draft(office, SPECIALIST, new Period(today.minusDays(30), today));
        patiently().until(() -> count("SELECT COUNT(*) FROM report_file") > 0 && openWork() == 0);
        Asking.write(office, SPECIALIST, report, "Thực hiện 245/TB-VPUBND về " + WORD);
        in(() -> office.getBean(Post.class)
                .send(Outgoing.text("nhắc:" + document, "a@b.vn", "Nhắc việc", "Việc của " + WORD)));
        patiently()
                .until(() -> openWork() == 0
                        && TRACES.inFiles(folder.resolve("outbox")).size() >= 2);

        assertThat(TRACES.inTables(database()))
                .contains(
                        "original.name",
                        "receipt.name",
                        "reading.text",
                        "proposal.content",
                        "review.draft",
                        "confirmed_directive.content",
                        "task.content",
                        "report.snapshot",
                        "report.narrative",
                        "outgoing_mail.body_text");
        assertThat(TRACES.inFiles(folder.resolve("inbox"))).isNotEmpty();
        assertThat(TRACES.inFiles(folder.resolve("data"))).anyMatch(file -> file.startsWith("archive"));

        var desk = office.getBean(ErasingDesk.class);
        assertThat(desk.request(SPECIALIST, document, "Nơi gửi báo đóng dấu mật thiếu"))
                .isEmpty();
        var erasure = office.getBean(Erasures.class).all(LEADER).getFirst();
        assertThat(desk.confirm(LEADER, erasure.id())).isEmpty();
        patiently().until(() -> find(erasure).state() == ErasureState.DONE && openWork() == 0);

        assertThat(TRACES.inTables(database())).isEmpty();
        assertThat(TRACES.inIndex(folder.resolve("data/index"))).isEmpty();
        assertThat(TRACES.inFiles(folder)).isEmpty();
        staysOnRecord(find(erasure), document);
        isNotTakenInAgain(directive);
    }

    private void staysOnRecord(ErasureRecord record, DocumentId document) {
        assertThat(record.reason()).isEqualTo("Nơi gửi báo đóng dấu mật thiếu");
        assertThat(record.requested().account()).isEqualTo("an");
        assertThat(Objects.requireNonNull(record.confirmed()).account()).isEqualTo("binh");
        assertThat(record.hashes()).hasSize(2).allMatch(hash -> hash.matches("[0-9a-f]{64}"));
        assertThat(record.documents()).hasSize(2).contains(document.value());
        assertThat(record.removed()).containsKeys("archive", "intake", "reading", "review", "tracking", "reporting");
        assertThat(count("SELECT COUNT(*) FROM audit_entry WHERE action = 'erasing.done'"))
                .isEqualTo(1);
        var seals = office.getBean(Seals.class);
        seals.seal();
        assertThat(seals.check().broken()).isEmpty();
        assertThat(count("SELECT COUNT(*) FROM receipt WHERE fate = 'SECRET' AND keyed_hash IS NOT NULL"))
                .isEqualTo(count("SELECT COUNT(*) FROM receipt"));
    }

    private void isNotTakenInAgain(byte[] directive) throws Exception {
        var before = count("SELECT COUNT(*) FROM receipt");
        drop("lại.docx", directive);
        patiently().until(() -> count("SELECT COUNT(*) FROM receipt") == before + 1 && openWork() == 0);

        assertThat(count("SELECT COUNT(*) FROM receipt WHERE fate = 'SECRET'")).isEqualTo(before + 1);
        assertThat(TRACES.inFiles(folder.resolve("data"))).isEmpty();
        assertThat(folder.resolve("inbox/lại.docx")).exists();
    }

    private static ConditionFactory patiently() {
        return Awaitility.await().atMost(Duration.ofSeconds(90)).pollInterval(Duration.ofMillis(200));
    }

    private DocumentId underReview() {
        patiently().until(() -> count("SELECT COUNT(*) FROM review") == 1);
        return new DocumentId(office.getBean(JdbcClient.class)
                .sql("SELECT document_id FROM review")
                .query(UUID.class)
                .single());
    }

    private void drop(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve("inbox").resolve(name), bytes);
    }

    private static byte[] directive() throws IOException {
        try (var sample = new XWPFDocument(
                        Files.newInputStream(Path.of("samples/03-thong-bao-ket-luan-so-hoa-ho-so.docx")));
                var out = new ByteArrayOutputStream()) {
            for (var paragraph : sample.getParagraphs()) {
                for (var run : paragraph.getRuns()) {
                    run.setText(run.text().replaceAll("(?<!học) và ", " và " + WORD + " "), 0);
                }
            }
            sample.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] zipped(byte[] directive) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("văn bản " + WORD + ".docx"));
            zip.write(directive);
        }
        return bytes.toByteArray();
    }

    private ErasureRecord find(ErasureRecord erasure) {
        return office.getBean(Erasures.class).find(LEADER, erasure.id()).orElseThrow();
    }

    private int originals() {
        return count("SELECT COUNT(*) FROM original");
    }

    private int openWork() {
        return count("SELECT COUNT(*) FROM work WHERE stage <> 'post'");
    }

    private int count(String sql) {
        return office.getBean(JdbcClient.class).sql(sql).query(Integer.class).single();
    }

    private void in(Runnable transaction) {
        office.getBean(TransactionTemplate.class).executeWithoutResult(status -> transaction.run());
    }

    private DataSource database() {
        return office.getBean(DataSource.class);
    }
}

package vn.dondoc.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.dondoc.access.LoggedIn;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.suggestion.Urgency;
import vn.dondoc.testing.Databases;

/**
 * How long the server takes for each thing that is done in the queue and on the page while 10,000 documents wait. Run by
 * {@code -Ddondoc.long=true}, on PostgreSQL with {@code -Ddondoc.speed.postgres=true}; the table is printed.
 */
@SpringBootTest(
        properties = {
            "dondoc.data=target/test-data/speed",
            "dondoc.outbox=target/test-data/speed-outbox",
            "camel.main.auto-startup=false"
        })
@AutoConfigureMockMvc
@EnabledIfSystemProperty(named = "dondoc.long", matches = "true")
class QueueSpeedTests {

    private static final int WAITING = Integer.getInteger("dondoc.speed.waiting", 10_000);
    private static final int WARM = 15;
    private static final int MEASURED = 40;
    /** A machine that does other things besides makes everything wait; what the thread itself worked says what the action costs. */
    private static final ThreadMXBean WORK = ManagementFactory.getThreadMXBean();

    private static final Duration GOAL = Duration.ofMillis(200);

    @TestConfiguration
    static class OnDisk {

        @Bean
        DataSource speedDatabase() {
            return Boolean.getBoolean("dondoc.speed.postgres")
                    ? Databases.postgres()
                    : JdbcConnectionPool.create(
                            "jdbc:h2:file:./target/test-data/speed-" + System.nanoTime()
                                    + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
                            "dondoc",
                            "");
        }
    }

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Reviews reviews;

    private final List<DocumentId> documents = new ArrayList<>();
    private final Map<String, Duration> slowest = new LinkedHashMap<>();

    @Test
    void everyActionIsAnsweredInTime() throws Exception {
        lay();
        String middle = jdbc.sql("SELECT queue_key FROM review WHERE document_id = :id")
                .param("id", documents.get(WAITING / 2).value())
                .query(String.class)
                .single();
        measure("queue", n -> get("/ra-soat").param("chon", "1"));
        measure("queue, mine", n -> get("/ra-soat").param("chon", "1").param("cua", "toi"));
        measure(
                "queue, unit + type + overdue",
                n -> get("/ra-soat")
                        .param("chon", "1")
                        .param("don-vi", "UBND-KT")
                        .param("loai", "CONG_VAN")
                        .param("qua-han", "true"));
        measure("queue, page 100", n -> get("/ra-soat").param("chon", "1").param("sau", middle));
        measure("queue, poll", n -> get("/ra-soat/danh-sach"));
        measure("give one", n -> give(n, 1).param("to", n % 2 == 0 ? "chi" : ""));
        measure("give fifty", n -> give(n, 50).param("to", n % 2 == 0 ? "chi" : ""));
        measure("give fifty by table", n -> give(n, 50).param("to", "theo-bang"));
        measure("start page", n -> get("/"));
        measure("page", n -> get(url(n)));
        measure("heart-beat", n -> post(url(n) + "/co-mat").param("phien-ban", "0"));
        measure(
                "head typed",
                n -> post(url(n) + "/dau-van-ban")
                        .param("number", n + "/UBND-KT")
                        .param("type", "CONG_VAN")
                        .param("issuer", "UBND tỉnh Đắk Lắk")
                        .param("issuedOn", "1/6/2026")
                        .param("subject", "Trích yếu thứ " + n)
                        .param("phien-ban", "0"));
        measure(
                "task typed",
                n -> post(task(n)).param("content", "Việc thứ " + n).param("deadline", "20/12"));
        measure("task accepted", n -> post(task(n) + "/chap-nhan"));
        measure(
                "agency type-ahead",
                n -> get(task(n) + "/co-quan").param("part", "LEAD").param("name", "so tai"));
        measure(
                "agency added",
                n -> post(task(n) + "/co-quan").param("part", "LEAD").param("name", "Sở Y tế"));
        measure("relations", n -> get(url(n) + "/lien-quan"));
        measure("relation found by number", n -> get(url(n) + "/lien-quan/tim").param("so", "90" + n % 10));
        measure("confirmed", n -> post(url(n + 100) + "/xac-nhan").param("despite", "true"));
        measure("taken back", n -> post(url(n + 100) + "/bo-quyet-dinh").param("reason", "đo"));
        assertThat(slowest).allSatisfy((what, time) -> assertThat(time).as(what).isLessThan(GOAL));
    }

    private void lay() {
        var laid = new LaidBefore(context);
        LoggedIn.account(context, "chi", "Chi", "mùa xuân trên cao nguyên", Role.OFFICE_SPECIALIST);
        context.getBean(Duties.class)
                .add(Viewer.system("test"), new Duty(java.util.UUID.randomUUID(), Duty.Kind.UNIT, "NC", "chi"));
        String[] units = {"/UBND-KT", "/UBND-KGVX", "/UBND-NC", "/CT-UBND"};
        for (int n = 0; n < WAITING; n++) {
            documents.add(laid.document(
                    "van-ban-" + n + ".pdf",
                    ADocument.ordinary()
                            .urgent(n % 50 == 0 ? Urgency.KHAN : Urgency.NONE)
                            .saying("Thay thế Công văn số " + (n + 1) + "/UBND-TH ngày 01/5/2026.")
                            .number(n + units[n % units.length])));
        }
        jdbc.sql("UPDATE review SET register_by = DATE '2026-06-05' WHERE task_count > 0")
                .update();
        jdbc.sql("""
                        UPDATE review
                        SET assignee = 'test-office-specialist'
                        WHERE unit = 'UBND-KT'
                        """).update();
        // Directives of the past to be cited; they lean on rows of their own.
        for (int n = 0; n < 3000; n++) {
            DocumentId past = DocumentId.random();
            reviews.open(
                    past,
                    java.util.UUID.randomUUID(),
                    "cu.pdf",
                    Draft.of(ADocument.ordinary().number(n + "/UBND-TH").proposal()),
                    java.time.Instant.EPOCH,
                    null);
            jdbc.sql(
                            "UPDATE review SET state = 'CONFIRMED', queue_key = NULL, decided_by = 'chi', decided_at = opened_at WHERE document_id = :id")
                    .param("id", past.value())
                    .update();
            jdbc.sql("""
                            INSERT INTO confirmed_directive (document_id, number, issuer, issued_on, content, confirmed_by, confirmed_at)
                            SELECT document_id, number, 'UBND tỉnh', DATE '2026-05-01', '{}', 'chi', opened_at
                            FROM review
                            WHERE document_id = :id
                            """).param("id", past.value()).update();
        }
        assertThat(reviews.waiting(Viewer.system("test"))).isEqualTo(WAITING);
    }

    private void measure(String what, IntFunction<MockHttpServletRequestBuilder> request) throws Exception {
        var times = new ArrayList<Long>();
        var worked = new ArrayList<Long>();
        for (int n = 0; n < WARM + MEASURED; n++) {
            var asked = request.apply(n)
                    .header("HX-Request", "true")
                    .with(LoggedIn.as(context, Role.OFFICE_SPECIALIST))
                    .with(csrf());
            long workBegun = WORK.getCurrentThreadCpuTime();
            long begun = System.nanoTime();
            int status = mvc.perform(asked).andReturn().getResponse().getStatus();
            long took = System.nanoTime() - begun;
            long work = WORK.getCurrentThreadCpuTime() - workBegun;
            assertThat(status).as(what).isIn(200, 204, 302);
            if (n >= WARM) {
                times.add(took);
                worked.add(work);
            }
        }
        times.sort(null);
        worked.sort(null);
        slowest.put(what, Duration.ofNanos(times.get(MEASURED * 95 / 100)));
        System.out.printf(
                "SPEED %-32s median %5.1f ms   95 %% %5.1f ms   work alone: median %5.1f ms, 95 %% %5.1f ms%n",
                what,
                times.get(MEASURED / 2) / 1e6,
                times.get(MEASURED * 95 / 100) / 1e6,
                worked.get(MEASURED / 2) / 1e6,
                worked.get(MEASURED * 95 / 100) / 1e6);
    }

    private MockHttpServletRequestBuilder give(int n, int many) {
        var request = post("/ra-soat/giao");
        for (int i = 0; i < many; i++) {
            request.param(
                    "document", documents.get((n * many + i) % documents.size()).toString());
        }
        return request;
    }

    private String url(int n) {
        return "/ra-soat/" + documents.get(n);
    }

    private String task(int n) {
        return url(n) + "/viec/"
                + reviews.of(documents.get(n), Viewer.system("test"))
                        .orElseThrow()
                        .draft()
                        .tasks()
                        .getFirst()
                        .id();
    }
}

package vn.dondoc.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;
import vn.dondoc.intake.mail.MailOffice;

/** The real routes of incoming and outgoing mail against a real mail server; reading is cut off. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:mail-routes;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
            "dondoc.mail.poll=300ms"
        })
@DirtiesContext
class RunningMailRoutesTests {

    private static final Path HOME = Path.of("target/test-data/mail-routes");
    private static final MailOffice OFFICE = new MailOffice();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) throws IOException {
        FileSystemUtils.deleteRecursively(HOME);
        var routes = Files.createDirectories(HOME.resolve("routes"));
        for (var kept : List.of("00-stage-failure.camel.yaml", "12-intake-mail.camel.yaml", "75-post.camel.yaml")) {
            Files.copy(Path.of("routes", kept), routes.resolve(kept));
        }
        registry.add("dondoc.data", () -> HOME.resolve("data").toString());
        registry.add("dondoc.inbox", () -> HOME.resolve("inbox").toString());
        registry.add("dondoc.routes", routes::toString);
        registry.add("dondoc.mail.accounts[0].name", () -> "van-ban");
        registry.add("dondoc.mail.accounts[0].host", () -> "127.0.0.1");
        registry.add("dondoc.mail.accounts[0].port", OFFICE::imapPort);
        registry.add("dondoc.mail.accounts[0].tls", () -> "none");
        registry.add("dondoc.mail.accounts[0].user", () -> MailOffice.USER);
        registry.add("dondoc.mail.accounts[0].password", () -> MailOffice.PASSWORD);
        registry.add("dondoc.post.host", () -> "127.0.0.1");
        registry.add("dondoc.post.port", OFFICE::smtpPort);
        registry.add("dondoc.post.tls", () -> "none");
        registry.add("dondoc.post.from", () -> "dondoc@tinh.vn");
    }

    @Autowired
    JdbcClient jdbc;

    @AfterAll
    static void stop() {
        OFFICE.close();
    }

    /** CVE-2026-33454: with Camel's own mail consumer such a header became the name of the file. */
    @Test
    void aHeaderOfAMailReachesNoRoute() {
        OFFICE.deliver("""
                CamelFileName: ../../../evil.sh
                camelfilename: ../../../evil.sh
                From: Văn thư <vanthu@so.vn>
                Subject: Gửi văn bản
                Content-Type: application/pdf; name="rong.pdf"

                """);

        await().atMost(Duration.ofSeconds(30)).until(() -> names().contains("rong.pdf"));

        await().atMost(Duration.ofSeconds(30)).until(() -> OFFICE.server().getReceivedMessages().length > 1);
        assertThat(names()).containsExactly("rong.pdf");
        assertThat(HOME).isDirectoryNotContaining("glob:**/evil*");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM outgoing_mail WHERE sent_at IS NOT NULL")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private List<String> names() {
        return jdbc.sql("SELECT name FROM receipt").query(String.class).list();
    }
}

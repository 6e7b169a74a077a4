package vn.dondoc.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import vn.dondoc.post.Secret;
import vn.dondoc.testing.WebTest;

/** Whatever people type at the door stays out of the log, even where everything is logged. */
@WebTest
class LogSecretsTests {

    private static final Viewer ADMINISTRATOR = new Viewer("quantri", "Quản trị", Set.of(Role.ADMINISTRATOR), null);
    private static final String WANTED = "cái bàn gỗ có bốn chân";

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger ours = (Logger) LoggerFactory.getLogger("vn.dondoc");
    private final Logger security = (Logger) LoggerFactory.getLogger("org.springframework.security");
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @Autowired
    MockMvc mvc;

    @Autowired
    AccountChanges changes;

    @Autowired
    Accounts accounts;

    @Autowired
    SecondSteps steps;

    @Autowired
    TokenChanges tokens;

    @Autowired
    Clock clock;

    @BeforeEach
    void listen() {
        log.start();
        root.addAppender(log);
        ours.setLevel(Level.TRACE);
        security.setLevel(Level.TRACE);
    }

    @AfterEach
    void leave() {
        root.detachAppender(log);
        ours.setLevel(null);
        security.setLevel(null);
    }

    @Test
    void noPasswordCodeTokenOrSessionIsEverWritten() throws Exception {
        String once =
                changes.create(ADMINISTRATOR, new NewAccount("kin-dao", "Kín Đáo", Set.of(Role.OFFICE_CLERK), null));
        mvc.perform(login("kin-dao", "mật khẩu gõ sai 8841"));
        var session = (MockHttpSession) Objects.requireNonNull(
                mvc.perform(login("kin-dao", once)).andReturn().getRequest().getSession());
        mvc.perform(post("/doi-mat-khau")
                .session(session)
                .with(csrf())
                .param("current", once)
                .param("wanted", WANTED)
                .param("repeated", WANTED));
        Account account = accounts.byLogin("kin-dao").orElseThrow();
        byte[] secret = steps.begin(account);
        List<String> recovery = steps.confirm(account.viewer(), account, Totp.code(secret, Totp.step(clock.instant())))
                .orElseThrow();
        String token = tokens.create(ADMINISTRATOR, "Kín", Set.of(Scope.DOCUMENTS_READ), null, Duration.ofDays(1));
        mvc.perform(post("/api/v1/documents").header("Authorization", "Bearer " + token));
        mvc.perform(post("/api/v1/documents").header("Authorization", "Bearer " + token + "x"));

        String written = log.list.stream()
                .map(event -> event.getFormattedMessage() + " " + event.getThrowableProxy())
                .collect(Collectors.joining("\n"));
        assertThat(log.list).as("something was logged at all").isNotEmpty();
        assertThat(written)
                .doesNotContain(once, WANTED, "mật khẩu gõ sai 8841", token, Totp.base32(secret))
                .doesNotContain(recovery.toArray(String[]::new))
                .doesNotContain(accounts.passwordHash("kin-dao"));
    }

    @Test
    void settingsWithSecretsSayNoneOfThem() {
        var ldap = new LoginSettings.Ldap(
                "ldaps://ldap.tinh.gov.vn/dc=tinh",
                "",
                "(uid={0})",
                "uid",
                "cn=doc",
                Secret.of("bi-mat-1"),
                Path.of("/etc/dondoc/ldap.password"),
                Duration.ofSeconds(5));
        var oidc = new LoginSettings.Oidc(
                "https://dangnhap.tinh.gov.vn", "dondoc", Secret.of("bi-mat-2"), null, "sub", List.of("openid"));

        assertThat(ldap + " " + oidc).doesNotContain("bi-mat-1", "bi-mat-2").contains("***");
    }

    private static org.springframework.test.web.servlet.RequestBuilder login(String name, String password) {
        return post("/dang-nhap").with(csrf()).param("username", name).param("password", password);
    }
}

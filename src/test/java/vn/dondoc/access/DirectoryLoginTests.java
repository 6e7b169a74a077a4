package vn.dondoc.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldif.LDIFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.dondoc.audit.AuditTrail;

/** Logging in through an LDAP server and an OpenID provider, both real and both inside this test. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "dondoc.data=target/test-data/directory",
            "dondoc.outbox=target/test-data/directory-outbox",
            "spring.datasource.url=jdbc:h2:mem:directory;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
            "camel.main.auto-startup=false",
            "dondoc.login.ldap.user-search-base=ou=people",
            "dondoc.login.ldap.bind-dn=cn=doc,dc=tinh",
            "dondoc.login.ldap.bind-password=mat-khau-doc",
            "dondoc.login.ldap.timeout=2s",
            "dondoc.login.oidc.client-id=dondoc",
            "dondoc.login.oidc.client-secret=bi-mat-cua-dondoc"
        })
@DirtiesContext
class DirectoryLoginTests {

    private static final InMemoryDirectoryServer LDAP = ldap();
    private static final MockOAuth2Server OIDC = oidc();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Viewer ADMINISTRATOR = new Viewer("quantri", "Quản trị", Set.of(Role.ADMINISTRATOR), null);

    @LocalServerPort
    int port;

    @Autowired
    AccountChanges changes;

    @Autowired
    Accounts accounts;

    @Autowired
    SecondSteps steps;

    @Autowired
    AuditTrail audit;

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry settings) {
        settings.add("dondoc.login.ldap.url", () -> "ldap://localhost:" + LDAP.getListenPort() + "/dc=tinh");
        settings.add("dondoc.login.oidc.issuer", () -> OIDC.issuerUrl("tinh").toString());
    }

    @AfterAll
    static void stop() {
        LDAP.shutDown(true);
        OIDC.shutdown();
    }

    @BeforeEach
    void accounts() {
        if (accounts.byLogin("an").isEmpty()) {
            for (String login : new String[] {"an", "cuong"}) {
                changes.create(ADMINISTRATOR, wanted(login, Account.Way.DIRECTORY));
            }
            changes.create(ADMINISTRATOR, wanted("binh", Account.Way.PASSWORD));
        }
    }

    @Test
    void whoHasAnAccountGetsInByThePasswordOfTheDirectoryAndByNoOther() throws Exception {
        assertThat(where(login("an", "sai mật khẩu"))).isEqualTo("/dang-nhap?wrong");
        assertThat(where(login("an", "")))
                .as("a bind without a password is none")
                .isEqualTo("/dang-nhap?wrong");

        assertThat(where(login("An ", "mật khẩu của an"))).isEqualTo("/");

        assertThat(get("/doi-mat-khau").statusCode()).isEqualTo(200);
        assertThat(get("/tai-khoan").statusCode())
                .as("no rights but those of the account")
                .isEqualTo(403);
        assertThat(audit.of("account", "an"))
                .extracting(entry -> entry.action())
                .contains("account.login-failed", "account.login");
    }

    @Test
    void whoHasNoAccountIsToldSoAndGetsNone() throws Exception {
        var answer = login("dung", "mật khẩu của dung");

        assertThat(where(answer)).isEqualTo("/dang-nhap?stranger");
        assertThat(answer.body()).contains("chưa có tài khoản dùng được cho bạn");
        assertThat(accounts.byLogin("dung")).isEmpty();
    }

    @Test
    void anEntryOfTheDirectoryOpensNoAccountThatHasAPasswordOfOurs() throws Exception {
        assertThat(where(login("binh", "mật khẩu của binh"))).isEqualTo("/dang-nhap?wrong");
        // Nor by another entry that claims the name.
        assertThat(where(login("gia", "mật khẩu của gia"))).isEqualTo("/dang-nhap?stranger");
    }

    @Test
    void whatIsTypedIsNeverPartOfTheQuestion() throws Exception {
        for (String typed :
                new String[] {"*", "a*", "an)(uid=*", "*)(objectClass=*", "an)(|(uid=*", "an\\00", "\\2a"}) {
            assertThat(where(login(typed, "mật khẩu của an"))).as(typed).isEqualTo("/dang-nhap?wrong");
        }
    }

    @Test
    void whileTheDirectoryIsAwayItIsSaidAndTheLocalAdministratorStillGetsIn() throws Exception {
        LDAP.shutDown(true);
        try {
            var answer = login("an", "mật khẩu của an");
            assertThat(where(answer)).isEqualTo("/dang-nhap?away");
            assertThat(answer.body()).contains("Không liên lạc được với máy chủ đăng nhập của tỉnh");

            String password = Files.readString(Path.of("target/test-data/directory/run/mat-khau-lan-dau.txt"))
                    .lines()
                    .toList()
                    .get(1)
                    .replaceAll(".*: ", "");
            assertThat(where(login("quantri", password))).isEqualTo("/doi-mat-khau");
        } finally {
            LDAP.startListening();
        }
    }

    @Test
    void theProviderOfTheProvinceLetsInWhoHasAnAccount() throws Exception {
        tells(Map.of("preferred_username", "Cuong"));

        assertThat(get("/dang-nhap").body()).contains("Đăng nhập một lần của tỉnh");
        assertThat(where(get("/dang-nhap/mot-lan"))).isEqualTo("/");
        assertThat(get("/ca-nhan/phien").statusCode()).isEqualTo(200);
        assertThat(get("/tai-khoan").statusCode()).isEqualTo(403);
        assertThat(accounts.byLogin("cuong").orElseThrow().lastLoginAt()).isNotNull();
    }

    @Test
    void whoCameByTheProviderIsShownTheWayOutOfItToo() throws Exception {
        tells(Map.of("preferred_username", "Cuong"));
        get("/dang-nhap/mot-lan");

        HttpResponse<String> left = post("/dang-xuat", Map.of());
        assertThat(where(left)).isEqualTo("/dang-nhap?left&elsewhere");
        assertThat(left.body())
                .contains(OIDC.endSessionEndpointUrl("tinh").toString()
                        + "?client_id=dondoc&amp;post_logout_redirect_uri=http");
        assertThat(get("/ca-nhan/phien").body()).as("the way in").contains("username");
    }

    @Test
    void theProviderLetsInNobodyElseWhateverItSays() throws Exception {
        tells(Map.of("preferred_username", "dung", "roles", "ADMINISTRATOR"));
        var stranger = get("/dang-nhap/mot-lan");
        assertThat(where(stranger)).isEqualTo("/dang-nhap?stranger");
        assertThat(where(get("/"))).as("not logged in").isEqualTo("/dang-nhap");

        tells(Map.of("preferred_username", "quantri"));
        assertThat(where(get("/dang-nhap/mot-lan"))).as("ours").isEqualTo("/dang-nhap?stranger");
        tells(Map.of());
        assertThat(where(get("/dang-nhap/mot-lan"))).as("no claim").isEqualTo("/dang-nhap?stranger");
    }

    @Test
    void aForgedAnswerOfTheProviderOpensNothing() throws Exception {
        var answer = get("/login/oauth2/code/tinh?code=gia&state=gia");

        assertThat(where(answer)).isEqualTo("/dang-nhap?away");
        assertThat(where(get("/"))).isEqualTo("/dang-nhap");
    }

    @Test
    void aSecondStepIsAskedAfterTheDirectoryToo() throws Exception {
        changes.create(ADMINISTRATOR, wanted("em", Account.Way.DIRECTORY));
        Account em = accounts.byLogin("em").orElseThrow();
        byte[] secret = steps.begin(em);
        steps.confirm(em.viewer(), em, Totp.code(secret, Totp.step(java.time.Instant.now())));

        assertThat(where(login("em", "mật khẩu của em"))).isEqualTo("/dang-nhap/ma-xac-thuc");
    }

    private static NewAccount wanted(String login, Account.Way way) {
        return new NewAccount(login, "Người " + login, Set.of(Role.OFFICE_CLERK), null, "", Set.of(), way);
    }

    private static void tells(Map<String, Object> claims) {
        OIDC.enqueueCallback(
                new DefaultOAuth2TokenCallback("tinh", "ma-so-001", "JWT", java.util.List.of("dondoc"), claims, 3600));
    }

    private HttpResponse<String> login(String name, String password) throws IOException, InterruptedException {
        return post("/dang-nhap", Map.of("username", name, "password", password));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        var form = TOKEN.matcher(get("/dang-nhap").body());
        String token = form.find() ? form.group(1) : "";
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(
                        Collectors.joining("&", "_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8) + "&", ""));
        return browser.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Where one ended up. */
    private String where(HttpResponse<?> answer) {
        return answer.uri().toString().replace("http://localhost:" + port, "");
    }

    private static MockOAuth2Server oidc() {
        var server = new MockOAuth2Server();
        server.start();
        return server;
    }

    private static InMemoryDirectoryServer ldap() {
        try {
            var settings = new InMemoryDirectoryServerConfig("dc=tinh");
            settings.setListenerConfigs(InMemoryListenerConfig.createLDAPConfig("test", freePort()));
            settings.addAdditionalBindCredentials("cn=doc,dc=tinh", "mat-khau-doc");
            settings.setSchema(null);
            var server = new InMemoryDirectoryServer(settings);
            server.add("dn: dc=tinh", "objectClass: domain", "dc: tinh");
            server.add("dn: ou=people,dc=tinh", "objectClass: organizationalUnit", "ou: people");
            for (String login : new String[] {"an", "binh", "cuong", "dung", "em"}) {
                person(server, login, login);
            }
            person(server, "gia", "binh", "gia");
            server.startListening();
            return server;
        } catch (LDAPException | LDIFException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Known beforehand, so that the server comes back where it was. */
    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void person(InMemoryDirectoryServer server, String login, String... uids) throws LDAPException {
        var entry = new com.unboundid.ldap.sdk.Entry("cn=" + login + ",ou=people,dc=tinh");
        entry.addAttribute("objectClass", "inetOrgPerson");
        entry.addAttribute("cn", login);
        entry.addAttribute("uid", java.util.Arrays.stream(uids).distinct().toArray(String[]::new));
        entry.addAttribute("userPassword", "mật khẩu của " + login);
        server.add(entry);
    }
}

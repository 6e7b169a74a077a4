package vn.dondoc.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import vn.dondoc.Dondoc;

/** The program with a certificate of its own, as docs/security.md says to set it up. */
class TlsTests {

    private static final String PASSWORD = "mat-khau-kho-khoa";

    @TempDir
    static Path folder;

    private static ConfigurableApplicationContext application;
    private static SSLContext trusting;

    @BeforeAll
    static void start() throws Exception {
        Path store = folder.resolve("dondoc.p12");
        var keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "dondoc",
                        "-keyalg",
                        "EC",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD,
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost",
                        "-validity",
                        "2")
                .redirectErrorStream(true)
                .start();
        assertThat(keytool.waitFor())
                .as(new String(keytool.getInputStream().readAllBytes()))
                .isZero();
        application = new SpringApplication(Dondoc.class)
                .run(
                        "--server.port=0",
                        "--server.ssl.key-store=" + store,
                        "--server.ssl.key-store-password=" + PASSWORD,
                        "--dondoc.data=" + Files.createDirectories(folder.resolve("data")),
                        "--dondoc.inbox=" + Files.createDirectories(folder.resolve("inbox")),
                        "--dondoc.outbox=" + Files.createDirectories(folder.resolve("outbox")),
                        "--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID()
                                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
                        "--camel.main.auto-startup=false");
        trusting = trusting(store);
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    void theLoginPageComesEncryptedAndItsCookieGoesNoOtherWay() throws Exception {
        try (var browser = HttpClient.newBuilder().sslContext(trusting).build()) {
            var page = browser.send(
                    HttpRequest.newBuilder(URI.create(address("https"))).build(), HttpResponse.BodyHandlers.ofString());

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.sslSession().orElseThrow().getProtocol()).isIn("TLSv1.3", "TLSv1.2");
            assertThat(page.headers().firstValue("Strict-Transport-Security").orElse(""))
                    .contains("max-age=31536000");
            assertThat(page.headers().firstValue("Set-Cookie").orElse(""))
                    .contains("Secure")
                    .contains("HttpOnly")
                    .contains("SameSite=Lax");
        }
    }

    @Test
    void oldWaysOfEncryptingAndNoneAtAllAreRefused() throws Exception {
        var old = new SSLParameters();
        old.setProtocols(new String[] {"TLSv1.1"});
        try (var browser =
                HttpClient.newBuilder().sslContext(trusting).sslParameters(old).build()) {
            assertThatThrownBy(() -> browser.send(
                            HttpRequest.newBuilder(URI.create(address("https"))).build(),
                            HttpResponse.BodyHandlers.discarding()))
                    .isInstanceOf(SSLHandshakeException.class);
        }
        try (var browser = HttpClient.newHttpClient()) {
            var plain = browser.send(
                    HttpRequest.newBuilder(URI.create(address("http"))).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(plain.statusCode()).isEqualTo(400);
            assertThat(plain.headers().firstValue("Set-Cookie")).isEmpty();
        }
    }

    private static String address(String scheme) {
        return scheme + "://localhost:" + application.getEnvironment().getRequiredProperty("local.server.port")
                + "/dang-nhap";
    }

    private static SSLContext trusting(Path store) throws Exception {
        var keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        trusted.setCertificateEntry("dondoc", keys.getCertificate("dondoc"));
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}

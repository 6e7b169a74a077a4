package vn.dondoc.publication.delivery;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.publication.site.Site;
import vn.dondoc.publication.site.SiteFile;
import vn.dondoc.publication.site.Sites;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;
import vn.dondoc.testing.Wiring;
import vn.dondoc.work.Claim;
import vn.dondoc.work.Nudges;
import vn.dondoc.work.Priority;
import vn.dondoc.work.WorkQueue;

/** Each way against a real server of its kind; in each, a second site follows the first and takes what is not of it away. */
class DeliveryTests {

    private static final Site OLD = Sites.of("cũ", 3);
    private static final Site NEW = Sites.of("mới", 2);
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private final List<AutoCloseable> open = new ArrayList<>();
    private Path served;
    private @Nullable Deliveries deliveries;

    @BeforeEach
    void serve() throws IOException {
        served = Files.createDirectories(folder.resolve("served"));
        Files.writeString(folder.resolve("password"), "mật khẩu của cổng\n");
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
    }

    @Test
    void anSftpServerReceivesTheSiteAndItsReceiptIsWhatItHolds() throws Exception {
        Target target = sftp(sshServer(), null);

        Parcel first = new SftpDelivery().deliver(parcel(target, OLD));
        assertThat(OLD.isWholeIn(served.resolve("chi-dao"))).isTrue();
        assertThat(first.receipt())
                .contains("gửi " + (OLD.files().size() - 1), OLD.id().substring(0, 12));

        Parcel again = new SftpDelivery().deliver(parcel(target, OLD));
        assertThat(again.receipt()).as("what is there is not sent again").contains("gửi 0, bỏ 0");

        new SftpDelivery().deliver(parcel(target, NEW));
        assertThat(NEW.isWholeIn(served.resolve("chi-dao"))).isTrue();
        assertThat(state(target)).isNull();
    }

    @Test
    void anSftpServerWithAnotherKeyIsNotSpokenTo() throws Exception {
        var server = sshServer();
        var other = KeyUtils.generateKeyPair(KeyPairProvider.ECDSA_SHA2_NISTP256, 256);
        Target target = sftp(server, PublicKeyEntry.toString(other.getPublic()));

        assertThatThrownBy(() -> new SftpDelivery().deliver(parcel(target, OLD)))
                .isInstanceOfSatisfying(DeliveryFault.class, fault -> {
                    assertThat(fault.reason()).isEqualTo("publication.reason.hostKey");
                    assertThat(fault.passes()).as("a person must look").isFalse();
                });
        assertThat(served.resolve("chi-dao")).doesNotExist();
        assertThat(state(target)).isEqualTo("publication.reason.hostKey");
    }

    @Test
    void anSftpServerThatDoesNotKnowThePasswordIsNamedAndOneThatIsAwayIsTriedAgain() throws Exception {
        var server = sshServer();
        Target target = sftp(server, null);
        Files.writeString(folder.resolve("password"), "sai");
        assertThatThrownBy(() -> new SftpDelivery().deliver(parcel(target, OLD)))
                .isInstanceOfSatisfying(
                        DeliveryFault.class, fault -> assertThat(fault.reason()).isEqualTo("publication.reason.login"));

        server.stop(true);
        assertThatThrownBy(() -> new SftpDelivery().deliver(parcel(target, OLD)))
                .isInstanceOfSatisfying(
                        DeliveryFault.class, fault -> assertThat(fault.passes()).isTrue());
    }

    @Test
    void aMountedFolderReceivesTheSiteAndOneThatIsNotMountedIsNotMade() throws Exception {
        var target = new Target("thu-muc", Target.Way.FOLDER, served, null, "", null, null, null, SOON);
        new FolderDelivery().deliver(parcel(target, OLD));
        new FolderDelivery().deliver(parcel(target, NEW));
        assertThat(NEW.isWholeIn(served)).isTrue();

        var missing = new Target("thu-muc", Target.Way.FOLDER, folder.resolve("x"), null, "", null, null, null, SOON);
        assertThatThrownBy(() -> new FolderDelivery().deliver(parcel(missing, OLD)))
                .isInstanceOfSatisfying(
                        DeliveryFault.class, fault -> assertThat(fault.passes()).isTrue());
        assertThat(folder.resolve("x")).doesNotExist();
    }

    @Test
    void aWebDavServerReceivesTheSite() throws Exception {
        var server = DavServer.over(served);
        open.add(server);
        Target target = web(Target.Way.WEBDAV, server.address(), "cong");

        new WebDavDelivery().deliver(parcel(target, OLD));
        assertThat(OLD.isWholeIn(served)).isTrue();
        new WebDavDelivery().deliver(parcel(target, NEW));
        assertThat(NEW.isWholeIn(served)).isTrue();
        assertThat(server.authorizations()).allMatch(one -> one.startsWith("Basic "));
    }

    @Test
    void aHookReceivesOnePackageWithItsHashAndItsAnswerIsTheReceipt() throws Exception {
        var server = DavServer.over(served);
        open.add(server);

        Parcel delivered = new HookDelivery().deliver(parcel(web(Target.Way.HOOK, server.address(), ""), NEW));

        assertThat(delivered.receipt()).contains("HTTP 200", "đã nhận");
        byte[] posted = server.posted();
        assertThat(SiteFile.sha256(posted)).isEqualTo(server.header("X-Dondoc-Sha256"));
        assertThat(server.header("X-Dondoc-Site")).isEqualTo(NEW.id());
        assertThat(server.authorizations()).containsExactly("Bearer so-bi-mat-123");
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(new java.io.ByteArrayInputStream(posted))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertThat(names)
                .containsExactlyInAnyOrderElementsOf(
                        NEW.files().stream().map(SiteFile::path).toList());
    }

    @Test
    void aServerThatIsTiredIsTriedAgainAndOneThatRefusesIsNot() throws Exception {
        var server = DavServer.over(served);
        open.add(server);
        Target target = web(Target.Way.HOOK, server.address(), "");
        for (int status : new int[] {503, 429, 400}) {
            server.answerNext(status);
            assertThatThrownBy(() -> new HookDelivery().deliver(parcel(target, NEW)))
                    .isInstanceOfSatisfying(
                            DeliveryFault.class,
                            fault -> assertThat(fault.passes()).isEqualTo(status != 400));
        }
    }

    @Test
    void settingsThatCouldBeWrongAreRefusedAtStart() {
        assertThatThrownBy(() ->
                        new Target("a", Target.Way.SFTP, null, URI.create("sftp://x/y"), "u", folder, null, null, SOON))
                .hasMessageContaining("known-hosts");
        assertThatThrownBy(() ->
                        new Target("a", Target.Way.HOOK, null, URI.create("http://x/y"), "", null, null, null, SOON))
                .hasMessageContaining("https");
        assertThatThrownBy(() -> new Target("Tên", Target.Way.FOLDER, folder, null, "", null, null, null, SOON))
                .hasMessageContaining("a-z");
    }

    private SshServer sshServer() throws Exception {
        var server = SshServer.setUpDefaultServer();
        server.setHost("127.0.0.1");
        server.setKeyPairProvider(
                KeyPairProvider.wrap(KeyUtils.generateKeyPair(KeyPairProvider.ECDSA_SHA2_NISTP256, 256)));
        server.setPasswordAuthenticator(
                (user, password, session) -> user.equals("dondoc") && password.equals("mật khẩu của cổng"));
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        server.setFileSystemFactory(new VirtualFileSystemFactory(served));
        server.start();
        open.add(server);
        return server;
    }

    /** With the key that the server has, or that it should have. */
    private Target sftp(SshServer server, @org.jspecify.annotations.Nullable String key) throws Exception {
        String known = key != null
                ? key
                : PublicKeyEntry.toString(server.getKeyPairProvider()
                        .loadKeys(null)
                        .iterator()
                        .next()
                        .getPublic());
        Path hosts = folder.resolve("known_hosts");
        Files.writeString(hosts, "[127.0.0.1]:%d %s%n".formatted(server.getPort(), known));
        return new Target(
                "may-chu",
                Target.Way.SFTP,
                null,
                URI.create("sftp://127.0.0.1:%d/chi-dao".formatted(server.getPort())),
                "dondoc",
                folder.resolve("password"),
                null,
                hosts,
                SOON);
    }

    /** With an account, or with a token. */
    private Target web(Target.Way way, InetSocketAddress address, String user) throws IOException {
        if (user.isEmpty()) {
            Files.writeString(folder.resolve("password"), "so-bi-mat-123");
        }
        return new Target(
                "web",
                way,
                null,
                URI.create("http://127.0.0.1:" + address.getPort() + "/"),
                user,
                folder.resolve("password"),
                null,
                null,
                SOON);
    }

    private Parcel parcel(Target target, Site site) {
        Deliveries known = deliveries;
        if (known == null) {
            var wiring = Wiring.over(
                    Databases.h2(),
                    new MovableClock("2026-06-15T02:00:00Z"),
                    folder,
                    Map.of(Targets.class, new Targets(List.of(target))),
                    WorkQueue.class,
                    Nudges.class,
                    Deliveries.class);
            open.add(wiring);
            known = wiring.get(Deliveries.class);
            deliveries = known;
        }
        known.owe(site.id());
        return new Parcel(
                new Claim(1, Deliveries.STAGE, UUID.randomUUID(), Priority.NORMAL, 1, UUID.randomUUID()),
                target,
                site,
                "",
                known);
    }

    private @Nullable String state(Target target) {
        return requireNonNull(deliveries).of(target.name()).orElseThrow().failure();
    }
}

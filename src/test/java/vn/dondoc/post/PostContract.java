package vn.dondoc.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;
import vn.dondoc.testing.Wiring;
import vn.dondoc.work.HandOver;
import vn.dondoc.work.Nudges;
import vn.dondoc.work.WorkQueue;

abstract class PostContract {

    static class OnH2Tests extends PostContract {
        @Override
        DataSource database() {
            return Databases.h2();
        }
    }

    static class OnPostgresTests extends PostContract {
        @Override
        DataSource database() {
            return Databases.postgres();
        }
    }

    @TempDir
    Path data;

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private Wiring wiring;

    abstract DataSource database();

    @BeforeEach
    void start() {
        server.start();
        server.setUser("dondoc@tinh.vn", "dondoc", "mật khẩu");
        wiring = wired(settings(server.getSmtp().getPort(), new Secret("mật khẩu")));
    }

    @AfterEach
    void stop() {
        wiring.close();
        server.stop();
    }

    @Test
    void aMailGoesOutOnceHoweverOftenItIsAsked() throws Exception {
        var mail = Outgoing.text("nhắc:1/2026-06-20", "an@so.vn", "Nhắc việc sắp đến hạn", "Kính gửi Sở Nội vụ");

        assertThat(send(mail)).isTrue();
        assertThat(send(mail)).isFalse();
        assertThat(deliverAll()).isEqualTo(1);
        assertThat(send(mail)).as("after it was sent").isFalse();

        assertThat(deliverAll()).isZero();
        var received = received();
        assertThat(received.getSubject()).isEqualTo("Nhắc việc sắp đến hạn");
        assertThat(received.getContent()).isEqualTo("Kính gửi Sở Nội vụ");
        assertThat(received.getFrom()).containsExactly(new InternetAddress("dondoc@tinh.vn", "Đôn Đốc", "UTF-8"));
        assertThat(((InternetAddress) received.getFrom()[0]).getPersonal()).isEqualTo("Đôn Đốc");
        assertThat(received.getMessageID()).isEqualTo("<" + Post.idOf(mail) + "@tinh.vn>");
    }

    @Test
    void carriesPageEnclosureAndHeaders() throws Exception {
        var mail = new Outgoing(
                "báo cáo tuần 25",
                List.of("an@so.vn"),
                "Báo cáo\r\nBcc: x@y.vn",
                "chữ",
                "<p>trang</p>",
                List.of(new Enclosure("Báo cáo tuần.pdf", "application/pdf", "test", "25")),
                Map.of("Auto-Submitted", "auto-generated"));

        send(mail);
        deliverAll();

        var received = received();
        assertThat(received.getSubject()).isEqualTo("Báo cáo Bcc: x@y.vn");
        assertThat(received.getHeader("Bcc")).isNull();
        assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        var parts = (MimeMultipart) received.getContent();
        var body = (MimeMultipart) parts.getBodyPart(0).getContent();
        assertThat(body.getBodyPart(0).getContent()).isEqualTo("chữ");
        assertThat(body.getBodyPart(1).getContent()).isEqualTo("<p>trang</p>");
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("Báo cáo tuần.pdf");
        assertThat(parts.getBodyPart(1).getInputStream()).hasContent("tệp 25");
    }

    @Test
    void nothingIsQueuedWhenTheCallerGivesUp() {
        var mail = Outgoing.text("k", "an@so.vn", "s", "t");

        assertThatThrownBy(() -> wiring.transactions().executeWithoutResult(transaction -> {
                    wiring.get(Post.class).send(mail);
                    throw new IllegalStateException("given up");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(deliverAll()).isZero();
        assertThat(send(mail)).isTrue();
    }

    @Test
    void aServerThatIsAwayOrRefusesTheLoginIsAskedAgainLater() {
        send(Outgoing.text("k", "an@so.vn", "s", "t"));
        var port = server.getSmtp().getPort();
        server.stop();
        assertFault("post.reason.unreachable", true);

        server.start();
        wiring.close();
        wiring = wired(settings(server.getSmtp().getPort(), new Secret("sai")));
        send(Outgoing.text("k2", "an@so.vn", "s", "t"));
        assertFault("post.reason.login", true);
        assertThat(port).isPositive();
    }

    @Test
    void aRecipientWhomTheServerRefusesForGoodWaitsForAPerson() throws Exception {
        try (var refusing = new ServerSocket(0)) {
            var conversation = new Thread(() -> refuseRecipients(refusing));
            conversation.start();
            wiring.close();
            wiring = wired(new PostSettings(
                    "127.0.0.1",
                    refusing.getLocalPort(),
                    Tls.NONE,
                    "",
                    null,
                    null,
                    null,
                    List.of(),
                    "dondoc@tinh.vn",
                    Duration.ofSeconds(5)));
            send(Outgoing.text("k", "nobody@so.vn", "s", "t"));

            assertFault("post.reason.refused", false);
            conversation.join();
        }
    }

    @Test
    void aSecretComesFreshFromItsFileOrCommandAndIsNeverShown() throws Exception {
        var file = Files.writeString(data.resolve("mk"), "một\n");
        var byFile = new Credentials("u", null, file, null, List.of());
        assertThat(byFile.secret()).isEqualTo("một");
        Files.writeString(file, "hai\n");
        assertThat(byFile.secret()).isEqualTo("hai");

        var byCommand = new Credentials("u", null, null, null, List.of("echo", "ya29.token"));
        assertThat(byCommand.secret()).isEqualTo("ya29.token");
        assertThat(byCommand.isToken()).isTrue();
        var failing = new Credentials("u", null, null, null, List.of("false"));
        assertThatThrownBy(failing::secret).hasMessage("post.reason.secret");

        assertThat(settings(1, new Secret("mật khẩu")).toString()).doesNotContain("mật khẩu");
    }

    @Test
    void withoutAServerNothingIsSent() {
        wiring.close();
        wiring = wired(
                new PostSettings("", 25, Tls.NONE, "", null, null, null, List.of(), "a@b.vn", Duration.ofSeconds(5)));

        assertThat(wiring.get(Post.class).isOn()).isFalse();
        assertThat(send(Outgoing.text("k", "an@so.vn", "s", "t"))).isFalse();
    }

    private void assertFault(String reason, boolean passes) {
        var queue = wiring.get(WorkQueue.class);
        var claim = queue.claim(Post.STAGE).orElseThrow();
        assertThatThrownBy(() -> wiring.get(PostStage.class).send(claim))
                .isInstanceOfSatisfying(MailFault.class, fault -> {
                    assertThat(fault.reason()).isEqualTo(reason);
                    assertThat(fault.passes()).isEqualTo(passes);
                });
        queue.finish(claim);
    }

    private boolean send(Outgoing mail) {
        return wiring.get(Post.class).send(mail);
    }

    private int deliverAll() {
        var queue = wiring.get(WorkQueue.class);
        var sent = 0;
        for (var claim = queue.claim(Post.STAGE); claim.isPresent(); claim = queue.claim(Post.STAGE)) {
            try {
                wiring.get(HandOver.class).finish(wiring.get(PostStage.class).send(claim.get()));
            } catch (MailFault e) {
                throw new AssertionError(e);
            }
            sent++;
        }
        return sent;
    }

    private MimeMessage received() {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }

    private static PostSettings settings(int port, Secret password) {
        return new PostSettings(
                "127.0.0.1",
                port,
                Tls.NONE,
                "dondoc",
                password,
                null,
                null,
                List.of(),
                "Đôn Đốc <dondoc@tinh.vn>",
                Duration.ofSeconds(5));
    }

    private Wiring wired(PostSettings settings) {
        return Wiring.over(
                database(),
                new MovableClock("2026-06-20T02:00:00Z"),
                data,
                Map.of(PostSettings.class, settings),
                Post.class,
                PostStage.class,
                OutgoingMails.class,
                Smtp.class,
                Shelf.class,
                AuditTrail.class,
                WorkQueue.class,
                HandOver.class,
                Nudges.class);
    }

    static class Shelf implements Enclosures {

        @Override
        public String shelf() {
            return "test";
        }

        @Override
        public InputStream open(String reference) {
            return new ByteArrayInputStream(("tệp " + reference).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A server that greets politely and knows nobody. */
    private static void refuseRecipients(ServerSocket listening) {
        try (var socket = listening.accept();
                var in = new java.io.BufferedReader(new java.io.InputStreamReader(socket.getInputStream()));
                var out = socket.getOutputStream()) {
            out.write("220 test\r\n".getBytes(StandardCharsets.US_ASCII));
            for (var line = in.readLine(); line != null && !line.startsWith("QUIT"); line = in.readLine()) {
                var answer = line.startsWith("RCPT") ? "550 no such user\r\n" : "250 ok\r\n";
                out.write(answer.getBytes(StandardCharsets.US_ASCII));
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

package vn.dondoc.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.intake.Fate;
import vn.dondoc.post.PostStage;
import vn.dondoc.post.TestPost;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;
import vn.dondoc.work.WorkQueue;

/** What is written about a mail, from its arrival to its answer. */
abstract class MailReplyContract {

    static class OnH2Tests extends MailReplyContract {
        @Override
        DataSource database() {
            return Databases.h2();
        }
    }

    static class OnPostgresTests extends MailReplyContract {
        @Override
        DataSource database() {
            return Databases.postgres();
        }
    }

    @TempDir
    Path data;

    private final MovableClock clock = new MovableClock("2026-06-20T02:00:00Z");
    private final MailOffice office = new MailOffice();
    private DataSource database;
    private MailDesk desk;

    abstract DataSource database();

    @BeforeEach
    void open() throws IOException {
        database = database();
        desk = desk();
    }

    private MailDesk desk() throws IOException {
        return MailDesk.over(
                database, clock, data, TestPost.at(office.smtpPort()), MailOffice.account(office.imapPort()));
    }

    @AfterEach
    void close() {
        desk.close();
        office.close();
    }

    @Test
    void aSenderIsToldOnceWhatBecameOfEachFile() throws Exception {
        office.deliver(MailIntakeTests.mixed(
                MailIntakeTests.pdf("Kế hoạch.pdf", "một") + MailIntakeTests.pdf("khóa.pdf", "hai")));
        desk.poll();

        assertThat(answered()).as("before the files have their fate").isEmpty();
        desk.desk().accept(desk.receipt("Kế hoạch.pdf"));
        desk.desk().refuse(desk.receipt("khóa.pdf"), Fate.ENCRYPTED);

        assertThat(answered()).singleElement().satisfies(answer -> {
            assertThat(answer.getAllRecipients()).extracting(Object::toString).containsExactly("vanthu@so.vn");
            assertThat(answer.getSubject())
                    .startsWith("Kết quả tiếp nhận thư gửi lúc ")
                    .doesNotContain("nhiệm vụ");
            assertThat(answer.getContent().toString())
                    .contains(
                            "Số tệp trong thư: 2; đã tiếp nhận: 1; không tiếp nhận: 1.",
                            "- Kế hoạch.pdf: đã tiếp nhận",
                            "- khóa.pdf: không tiếp nhận (Không rõ lý do)");
            assertThat(answer.getHeader("In-Reply-To")).containsExactly("<1@so.vn>");
            assertThat(answer.getHeader("Auto-Submitted")).containsExactly("auto-replied");
        });

        desk.close();
        desk = desk();
        desk.poll();
        assertThat(answered()).as("after a restart").hasSize(1);
        assertThat(desk.mail().replied()).isTrue();
    }

    @Test
    void ofASecretFileTheAnswerNamesNothingButTheRightWay() throws Exception {
        office.deliver(MailIntakeTests.mixed(MailIntakeTests.pdf("ke hoach mat.pdf", "một")));
        desk.poll();
        desk.desk().refuse(desk.receipt("ke hoach mat.pdf"), Fate.SECRET);

        assertThat(answered())
                .singleElement()
                .satisfies(answer -> assertThat(answer.getSubject() + answer.getContent())
                        .contains("Một tệp: không tiếp nhận", "đường quy định cho văn bản mật")
                        .doesNotContain("ke hoach", "nhiệm vụ"));
    }

    @Test
    void anAnswerThatNamedAFileFoundSecretLateIsBlankedToo() throws Exception {
        office.deliver(MailIntakeTests.mixed(MailIntakeTests.pdf("ke hoach.pdf", "một")));
        desk.poll();
        var receipt = desk.receipt("ke hoach.pdf");
        desk.desk().accept(receipt);
        assertThat(answered()).hasSize(1);

        desk.desk().inTransaction(() -> desk.get(MailBook.class).forget(receipt.id()));

        var kept = desk.get(JdbcClient.class)
                .sql("SELECT * FROM outgoing_mail")
                .query()
                .listOfRows();
        assertThat(kept.toString()).doesNotContain("ke hoach").contains("vanthu@so.vn");
        assertThat(answered()).as("none goes out again").hasSize(1);
    }

    @Test
    void whoSentNothingToTakeInIsTold() throws Exception {
        office.deliver("From: a@so.vn\nSubject: x\n\nCảm ơn anh.\n");
        desk.poll();

        assertThat(answered())
                .singleElement()
                .satisfies(answer -> assertThat(answer.getContent().toString()).contains("không có tệp tài liệu nào"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "Precedence: bulk",
                "List-Id: <x.so.vn>",
                "Return-Path: <>",
                "From: no-reply@so.vn",
                "From: MAILER-DAEMON@so.vn",
                "From: vanban@tinh.vn",
                "From: dondoc@tinh.vn",
                "X-Nothing: \nFrom: ",
            })
    void machinesListsAndWeOurselvesGetNoAnswer(String header) throws Exception {
        var from = header.contains("From:") ? "" : "From: a@so.vn\n";
        office.deliver(header + "\n" + from + "Message-ID: <2@so.vn>\n\nCảm ơn anh.\n");
        desk.poll();

        assertThat(desk.mails()).hasSize(1);
        assertThat(answered()).isEmpty();
    }

    @Test
    void aFileThatWaitsForDaysDoesNotKeepTheAnswerBack() throws Exception {
        office.deliver(MailIntakeTests.mixed(MailIntakeTests.pdf("chờ.pdf", "một")));
        desk.poll();
        clock.pass(Duration.ofHours(25));

        assertThat(answered())
                .singleElement()
                .satisfies(answer -> assertThat(answer.getContent().toString()).contains("- chờ.pdf: đang đọc"));
    }

    /** The answers that have arrived at the mail server. */
    private List<MimeMessage> answered() throws Exception {
        desk.get(MailReplies.class).answer();
        var queue = desk.get(WorkQueue.class);
        for (var claim = queue.claim("post"); claim.isPresent(); claim = queue.claim("post")) {
            var sent = desk.get(PostStage.class).send(claim.get());
            desk.desk().inTransaction(() -> {
                queue.finish(sent.claim());
                sent.keep();
            });
        }
        var answers = new ArrayList<MimeMessage>();
        for (var mail : office.server().getReceivedMessages()) {
            if (mail.getSubject() != null && mail.getSubject().startsWith("Kết quả tiếp nhận thư")) {
                answers.add(mail);
            }
        }
        return answers;
    }
}

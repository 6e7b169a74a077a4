package vn.dondoc.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Flags;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.intake.Fate;
import vn.dondoc.intake.Receipt;
import vn.dondoc.intake.Source;
import vn.dondoc.post.MailFault;
import vn.dondoc.post.Secret;
import vn.dondoc.post.TestPost;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;

class MailIntakeTests {

    private static final String HEAD = """
            From: =?UTF-8?Q?V=C4=83n_th=C6=B0_S=E1=BB=9F?= <vanthu@so.vn>
            To: vanban@tinh.vn
            Subject: =?UTF-8?B?xJDDtG4gxJHhu5FjIG5oaeG7h20gduG7pQ==?=
            Message-ID: <1@so.vn>
            MIME-Version: 1.0
            """;

    private static final String MIXED = HEAD + """
            Content-Type: multipart/mixed; boundary=b

            %s
            --b--
            """;

    private static final String PDF = """
            --b
            Content-Type: application/pdf; name="%1$s"
            Content-Disposition: attachment; filename="%1$s"
            Content-Transfer-Encoding: base64

            %2$s
            """;

    @TempDir
    Path data;

    private final DataSource database = Databases.h2();
    private final MovableClock clock = new MovableClock("2026-06-20T02:00:00Z");
    private final MailOffice office = new MailOffice();
    private MailDesk desk;

    @BeforeEach
    void open() throws IOException {
        desk = MailDesk.over(database, clock, data, office.imapPort());
    }

    @AfterEach
    void close() {
        desk.close();
        office.close();
    }

    @Test
    void anEnclosureIsEnteredUnderItsNameWithItsBytesAndItsSender() throws Exception {
        office.deliver(mixed(pdf("cong van.pdf", "nội dung")));

        desk.poll();

        assertThat(desk.desk().receipts()).singleElement().satisfies(receipt -> {
            assertThat(receipt.name()).isEqualTo("cong van.pdf");
            assertThat(receipt.fate()).isEqualTo(Fate.HELD);
            assertThat(receipt.source()).isEqualTo(new Source(Source.Kind.MAIL, "Văn thư Sở <vanthu@so.vn>"));
            assertThat(desk.content(receipt)).isEqualTo("nội dung");
        });
        assertThat(desk.mail().fate()).isEqualTo(MailFate.TAKEN);
        assertThat(desk.mail().subject()).isEqualTo("Đôn đốc nhiệm vụ");
        assertThat(seen()).isTrue();
        assertThat(desk.desk().files("hold/mail")).isEmpty();
    }

    @Test
    void aMailIsTakenOnceHoweverOftenTheMailboxIsLookedInto() throws Exception {
        office.deliver(mixed(pdf("một.pdf", "một")));
        desk.poll();
        office.deliver(mixed(pdf("hai.pdf", "hai")).replace("<1@so.vn>", "<2@so.vn>"));
        desk.poll();
        desk.poll();

        assertThat(desk.names()).containsExactly("hai.pdf", "một.pdf");
        assertThat(desk.mails()).extracting(SeenMail::fate).containsExactly(MailFate.TAKEN, MailFate.TAKEN);
    }

    @Test
    void namesAreDecodedHoweverTheyWereEncoded() throws Exception {
        var word = "=?UTF-8?B?" + base64("Công văn số 12.pdf") + "?=";
        // A program that cuts after so many bytes, in the middle of a letter.
        var bytes = "Đề án.pdf".getBytes(StandardCharsets.UTF_8);
        var cut = "=?UTF-8?B?" + Base64.getEncoder().encodeToString(java.util.Arrays.copyOf(bytes, 3)) + "?= =?UTF-8?B?"
                + Base64.getEncoder().encodeToString(java.util.Arrays.copyOfRange(bytes, 3, bytes.length)) + "?=";
        office.deliver(mixed(pdf(word, "1")
                + pdf(cut, "2")
                + pdf("Tờ trình.pdf", "3")
                + pdf("Số 15/UBND-NC.pdf", "4")
                + pdf("../../etc/passwd", "5")
                + """
                --b
                Content-Type: application/octet-stream
                Content-Disposition: attachment;
                 filename*0*=UTF-8''K%E1%BA%BF%20ho;
                 filename*1*=%E1%BA%A1ch.docx
                Content-Transfer-Encoding: base64

                Ng==
                --b
                Content-Type: application/pdf

                %PDF-7
                """));

        desk.poll();

        assertThat(desk.names())
                .containsExactlyInAnyOrder(
                        "Công văn số 12.pdf",
                        "Đề án.pdf",
                        "Tờ trình.pdf",
                        "Số 15-UBND-NC.pdf",
                        "passwd",
                        "Kế hoạch.docx",
                        "khong-ten.pdf");
    }

    @Test
    void everyKindOfEnclosureIsHandedOn() throws Exception {
        office.deliver(mixed(pdf("a.pdf", "1")
                + part("application/vnd.ms-outlook", "thu.msg", "2")
                + part("application/zip", "goi.zip", "3")
                + part("application/octet-stream", "van ban.doc", "4")
                + """
                --b
                Content-Type: application/pdf; name="trong-thu.pdf"
                Content-Disposition: inline; filename="trong-thu.pdf"

                5
                --b
                Content-Type: text/plain; name="ghi chu.txt"
                Content-Disposition: attachment; filename="ghi chu.txt"

                6
                """));

        desk.poll();

        assertThat(desk.names())
                .containsExactly("a.pdf", "ghi chu.txt", "goi.zip", "thu.msg", "trong-thu.pdf", "van ban.doc");
    }

    @Test
    void ofAForwardedMailTheEnclosuresAreTakenAndTheFirstSenderIsKept() throws Exception {
        office.deliver(mixed("""
                --b
                Content-Type: text/plain; charset=utf-8

                Chuyển anh xử lý ạ.
                --b
                Content-Type: message/rfc822

                From: =?UTF-8?Q?V=C4=83n_ph=C3=B2ng_B=E1=BB=99?= <vp@bo.gov.vn>
                Subject: Cong van
                Content-Type: multipart/mixed; boundary=c

                --c
                Content-Type: text/plain

                Kinh gui
                --c
                Content-Type: application/pdf; name="trong.pdf"

                %PDF-1
                --c--
                """));

        desk.poll();

        assertThat(desk.names()).containsExactly("trong.pdf");
        assertThat(desk.mail().originalSender()).isEqualTo("Văn phòng Bộ <vp@bo.gov.vn>");
        assertThat(desk.desk().receipts().getFirst().source().place())
                .isEqualTo("Văn thư Sở <vanthu@so.vn> ← Văn phòng Bộ <vp@bo.gov.vn>");
    }

    @Test
    void theFirstSenderIsReadFromTheLinesOfTheMailProgram() throws Exception {
        office.deliver(mixed("""
                --b
                Content-Type: text/html; charset=utf-8

                <p>Kính chuyển</p><div>---------- Forwarded message ---------<br>Từ: <strong>Sở Nội vụ</strong>
                 &lt;snv@tinh.gov.vn&gt;<br>Date: Th 2, 15 thg 6, 2026<br>Subject: Báo cáo</div>
                """ + pdf("a.pdf", "1")));

        desk.poll();

        assertThat(desk.mail().originalSender()).isEqualTo("Sở Nội vụ <snv@tinh.gov.vn>");
    }

    @Test
    void aDirectiveInTheTextIsTakenAsAFile() throws Exception {
        office.deliver(HEAD + """
                Content-Type: multipart/alternative; boundary=b

                --b
                Content-Type: text/plain; charset=utf-8

                Yêu cầu Sở Tài chính báo cáo trước ngày 30/6/2026.
                --b
                Content-Type: text/html; charset=utf-8

                <p>Yêu cầu Sở Tài chính báo cáo trước ngày <b>30/6/2026</b>.</p>
                --b--
                """);

        desk.poll();

        var receipt = desk.receipt("Đôn đốc nhiệm vụ.html");
        assertThat(desk.content(receipt)).startsWith("\ufeff<p>Yêu cầu Sở Tài chính");
    }

    @Test
    void aMailWithNothingInItSaysSo() throws Exception {
        office.deliver(HEAD + """
                Content-Type: text/plain; charset=utf-8

                Cảm ơn anh, chúc anh cuối tuần vui vẻ.
                """);

        desk.poll();

        assertThat(desk.mail().fate()).isEqualTo(MailFate.NOTHING);
        assertThat(desk.left()).containsExactly("Đôn đốc nhiệm vụ.txt: mail.part.body");
        assertThat(seen()).isTrue();
    }

    @Test
    void theLogoOfASignatureIsNoDocumentButAPhotographedPageIs() throws Exception {
        office.deliver(mixed("""
                --b
                Content-Type: multipart/related; boundary=r

                --r
                Content-Type: text/html; charset=utf-8

                <p>Kính gửi</p><img src="cid:logo">
                --r
                Content-Type: image/png; name="logo.png"
                Content-ID: <logo>
                Content-Transfer-Encoding: base64

                %s
                --r
                Content-Type: image/png; name="trang 1.png"
                Content-ID: <page>
                Content-Transfer-Encoding: base64

                %s
                --r--
                """.formatted(picture(200, 80), picture(1240, 1754))));

        desk.poll();

        assertThat(desk.names()).containsExactly("trang 1.png");
        assertThat(desk.left()).contains("logo.png: mail.part.picture");
    }

    @Test
    void aStrangerAndWhatTheAccountDoesNotWantStayUnreadInTheMailbox() throws Exception {
        desk.close();
        desk = MailDesk.over(
                database,
                clock,
                data,
                TestPost.off(),
                MailOffice.account(
                        office.imapPort(),
                        new Secret(MailOffice.PASSWORD),
                        List.of("*@so.vn", "chutich@tinh.vn"),
                        "đôn đốc|chỉ đạo",
                        List.of("*.pdf"),
                        MailAccount.After.SEEN));
        office.deliver(mixed(pdf("a.pdf", "1")).replace("vanthu@so.vn", "vanthu@so.vn.example.com"));
        office.deliver(mixed(pdf("b.pdf", "1")).replaceFirst("Subject: .*", "Subject: quang cao"));
        office.deliver(mixed(pdf("c.pdf", "1") + part("application/zip", "d.zip", "2")));

        desk.poll();

        assertThat(desk.mails())
                .extracting(SeenMail::fate)
                .containsExactly(MailFate.STRANGER, MailFate.FILTERED, MailFate.TAKEN);
        assertThat(desk.names()).containsExactly("c.pdf");
        assertThat(desk.left()).contains("d.zip: mail.part.filtered");
        assertThat(office.inbox().getMessages())
                .extracting(mail -> mail.getFlags().contains(Flags.Flag.SEEN))
                .containsExactly(false, false, true);
    }

    @Test
    void mailIsMovedOnlyAfterItsFilesAreEntered() throws Exception {
        desk.close();
        desk = MailDesk.over(
                database,
                clock,
                data,
                TestPost.off(),
                MailOffice.account(
                        office.imapPort(),
                        new Secret(MailOffice.PASSWORD),
                        List.of(),
                        "",
                        List.of(),
                        MailAccount.After.MOVE));
        office.deliver(mixed(pdf("a.pdf", "1")));

        desk.poll();
        desk.poll();

        assertThat(office.inbox().getMessages()).isEmpty();
        assertThat(office.folder("Da tiep nhan").getMessages()).hasSize(1);
        assertThat(desk.names()).containsExactly("a.pdf");
        assertThat(desk.mails()).hasSize(1);
    }

    @Test
    void aBrokenMailStopsNoOther() throws Exception {
        office.deliver(mixed(pdf("hỏng.pdf", "x").replaceFirst("eA==", "===!not base64 at all!===a")));
        office.deliver(HEAD.replace("<1@so.vn>", "<2@so.vn>")
                + "Content-Type: multipart/mixed; boundary=x\n\nno part at all\n");
        office.deliver(mixed(pdf("to.pdf", "y".repeat(600_000))).replace("<1@so.vn>", "<3@so.vn>"));
        office.deliver(mixed(pdf("ngày.pdf", "x"))
                .replace("<1@so.vn>", "<4@so.vn>")
                .replace("Content-Type: application/pdf;", "Content-Type: ;;;/;"));
        office.deliver(mixed(nested(30)).replace("<1@so.vn>", "<5@so.vn>"));
        office.deliver(mixed(pdf("lành.pdf", "lành")).replace("<1@so.vn>", "<6@so.vn>"));

        desk.poll();

        assertThat(desk.names()).contains("lành.pdf", "ngày.pdf");
        assertThat(desk.receipt("hỏng.pdf").fate()).isEqualTo(Fate.QUARANTINED);
        assertThat(desk.receipt("hỏng.pdf").reason()).isEqualTo("mail.reason.brokenPart");
        assertThat(desk.mails())
                .extracting(SeenMail::fate)
                .doesNotContain(MailFate.WAITING)
                .contains(MailFate.TOO_LARGE, MailFate.BROKEN);
        assertThat(desk.mails().get(2).sender())
                .as("of a mail too large to fetch")
                .contains("vanthu@so.vn");
        assertThat(desk.mails().stream().map(SeenMail::fate).filter(MailFate.TAKEN::equals))
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void aHeaderCannotNameTheFile() throws Exception {
        office.deliver("CamelFileName: ../../../evil.sh\ncamelfilename: ../evil.sh\norg.apache.camel.x: y\n"
                + mixed(pdf("a.pdf", "1")));

        desk.poll();

        assertThat(desk.names()).containsExactly("a.pdf");
        assertThat(desk.desk().files("")).noneMatch(file -> file.contains("evil"));
    }

    @Test
    void theSameMailUnderANewNumberIsNotTakenAgain() throws Exception {
        office.deliver(mixed(pdf("a.pdf", "1")));
        desk.poll();
        office.deliver("Received: by another server\n" + mixed(pdf("a.pdf", "1")));
        office.deliver(mixed(pdf("a.pdf", "other content, same id")));
        desk.poll();

        assertThat(desk.mails())
                .extracting(SeenMail::fate)
                .containsExactly(MailFate.TAKEN, MailFate.KNOWN, MailFate.TAKEN);
        assertThat(desk.desk().receipts()).hasSize(2);
    }

    @Test
    void theSameBytesByFolderAndByMailAreOneDocumentWithTwoSources() throws Exception {
        desk.desk().drop("thư mục.pdf", "như nhau");
        desk.desk().pollUntilQuiet(clock);
        desk.desk().accept(desk.desk().receipts().getFirst());
        office.deliver(mixed(pdf("thư.pdf", "như nhau")));

        desk.poll();

        var byMail = desk.receipt("thư.pdf");
        assertThat(byMail.fate()).isEqualTo(Fate.DUPLICATE);
        assertThat(byMail.document()).isEqualTo(desk.receipt("thư mục.pdf").document());
    }

    @Test
    void aMailTakenAwayBeforeItWasThroughHasAFate() throws Exception {
        office.deliver(mixed(pdf("a.pdf", "1")));
        desk.get(MailBook.class)
                .begin(new MailKey("van-ban", "INBOX", office.inbox().getUidValidity(), 99), 10, null);

        desk.poll();

        assertThat(desk.mails()).extracting(SeenMail::fate).containsExactly(MailFate.TAKEN, MailFate.GONE);
    }

    @Test
    void aMailThatKillsTheProcessAgainAndAgainIsLeft() throws Exception {
        office.deliver(mixed(pdf("a.pdf", "1")));
        var key = new MailKey(
                "van-ban",
                "INBOX",
                office.inbox().getUidValidity(),
                office.inbox().getMessages().getFirst().getUid());
        for (var i = 0; i < 8; i++) {
            desk.get(MailBook.class).begin(key, 10, null);
        }

        desk.poll();

        assertThat(desk.mail().fate()).isEqualTo(MailFate.BROKEN);
        assertThat(desk.mail().reason()).isEqualTo("mail.reason.deadly");
        assertThat(seen()).isFalse();

        desk.get(MailBook.class).reopen(key.id(), MailDesk.clerk().actor());
        desk.poll();
        assertThat(desk.mail().fate()).isEqualTo(MailFate.TAKEN);
    }

    @Test
    void aFaultOfTheServerIsShownAndGoesAwayByItself() throws Exception {
        desk.close();
        desk = MailDesk.over(
                database,
                clock,
                data,
                TestPost.off(),
                MailOffice.account(
                        office.imapPort(), new Secret("sai"), List.of(), "", List.of(), MailAccount.After.SEEN));
        assertThatThrownBy(desk::poll).isInstanceOfSatisfying(MailFault.class, fault -> {
            assertThat(fault.reason()).isEqualTo("post.reason.login");
            assertThat(fault.passes()).isTrue();
            assertThat(fault.toString()).doesNotContain("sai");
        });
        assertThat(reason()).isEqualTo("post.reason.login");

        desk.close();
        desk = MailDesk.over(database, clock, data, office.imapPort());
        office.deliver(mixed(pdf("a.pdf", "1")));
        desk.poll();
        assertThat(reason()).isNull();
        assertThat(desk.names()).containsExactly("a.pdf");

        office.close();
        assertThatThrownBy(desk::poll)
                .isInstanceOfSatisfying(
                        MailFault.class, fault -> assertThat(fault.reason()).isEqualTo("post.reason.unreachable"));
    }

    @Test
    void logsInWithATokenThatACommandPrints() throws Exception {
        var byPassword = MailOffice.account(office.imapPort());
        desk.close();
        desk = MailDesk.over(
                database,
                clock,
                data,
                TestPost.off(),
                new MailAccount(
                        byPassword.name(),
                        byPassword.host(),
                        byPassword.port(),
                        byPassword.tls(),
                        byPassword.user(),
                        null,
                        null,
                        null,
                        List.of("echo", MailOffice.PASSWORD),
                        null,
                        byPassword.folders(),
                        List.of(),
                        "",
                        List.of(),
                        MailAccount.After.NOTHING,
                        "",
                        null,
                        byPassword.timeout()));
        office.deliver(mixed(pdf("a.pdf", "1")));

        desk.poll();

        assertThat(desk.names()).containsExactly("a.pdf");
        assertThat(seen()).as("left as it was").isFalse();
    }

    @Test
    void ofAMailWithASecretFileNeitherSubjectNorNamesAreKept() throws Exception {
        office.deliver(mixed(pdf("ke hoach mat.pdf", "mật") + pdf("b.pdf", "khác")));
        desk.poll();

        desk.desk().refuse(desk.receipt("ke hoach mat.pdf"), Fate.SECRET);

        var everything = desk.get(JdbcClient.class)
                        .sql("SELECT * FROM mail")
                        .query()
                        .listOfRows()
                        .toString()
                + desk.get(JdbcClient.class)
                        .sql("SELECT * FROM mail_part")
                        .query()
                        .listOfRows();
        assertThat(everything).doesNotContain("ke hoach", "nhiệm vụ").contains("vanthu@so.vn");
        assertThat(desk.desk().receipts().stream().map(Receipt::name)).containsExactlyInAnyOrder("b.pdf", null);
    }

    private boolean seen() {
        return office.inbox().getMessages().getFirst().getFlags().contains(Flags.Flag.SEEN);
    }

    private @Nullable String reason() {
        return desk.get(JdbcClient.class)
                .sql("SELECT reason FROM mail_account")
                .query((row, n) -> Optional.ofNullable(row.getString("reason")))
                .single()
                .orElse(null);
    }

    static String mixed(String parts) {
        return MIXED.formatted(parts.strip());
    }

    static String pdf(String name, String content) {
        return PDF.formatted(name, base64(content));
    }

    private static String part(String type, String name, String content) {
        return pdf(name, content).replace("application/pdf", type);
    }

    private static String nested(int depth) {
        return depth == 0
                ? "--b\nContent-Type: text/plain\n\nx\n"
                : "--b\nContent-Type: message/rfc822\n\nSubject: " + depth
                        + "\nContent-Type: multipart/mixed; boundary=b" + depth + "\n\n"
                        + nested(depth - 1).replace("--b\n", "--b" + depth + "\n") + "--b" + depth + "--\n";
    }

    private static String base64(String content) {
        return Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8));
    }

    private static String picture(int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(
                new java.awt.image.BufferedImage(width, height, java.awt.image.BufferedImage.TYPE_BYTE_BINARY),
                "png",
                out);
        return Base64.getMimeEncoder().encodeToString(out.toByteArray());
    }
}

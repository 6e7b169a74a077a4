package vn.dondoc.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.archive.Archive;
import vn.dondoc.figures.Counts;
import vn.dondoc.figures.Cut;
import vn.dondoc.figures.Figures;
import vn.dondoc.figures.Filter;
import vn.dondoc.figures.Unit;
import vn.dondoc.post.TestPost;
import vn.dondoc.review.ConfirmedTask;
import vn.dondoc.review.Visibility;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;
import vn.dondoc.tracking.Given;
import vn.dondoc.tracking.Step;
import vn.dondoc.tracking.TaskId;

abstract class NoticeContract {

    static class OnH2Tests extends NoticeContract {
        @Override
        DataSource database() {
            return Databases.h2();
        }
    }

    static class OnPostgresTests extends NoticeContract {
        @Override
        DataSource database() {
            return Databases.postgres();
        }
    }

    private static final Viewer HEALTH =
            new Viewer("yt", "Sở Y tế", Set.of(Role.AGENCY_OFFICER), new AgencyId("so-y-te"));
    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final MovableClock clock = new MovableClock("2026-06-01T00:00:00Z");
    private NoticeOffice office;
    private JdbcClient jdbc;

    abstract DataSource database();

    @BeforeEach
    void open() {
        server.start();
        open("ninh-hai");
    }

    private void open(String regulation) {
        DataSource database = database();
        jdbc = JdbcClient.create(database);
        office = NoticeOffice.over(database, clock, TestPost.at(server.getSmtp().getPort()), regulation);
        NoticeOffice.account(jdbc, "yt", Role.AGENCY_OFFICER, "so-y-te", "yt@tinh.vn");
        NoticeOffice.account(jdbc, "chi", Role.OFFICE_SPECIALIST, null, "chi@tinh.vn");
    }

    @AfterEach
    void close() {
        office.close();
        server.stop();
    }

    @Test
    void theDaysBeforeOnAndAfterAreThoseOfTheRegulationAndEachComesOnce() throws Exception {
        given("Kiểm kê thuốc", MONDAY.plusDays(14));
        for (int day = 0; day < 31; day++) {
            morning();
            morning();
            clock.pass(Duration.ofDays(1));
        }
        assertThat(mails("yt@tinh.vn").stream().filter(mail -> mail.startsWith("Nhắc việc")))
                .extracting(mail -> mail.lines().findFirst().orElseThrow())
                .containsExactly(
                        "Nhắc việc ngày 8/6/2026: 1 sắp đến hạn",
                        "Nhắc việc ngày 10/6/2026: 1 sắp đến hạn",
                        "Nhắc việc ngày 12/6/2026: 1 sắp đến hạn",
                        "Nhắc việc ngày 15/6/2026: 1 đến hạn",
                        "Nhắc việc ngày 19/6/2026: 1 quá hạn",
                        "Nhắc việc ngày 23/6/2026: 1 quá hạn",
                        "Nhắc việc ngày 30/6/2026: 1 quá hạn");
    }

    @Test
    void noMailAndNoCalendarSaysWhatStandsInADirectiveForTheOfficeAlone() throws Exception {
        var task = Given.task("Chuẩn bị nhân sự", MONDAY, List.of("so-y-te:Sở Y tế"), List.of());
        office.tracked().register(Given.directive("77/UBND-NC", MONDAY, Visibility.OFFICE_ONLY, task));
        jdbc.sql("UPDATE task SET tracker = 'chi'").update();

        morning();

        assertThat(mails("yt@tinh.vn")).isEmpty();
        assertThat(mails("chi@tinh.vn"))
                .singleElement()
                .satisfies(mail -> assertThat(mail)
                        .contains("1 đến hạn", "lưu hành nội bộ Văn phòng")
                        .doesNotContain("Chuẩn bị nhân sự", "77/UBND-NC", "Sở Y tế"));
        var chi = new Viewer("chi", "Chi", Set.of(Role.OFFICE_SPECIALIST), null);
        assertThat(office.get(Reminders.class).of(chi))
                .extracting(Reminder::content)
                .containsExactly("Chuẩn bị nhân sự");
        var calendar = new OwnCalendar(office.get(OwnParts.class), office.get(ReminderSettings.class));
        assertThat(IcsFile.read(calendar.of(chi)).events())
                .singleElement()
                .satisfies(event ->
                        assertThat(event.toString()).doesNotContain("Chuẩn bị nhân sự", "77/UBND-NC", "Sở Y tế"));
        assertThat(IcsFile.read(calendar.of(HEALTH)).events()).isEmpty();
    }

    @Test
    void whoIsUrgedByAMailReadsNothingOfADirectiveForTheOfficeAlone() throws Exception {
        NoticeOffice.body(jdbc, "so-y-te", "Sở Y tế", "soyt@tinh.vn");
        var task = Given.task("Chuẩn bị nhân sự", MONDAY, List.of("so-y-te:Sở Y tế"), List.of());
        office.tracked().register(Given.directive("77/UBND-NC", MONDAY, Visibility.OFFICE_ONLY, task));
        var id = new TaskId(jdbc.sql("SELECT id FROM task").query(UUID.class).single());

        var chi = new Viewer("chi", "Chi", Set.of(Role.OFFICE_SPECIALIST), null);
        var urged = office.get(Urgings.class).urge(chi, List.of(id), Channel.MAIL, "");
        office.deliver();

        assertThat(urged.mails()).isEqualTo(1);
        assertThat(mails("soyt@tinh.vn"))
                .singleElement()
                .satisfies(mail ->
                        assertThat(mail).contains("lưu hành nội bộ Văn phòng").doesNotContain("Chuẩn bị nhân sự"));
    }

    @Test
    void whenTheMailServerComesBackThereIsOneDigestOfWhatIsStillSo() throws Exception {
        given("Kiểm kê thuốc", MONDAY);
        var done = given("Phòng chống dịch", MONDAY.plusDays(1));
        office.remind();
        clock.pass(Duration.ofDays(1));
        office.remind();
        office.tracked().step(done.id(), 0, Step.REPORT, MONDAY.plusDays(1));
        given("Tiêm chủng mở rộng", MONDAY.plusDays(2));
        clock.pass(Duration.ofDays(1));
        office.remind();
        assertThat(server.getReceivedMessages()).isEmpty();

        office.deliver();

        assertThat(mails("yt@tinh.vn"))
                .singleElement()
                .satisfies(mail -> assertThat(mail)
                        .contains("Nhắc việc ngày 3/6/2026", "Kiểm kê thuốc", "Tiêm chủng mở rộng")
                        .doesNotContain("Phòng chống dịch"));
    }

    @Test
    void whoeverWasNotRemindedForWeeksGetsOneDigest() throws Exception {
        for (int i = 0; i < 60; i++) {
            given("Việc số " + i, MONDAY.plusDays(i % 20));
        }
        clock.pass(Duration.ofDays(30));

        morning();

        assertThat(mails("yt@tinh.vn"))
                .singleElement()
                .satisfies(mail -> assertThat(mail).contains("60 quá hạn", "… và 20 việc khác"));
        assertThat(office.get(Reminders.class).unread(HEALTH)).isEqualTo(60);
    }

    @Test
    void aMovedDeadlineAndAClosedTaskLeaveNothingUntrueBehind() throws Exception {
        var moved = given("Kiểm kê thuốc", MONDAY);
        var closed = given("Phòng chống dịch", MONDAY);
        morning();
        assertThat(office.get(Reminders.class).unread(HEALTH)).isEqualTo(2);

        office.tracked().step(closed.id(), 0, Step.REPORT, MONDAY);
        jdbc.sql("UPDATE assignment SET due_on = :later WHERE task_id = :task")
                .param("later", MONDAY.plusDays(3))
                .param("task", moved.id())
                .update();
        assertThat(office.get(Reminders.class).unread(HEALTH)).isZero();

        clock.pass(Duration.ofDays(1));
        morning();
        assertThat(office.get(Reminders.class).of(HEALTH))
                .singleElement()
                .satisfies(one ->
                        assertThat(one.kind() + " " + one.computedFrom()).isEqualTo("BEFORE " + MONDAY.plusDays(3)));
        assertThat(mails("yt@tinh.vn")).hasSize(2);
    }

    @Test
    void aKindThatIsSwitchedOffComesByNoMailAndIsSeenAllTheSame() throws Exception {
        jdbc.sql("UPDATE notice_choice SET mails_off = 'BEFORE,SHEET' WHERE account = 'yt'")
                .update();
        given("Kiểm kê thuốc", MONDAY.plusDays(3));
        morning();
        assertThat(mails("yt@tinh.vn")).isEmpty();
        assertThat(office.get(Reminders.class).unread(HEALTH)).isEqualTo(1);
    }

    @Test
    void allOfItWorksWithoutMail() throws Exception {
        office.close();
        DataSource database = database();
        jdbc = JdbcClient.create(database);
        office = NoticeOffice.over(database, clock, TestPost.off(), "ninh-hai");
        NoticeOffice.account(jdbc, "yt", Role.AGENCY_OFFICER, "so-y-te", "yt@tinh.vn");
        given("Kiểm kê thuốc", MONDAY.minusDays(20));
        morning();
        assertThat(office.get(Reminders.class).unread(HEALTH)).isEqualTo(1);
        assertThat(channels()).containsExactly("SOFTWARE");
    }

    @Test
    void everyUrgingIsKeptWithItsChannelOnceForAllOfAnAgency() throws Exception {
        NoticeOffice.account(jdbc, "yt2", Role.AGENCY_OFFICER, "so-y-te", "yt2@tinh.vn");
        NoticeOffice.account(jdbc, "yt3", Role.AGENCY_OFFICER, "so-y-te", null);
        given("Kiểm kê thuốc", MONDAY.minusDays(20));
        morning();
        assertThat(mails("yt2@tinh.vn")).hasSize(1);
        assertThat(channels()).containsExactlyInAnyOrder("MAIL", "SOFTWARE");
        List<UUID> tasks = jdbc.sql("SELECT id FROM task").query(UUID.class).list();
        assertThat(new UrgedTasks(jdbc).of(tasks))
                .extracting(one -> one.on() + " " + one.agency() + " " + one.way())
                .containsExactlyInAnyOrder("2026-06-01 Sở Y tế Thư điện tử", "2026-06-01 Sở Y tế Phần mềm");
        assertThat(new UrgedTasks(jdbc).of(List.of())).isEmpty();
    }

    @Test
    void aPieceThatWasGivenOnIsRemindedOfWhereItIsOwed() throws Exception {
        NoticeOffice.account(jdbc, "kho", Role.AGENCY_OFFICER, "so-y-te", "kho@tinh.vn");
        NoticeOffice.account(jdbc, "duoc", Role.AGENCY_OFFICER, "so-y-te", "duoc@tinh.vn");
        NoticeOffice.account(jdbc, "ytld", Role.AGENCY_LEADER, "so-y-te", "ytld@tinh.vn");
        jdbc.sql("UPDATE account SET unit = 'Phòng Kho' WHERE login = 'kho'").update();
        jdbc.sql("UPDATE account SET unit = 'Phòng Dược' WHERE login = 'duoc'").update();
        NoticeOffice.body(jdbc, "tram-y-te", "Trạm Y tế", "tram@tinh.vn");
        var task = given("Kiểm kê thuốc", MONDAY.plusDays(60));
        office.tracked().giveOn(HEALTH, task.id(), null, "Phòng kho", "Đếm thuốc trong kho", MONDAY);
        office.tracked().giveOn(HEALTH, task.id(), "tram-y-te", "Trạm Y tế", "Đếm thuốc ở trạm", MONDAY.plusDays(1));
        morning();
        assertThat(reminding("kho@tinh.vn")).singleElement().asString().contains("1 đến hạn", "Đếm thuốc trong kho");
        assertThat(reminding("tram@tinh.vn")).singleElement().asString().contains("1 sắp đến hạn", "Đếm thuốc ở trạm");
        assertThat(reminding("duoc@tinh.vn")).as("another room's").isEmpty();
        assertThat(reminding("yt@tinh.vn"))
                .as("that room has somebody of its own")
                .isEmpty();

        for (int day = 1; day <= 8; day++) {
            clock.pass(Duration.ofDays(1));
            morning();
        }
        assertThat(reminding("ytld@tinh.vn"))
                .as("it has been red for three working days")
                .anySatisfy(mail -> assertThat(mail).contains("1 để lâu", "Đếm thuốc trong kho", "quá hạn đã lâu"));
        assertThat(office.get(Reminders.class).unread(HEALTH)).isZero();
        assertThat(jdbc.sql(
                                "SELECT COUNT(*) FROM urging u JOIN assignment a ON a.id = u.assignment_id WHERE a.part = 'SUB'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void whoeverActsForSomebodyWhoIsAwayGetsThatPersonsRemindersByMailWhileItLasts() throws Exception {
        NoticeOffice.account(jdbc, "dung", Role.OFFICE_SPECIALIST, null, "dung@tinh.vn");
        NoticeOffice.account(jdbc, "lan", Role.OFFICE_LEADER, null, null);
        NoticeOffice.account(jdbc, "minh", Role.OFFICE_LEADER, null, "minh@tinh.vn");
        NoticeOffice.account(jdbc, "yt2", Role.AGENCY_OFFICER, "so-y-te", "yt2@tinh.vn");
        away("chi", "dung", MONDAY, MONDAY.plusDays(1));
        away("yt", "yt2", MONDAY, MONDAY.plusDays(9));
        given("Kiểm kê thuốc", MONDAY);
        given("Phòng chống dịch", MONDAY.plusDays(3));
        jdbc.sql("UPDATE task SET tracker = 'chi'").update();

        morning();
        assertThat(mails("dung@tinh.vn"))
                .singleElement()
                .asString()
                .startsWith("[Thay chi] Nhắc việc ngày 1/6/2026: 1 đến hạn, 1 sắp đến hạn")
                .contains("đang vắng", "Kiểm kê thuốc");
        assertThat(mails("chi@tinh.vn")).as("she may read hers all the same").hasSize(1);
        assertThat(mails("yt2@tinh.vn"))
                .as("what is his own anyway is not told twice")
                .singleElement()
                .asString()
                .doesNotStartWith("[Thay");
        var dung = new Viewer("dung", "Dũng", Set.of(Role.OFFICE_SPECIALIST), null);
        assertThat(office.get(Reminders.class).unread(dung)).isZero();

        clock.pass(Duration.ofDays(1));
        morning();
        morning();
        assertThat(mails("dung@tinh.vn")).as("nothing new on Tuesday").hasSize(1);
        clock.pass(Duration.ofDays(1));
        morning();
        assertThat(mails("chi@tinh.vn")).hasSize(2);
        assertThat(mails("dung@tinh.vn")).as("she is back").hasSize(1);
    }

    @Test
    void whatLastsTooLongIsToldToTheLeadersStandInWhileHeIsAway() throws Exception {
        NoticeOffice.account(jdbc, "lan", Role.OFFICE_LEADER, null, null);
        NoticeOffice.account(jdbc, "dung", Role.OFFICE_SPECIALIST, null, "dung@tinh.vn");
        away("lan", "dung", MONDAY.plusDays(1), MONDAY.plusDays(3));
        given("Kiểm kê thuốc", MONDAY.minusDays(20));
        morning();
        assertThat(mails("dung@tinh.vn")).as("not away yet").isEmpty();
        clock.pass(Duration.ofDays(1));
        morning();
        assertThat(mails("dung@tinh.vn"))
                .singleElement()
                .asString()
                .startsWith("[Thay lan] Tình hình sáng 2/6/2026: 1 để lâu")
                .contains("CẦN LÃNH ĐẠO CHỈ ĐẠO", "Kiểm kê thuốc");
        jdbc.sql("UPDATE notice_choice SET mails_off = 'WAITS,LEADERS,AFTER,DUE,BEFORE' WHERE account = 'dung'")
                .update();
        clock.pass(Duration.ofDays(1));
        morning();
        assertThat(mails("dung@tinh.vn")).as("his own choice holds").hasSize(1);
    }

    private void away(String absent, String substitute, LocalDate from, LocalDate to) {
        jdbc.sql("""
                        INSERT INTO delegation (id, absent_login, substitute_login, from_day, to_day, reason, created_by, created_at)
                        VALUES (:id, :absent, :substitute, :from, :to, 'nghỉ', :absent, CURRENT_TIMESTAMP)
                        """)
                .param("id", UUID.randomUUID())
                .param("absent", absent)
                .param("substitute", substitute)
                .param("from", from)
                .param("to", to)
                .update();
    }

    /** Those that remind of deadlines, without the information of two weeks. */
    private List<String> reminding(String address) {
        return mails(address).stream()
                .filter(mail -> mail.startsWith("Nhắc việc") && !mail.contains("việc theo Quy chế"))
                .toList();
    }

    @Test
    void theInformationOfTwoWeeksComesOnItsFridayWhereTheRegulationWantsIt() throws Exception {
        given("Kiểm kê thuốc", MONDAY.plusDays(60));
        for (int day = 0; day < 30; day++) {
            morning();
            clock.pass(Duration.ofDays(1));
        }
        assertThat(mails("yt@tinh.vn").stream().filter(mail -> mail.contains("THÔNG TIN HAI TUẦN")))
                .extracting(mail -> mail.lines().findFirst().orElseThrow())
                .containsExactly(
                        "Thông tin hai tuần, 1/6/2026",
                        "Thông tin hai tuần, 12/6/2026",
                        "Thông tin hai tuần, 26/6/2026");
        office.close();
        open("dak-lak");
        given("Kiểm kê thuốc", MONDAY.plusDays(90));
        for (int day = 0; day < 15; day++) {
            morning();
            clock.pass(Duration.ofDays(1));
        }
        assertThat(jdbc.sql("SELECT COUNT(*) FROM sheet_sent")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aReleasedPaperOfTwoWeeksGoesOnceWithTheNextMail() throws Exception {
        var paper = UUID.randomUUID();
        Path pdf = Files.writeString(Files.createTempFile("ban-tin", ".pdf"), "%PDF-1.7 " + paper);
        var held = office.get(Archive.class).keep(pdf);
        jdbc.sql("""
                        INSERT INTO report (id, kind, period_from, period_to, agency_id, agency_name, edition, state, version, as_of,
                                            requested_by, requested_name, public_text)
                        VALUES (:id, 'DIGEST', :start, :finish, 'so-y-te', 'Sở Y tế', 1, 'RELEASED', 1, :asOf, 'chi', 'Chi', '')
                        """)
                .param("id", paper)
                .param("start", MONDAY.minusDays(14))
                .param("finish", MONDAY.minusDays(1))
                .param("asOf", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                        INSERT INTO report_file (report_id, name, sha256, size_bytes, released, made_at)
                        VALUES (:id, 'ban-tin.pdf', :hash, 10, TRUE, CURRENT_TIMESTAMP)
                        """).param("id", paper).param("hash", held.hex()).update();
        NoticeOffice.account(jdbc, "tc", Role.AGENCY_OFFICER, "so-tai-chinh", "tc@tinh.vn");

        office.remind();
        clock.pass(Duration.ofDays(1));
        given("Kiểm kê thuốc", MONDAY.plusDays(1));
        morning();
        clock.pass(Duration.ofDays(1));
        morning();

        var mails = Arrays.stream(server.getReceivedMessages())
                .filter(one -> !to(one).equals("chi@tinh.vn"))
                .toList();
        assertThat(mails).hasSize(1);
        assertThat(to(mails.getFirst())).isEqualTo("yt@tinh.vn");
        var enclosed = ((MimeMultipart) mails.getFirst().getContent()).getBodyPart(1);
        assertThat(enclosed.getFileName()).isEqualTo("ban-tin.pdf");
        assertThat(enclosed.getInputStream()).hasContent("%PDF-1.7 " + paper);
    }

    @Test
    void theLeadersMorningHasTheFiguresOfItsHour() throws Exception {
        NoticeOffice.account(jdbc, "chutich", Role.COMMITTEE_LEADER, null, "chutich@tinh.vn");
        clock.pass(Duration.ofHours(1));
        given("Kiểm kê thuốc", MONDAY.minusDays(20));
        given("Phòng chống dịch", MONDAY.plusDays(2));
        clock.pass(Duration.ofHours(23));
        Cut seven = Cut.at(
                Unit.TASKS,
                new vn.dondoc.calendar.Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)),
                clock.instant());
        clock.pass(Duration.ofHours(3));
        given("Việc đến sau bảy giờ", MONDAY.minusDays(20));

        morning();

        var chutich = new Viewer("chutich", "Chủ tịch", Set.of(Role.COMMITTEE_LEADER), null);
        Counts counts = office.get(Figures.class).counts(chutich, seven, Filter.NONE);
        assertThat(counts.overdue()).isEqualTo(1);
        assertThat(office.get(MorningPages.class).newest(chutich).counts()).isEqualTo(counts);
        assertThat(mails("chutich@tinh.vn"))
                .singleElement()
                .satisfies(mail -> assertThat(mail)
                        .contains("- Đang theo dõi: 2", "- Quá hạn: 1 (+1 so với", "- Sắp đến hạn: 1")
                        .doesNotContain("Kiểm kê thuốc"));
    }

    @Test
    void aDutyOfTheRegulationIsToldOfOnItsEveOnItsDayAndOnceAfterwards() throws Exception {
        office.tracked()
                .register(Given.directive(
                        "5/UBND-TH",
                        MONDAY,
                        Given.task("Thường xuyên rà soát", null, List.of("so-y-te:Sở Y tế"), List.of())));
        clock.pass(Duration.ofDays(24));
        for (int day = 24; day < 45; day++) {
            morning();
            clock.pass(Duration.ofDays(1));
        }
        assertThat(mails("yt@tinh.vn").stream().filter(mail -> mail.contains("việc theo Quy chế")))
                .extracting(mail -> mail.lines().findFirst().orElseThrow())
                .containsExactly(
                        "Nhắc việc ngày 29/6/2026: 1 việc theo Quy chế",
                        "Nhắc việc ngày 30/6/2026: 1 việc theo Quy chế",
                        "Nhắc việc ngày 1/7/2026: 1 việc theo Quy chế");
    }

    private ConfirmedTask given(String content, LocalDate due) {
        var task = Given.task(content, due, List.of("so-y-te:Sở Y tế"), List.of());
        office.tracked().register(Given.directive(content.hashCode() % 1000 + "/UBND-VX", MONDAY.minusDays(30), task));
        return task;
    }

    private void morning() throws Exception {
        office.remind();
        office.deliver();
    }

    private List<String> channels() {
        return jdbc.sql("SELECT channel FROM urging").query(String.class).list();
    }

    /** Subject and text of what came to this address, in its order. */
    private List<String> mails(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(one -> to(one).equals(address))
                .map(NoticeContract::text)
                .toList();
    }

    private static String to(jakarta.mail.internet.MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(jakarta.mail.internet.MimeMessage mail) {
        try {
            return mail.getSubject() + "\n" + mail.getContent();
        } catch (jakarta.mail.MessagingException | java.io.IOException e) {
            throw new AssertionError(e);
        }
    }
}

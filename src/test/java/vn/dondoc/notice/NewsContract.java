package vn.dondoc.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.post.TestPost;
import vn.dondoc.review.ConfirmedDirective;
import vn.dondoc.review.Visibility;
import vn.dondoc.search.KeptQuestions;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;
import vn.dondoc.tracking.Given;
import vn.dondoc.work.Outbox;

/** What newly answers the questions that people keep stands in the day's digest: each find once, none missed, nothing restricted named. */
abstract class NewsContract {

    static class OnH2Tests extends NewsContract {
        @Override
        DataSource database() {
            return Databases.h2();
        }
    }

    static class OnPostgresTests extends NewsContract {
        @Override
        DataSource database() {
            var pool = new HikariDataSource();
            pool.setDataSource(Databases.postgres());
            return new DelegatingDataSource(pool);
        }
    }

    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);
    private static final Viewer CHI = new Viewer("chi", "Chi", Set.of(Role.OFFICE_SPECIALIST), null);
    private static final Viewer AWAY = new Viewer("away", "Đi vắng", Set.of(Role.OFFICE_SPECIALIST), null);
    private static final Viewer GONE = new Viewer("gone", "Đã nghỉ", Set.of(Role.OFFICE_SPECIALIST), null);
    private static final Viewer HEALTH = officer("yt", "so-y-te");
    private static final Viewer FINANCE = officer("tc", "so-tai-chinh");
    private static final Pattern NEWS = Pattern.compile("(\\d+) văn bản mới");

    @TempDir
    Path folder;

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final MovableClock clock = new MovableClock("2026-05-31T23:00:00Z");
    private final Random random = new Random(20261122);
    private final List<ConfirmedDirective> waiting = new ArrayList<>();
    private DataSource database;
    private JdbcClient jdbc;
    private NoticeOffice one;
    private KeptQuestions kept;
    private NoticeOffice other;
    private KeptQuestions keptByOther;
    private int processes;
    private int numbers;

    abstract DataSource database();

    private static Viewer officer(String login, String agency) {
        return new Viewer(login, login, Set.of(Role.AGENCY_OFFICER), new AgencyId(agency));
    }

    @BeforeEach
    void open() {
        server.start();
        database = database();
        jdbc = JdbcClient.create(database);
        one = office();
        kept = KeptQuestions.of(one.tracked());
        other = office();
        keptByOther = KeptQuestions.of(other.tracked());
        for (Viewer person : List.of(CHI, AWAY, GONE, HEALTH, FINANCE)) {
            AgencyId agency = person.agency();
            NoticeOffice.account(
                    jdbc,
                    person.account(),
                    person.roles().iterator().next(),
                    agency == null ? null : agency.value(),
                    person.account() + "@tinh.vn");
        }
    }

    private NoticeOffice office() {
        var given = new HashMap<>(TestPost.at(server.getSmtp().getPort()));
        given.putAll(KeptQuestions.given(folder.resolve("index-" + processes++)));
        return NoticeOffice.over(
                database, clock, given, "ninh-hai", KeptQuestions.beans().toArray(Class<?>[]::new));
    }

    @AfterEach
    void close() {
        one.close();
        other.close();
        server.stop();
    }

    @Test
    void eachFindIsToldOnceAndNoneIsMissed() throws Exception {
        for (Viewer person : List.of(CHI, AWAY, GONE, HEALTH, FINANCE)) {
            kept.keep(person, "giải ngân", true);
        }
        var silent = kept.keep(CHI, "vốn", false);
        jdbc.sql("UPDATE account SET disabled = TRUE WHERE login = 'gone'").update();
        jdbc.sql("""
                        INSERT INTO delegation (id, absent_login, substitute_login, from_day, to_day, reason, created_by, created_at)
                        VALUES (:id, 'away', 'chi', :from, :to, 'Đi công tác', 'away', CURRENT_TIMESTAMP)
                        """)
                .param("id", UUID.randomUUID())
                .param("from", MONDAY.plusDays(2))
                .param("to", MONDAY.plusDays(4))
                .update();
        for (LocalDate day = MONDAY; day.isBefore(MONDAY.plusDays(13)); day = day.plusDays(1)) {
            until(day, LocalTime.of(7, 0));
            morning(day);
            until(day, LocalTime.of(14, 0));
            happen(day);
            if (random.nextInt(3) > 0) { // On other days the index lags behind until the next.
                kept.follow();
                keptByOther.follow();
            }
        }
        while (!waiting.isEmpty()) {
            one.tracked().register(waiting.removeLast());
        }
        for (LocalDate day = MONDAY.plusDays(14); day.isBefore(MONDAY.plusDays(16)); day = day.plusDays(1)) {
            until(day, LocalTime.of(7, 0));
            kept.follow();
            keptByOther.follow();
            one.remind();
            one.deliver();
        }

        var all = directives("TRUE");
        assertThat(all).hasSizeGreaterThan(25);
        assertThat(told("chi")).containsExactlyInAnyOrderElementsOf(all);
        assertThat(told("away")).containsExactlyInAnyOrderElementsOf(all);
        assertThat(told("yt")).containsExactlyInAnyOrderElementsOf(directives(ofAgency("so-y-te")));
        assertThat(told("tc")).containsExactlyInAnyOrderElementsOf(directives(ofAgency("so-tai-chinh")));
        assertThat(told("gone")).isEmpty();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM found_news WHERE search_id = :id")
                        .param("id", silent)
                        .query(Integer.class)
                        .single())
                .isZero();
        for (var person : List.of("chi", "away", "yt", "tc")) {
            assertThat(mails(person).stream().mapToInt(NewsContract::news).sum())
                    .as("finds in the mails to %s", person)
                    .isEqualTo(told(person).size());
        }
        assertThat(mails("gone")).isEmpty();
        for (var number : numbers("visibility = 'OFFICE_ONLY'")) {
            assertThat(server.getReceivedMessages())
                    .noneMatch(mail ->
                            Pattern.compile("\\b" + number).matcher(text(mail)).find());
        }
        assertThat(mails("yt").stream().reduce("", String::concat)).contains(numbers(ofAgency("so-y-te")));
    }

    @Test
    void theBellKeepsItUntilTheQuestionIsOpenedOrGivenUpAndTheMailCanBeSwitchedOff() throws Exception {
        var question = kept.keep(CHI, "giải ngân", true);
        until(MONDAY, LocalTime.of(14, 0));
        register("1/UBND-TH", Visibility.ASSIGNED_AGENCIES);
        register("2/UBND-TH", Visibility.OFFICE_ONLY);
        kept.follow();
        until(MONDAY.plusDays(1), LocalTime.of(7, 0));
        one.remind();
        one.deliver();

        assertThat(bell()).containsExactly("Về giải ngân 2");
        assertThat(mails("chi"))
                .singleElement()
                .satisfies(mail -> assertThat(mail)
                        .contains("2 văn bản mới", "Về giải ngân: 2 văn bản", "1/UBND-TH ngày 1/6/2026")
                        .doesNotContain("2/UBND-TH"));

        until(MONDAY.plusDays(1), LocalTime.of(14, 0));
        one.get(NoticeChoices.class).choose(CHI, "chi@tinh.vn", Set.of(NoticeKind.NEWS));
        register("3/UBND-TH", Visibility.ASSIGNED_AGENCIES);
        kept.follow();
        until(MONDAY.plusDays(2), LocalTime.of(7, 0));
        one.remind();
        one.deliver();
        assertThat(bell()).as("the newer in the place of the older").containsExactly("Về giải ngân 1");
        assertThat(mails("chi")).hasSize(1);

        kept.open(CHI, question);
        assertThat(bell()).isEmpty();
        assertThat(one.get(Reminders.class).unread(CHI)).isZero();

        register("4/UBND-TH", Visibility.ASSIGNED_AGENCIES);
        kept.follow();
        until(MONDAY.plusDays(3), LocalTime.of(7, 0));
        one.remind();
        assertThat(bell()).hasSize(1);
        kept.remove(CHI, question);
        assertThat(bell()).isEmpty();
    }

    @Test
    void whatWaitedForTheMailServerComesWithTheNextMail() throws Exception {
        kept.keep(CHI, "giải ngân", true);
        until(MONDAY, LocalTime.of(14, 0));
        register("1/UBND-TH", Visibility.ASSIGNED_AGENCIES);
        kept.follow();
        until(MONDAY.plusDays(1), LocalTime.of(7, 0));
        one.remind();
        until(MONDAY.plusDays(1), LocalTime.of(14, 0));
        register("2/UBND-TH", Visibility.ASSIGNED_AGENCIES);
        kept.follow();
        until(MONDAY.plusDays(2), LocalTime.of(7, 0));
        one.remind();
        one.deliver();

        assertThat(mails("chi"))
                .singleElement()
                .satisfies(mail -> assertThat(mail).contains("2 văn bản mới", "1/UBND-TH", "2/UBND-TH"));
    }

    private List<String> bell() {
        return one.get(Reminders.class).of(CHI).stream()
                .map(reminder -> reminder.content() + " " + reminder.word())
                .toList();
    }

    private void happen(LocalDate day) {
        while (!waiting.isEmpty() && random.nextBoolean()) {
            one.tracked().register(waiting.removeLast());
        }
        for (int i = random.nextInt(5); i > 0; i--) {
            var task = Given.task(
                    "Việc " + i,
                    day.plusDays(90),
                    List.of(random.nextBoolean() ? "so-y-te:Sở Y tế" : "so-tai-chinh:Sở Tài chính"),
                    List.of());
            var directive = Given.directive(
                    ++numbers + "/UBND-TH",
                    day,
                    random.nextInt(3) == 0 ? Visibility.OFFICE_ONLY : Visibility.ASSIGNED_AGENCIES,
                    task);
            if (random.nextBoolean()) {
                read(directive.documentId().value(), directive.number());
                waiting.add(directive);
            } else {
                one.tracked().register(directive);
            }
        }
    }

    private void register(String number, Visibility visibility) {
        var task = Given.task("Báo cáo", MONDAY.plusDays(90), List.of("so-y-te:Sở Y tế"), List.of());
        one.tracked().register(Given.directive(number, MONDAY, visibility, task));
    }

    /** One process, two at once, one that dies in the middle, or one whose index was built anew. */
    private void morning(LocalDate day) throws Exception {
        switch (random.nextInt(4)) {
            case 0 -> one.remind();
            case 1 -> {
                try (var threads = Executors.newFixedThreadPool(2)) {
                    for (var running : List.of(threads.submit(one::remind), threads.submit(other::remind))) {
                        running.get();
                    }
                }
            }
            case 2 -> {
                one.get(Mornings.class).owe();
                one.claim();
                if (!ExpectedReminders.weekend(day)) {
                    one.get(Recipients.class).all().stream()
                            .filter(to -> random.nextBoolean())
                            .forEach(to -> one.get(Digests.class).tell(to, day));
                }
                other.close();
                other = office();
                keptByOther = KeptQuestions.of(other.tracked());
                keptByOther.follow();
                clock.pass(Duration.ofSeconds(31));
                other.remind();
            }
            default -> {
                kept.rebuild();
                one.remind();
            }
        }
        one.remind();
        one.deliver();
    }

    private void read(UUID document, String number) {
        jdbc.sql("""
                        INSERT INTO original (id, sha256, name, media_type, size_bytes, archived_at)
                        VALUES (:id, :sha256, 'a.docx', 'application/x', 1, :now)
                        """)
                .param("id", document)
                .param("sha256", document.toString().replace("-", "") + "0".repeat(32))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                        INSERT INTO reading (id, document_id, version, verdict, text, blocks, furniture, notes, pages, read_at)
                        VALUES (:id, :document, 1, 'TEXT', :text, '[]', '[]', '[]', 1, :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("document", document)
                .param("text", "Số: " + number + "\nGiao đẩy mạnh giải ngân.")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        one.tracked()
                .wiring()
                .transactions()
                .executeWithoutResult(status -> one.get(Outbox.class).append("reading", document));
    }

    /** The documents of these directives. */
    private List<UUID> directives(String which) {
        return jdbc.sql("SELECT document_id FROM directive WHERE " + which)
                .query(UUID.class)
                .list();
    }

    private List<String> numbers(String which) {
        return jdbc.sql("SELECT number FROM directive WHERE " + which)
                .query(String.class)
                .list();
    }

    private static String ofAgency(String agency) {
        return """
                visibility = 'ASSIGNED_AGENCIES' AND EXISTS (
                    SELECT 1 FROM task t JOIN assignment a ON a.task_id = t.id
                    WHERE t.directive_id = directive.id AND a.agency_id = '%s')
                """.formatted(agency);
    }

    /** The documents of which somebody was told, be it as directives or before anybody confirmed them, as often as that was. */
    private List<UUID> told(String account) {
        return jdbc.sql("""
                        SELECT COALESCE(d.document_id, n.subject)
                        FROM found_news n JOIN saved_search s ON s.id = n.search_id LEFT JOIN directive d ON d.id = n.subject
                        WHERE s.account = :account
                        """).param("account", account).query(UUID.class).list();
    }

    private List<String> mails(String person) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> to(mail).equals(person + "@tinh.vn"))
                .map(NewsContract::text)
                .toList();
    }

    private static int news(String mail) {
        var said = NEWS.matcher(mail.lines().findFirst().orElseThrow());
        return said.find() ? Integer.parseInt(said.group(1)) : 0;
    }

    private static String to(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(MimeMessage mail) {
        try {
            return mail.getSubject() + "\n" + mail.getContent();
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private void until(LocalDate day, LocalTime time) {
        Duration left = Duration.between(
                clock.instant(), day.atTime(time).atZone(OfficeClock.ZONE).toInstant());
        if (left.isPositive()) {
            clock.pass(left);
        }
    }
}

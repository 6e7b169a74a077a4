package vn.dondoc.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import vn.dondoc.access.Role;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.notice.ExpectedReminders.Line;
import vn.dondoc.post.TestPost;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;
import vn.dondoc.tracking.RandomHistory;

/**
 * A quarter of an office's life with two processes on one database: they race, are killed in the middle and started anew, stand still for
 * days, begin late, and the mail server is away for a while. Day by day what was written down is what a second computation expects.
 */
abstract class QuarterContract {

    static class OnH2Tests extends QuarterContract {
        @Override
        DataSource database() {
            return Databases.h2();
        }
    }

    static class OnPostgresTests extends QuarterContract {
        @Override
        DataSource database() {
            var pool = new HikariDataSource();
            pool.setDataSource(Databases.postgres());
            return new DelegatingDataSource(pool);
        }
    }

    private static final LocalDate FIRST = LocalDate.of(2026, 5, 11);
    private static final boolean LONG = Boolean.getBoolean("dondoc.long");
    private static final LocalDate LAST = LONG ? LocalDate.of(2026, 8, 14) : LocalDate.of(2026, 7, 3);

    private static final Map<String, String> MAILS = Map.of(
            "tc1", "tc1@tinh.vn",
            "yt1", "yt1@tinh.vn",
            "yt2", "yt2@tinh.vn",
            "nv", "nv@tinh.vn",
            "agency:so-xay-dung", "sxd@tinh.vn",
            "chi", "chi@tinh.vn",
            "lanhdao", "lanhdao@tinh.vn",
            "chutich", "chutich@tinh.vn");
    private static final List<String> PEOPLE =
            List.of("tc1", "tc2", "tcld", "yt1", "yt2", "nv", "ct1", "agency:so-xay-dung", "chi", "lanhdao", "chutich");

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final MovableClock clock = new MovableClock("2026-05-10T20:00:00Z");
    private final Random random = new Random(20261121);
    private final Map<String, Set<Line>> given = new HashMap<>();
    private DataSource database;
    private JdbcClient jdbc;
    private NoticeOffice one;
    private NoticeOffice other;
    private ExpectedReminders expected;
    private RandomHistory history;

    abstract DataSource database();

    @BeforeEach
    void open() {
        server.start();
        database = database();
        jdbc = JdbcClient.create(database);
        one = office();
        other = office();
        NoticeOffice.account(jdbc, "tc1", Role.AGENCY_OFFICER, "so-tai-chinh", MAILS.get("tc1"));
        NoticeOffice.account(jdbc, "tc2", Role.AGENCY_OFFICER, "so-tai-chinh", null);
        NoticeOffice.account(jdbc, "tcld", Role.AGENCY_LEADER, "so-tai-chinh", null);
        NoticeOffice.account(jdbc, "yt1", Role.AGENCY_OFFICER, "so-y-te", MAILS.get("yt1"));
        NoticeOffice.account(jdbc, "yt2", Role.AGENCY_OFFICER, "so-y-te", MAILS.get("yt2"));
        NoticeOffice.account(jdbc, "nv", Role.AGENCY_LEADER, "so-noi-vu", MAILS.get("nv"));
        NoticeOffice.account(jdbc, "ct1", Role.AGENCY_OFFICER, "so-cong-thuong", null);
        NoticeOffice.account(jdbc, "chi", Role.OFFICE_SPECIALIST, null, MAILS.get("chi"));
        NoticeOffice.account(jdbc, "lanhdao", Role.OFFICE_LEADER, null, MAILS.get("lanhdao"));
        NoticeOffice.account(jdbc, "chutich", Role.COMMITTEE_LEADER, null, MAILS.get("chutich"));
        NoticeOffice.body(jdbc, "so-xay-dung", "Sở Xây dựng", "sxd@tinh.vn");
        expected = new ExpectedReminders(
                jdbc,
                Map.of(
                        "so-tai-chinh", List.of("tc1", "tc2"),
                        "so-y-te", List.of("yt1", "yt2"),
                        "so-noi-vu", List.of("nv"),
                        "so-cong-thuong", List.of("ct1"),
                        "so-xay-dung", List.of("agency:so-xay-dung")),
                Map.of("so-tai-chinh", List.of("tcld")));
        history = new RandomHistory(one.tracked(), clock, random);
    }

    private NoticeOffice office() {
        return NoticeOffice.over(database, clock, TestPost.at(server.getSmtp().getPort()), "ninh-hai");
    }

    @AfterEach
    void close() {
        one.close();
        other.close();
        server.stop();
    }

    @Test
    void noReminderIsGivenTwiceAndNoneIsMissed() throws Exception {
        int tasks = LONG ? 120 : 50;
        int reminders = 0;
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            boolean stands =
                    day.isAfter(FIRST.plusDays(30)) && day.isBefore(FIRST.plusDays(37)) || random.nextInt(12) == 0;
            until(
                    day,
                    stands ? LocalTime.of(23, 0) : random.nextInt(4) == 0 ? LocalTime.of(10, 0) : LocalTime.of(7, 0));
            if (!stands) {
                reminders += check(day);
            }
            until(day, LocalTime.of(14, 0));
            for (int i = 0; i < 6; i++) {
                history.happen(tasks);
            }
            history.giveOn();
            jdbc.sql("""
                            UPDATE task SET tracker = 'chi'
                            WHERE tracker IS NULL AND directive_id IN (
                                SELECT id FROM directive WHERE number LIKE '%1/UBND-TH' OR number LIKE '%5/UBND-TH')
                            """).update();
        }
        assertThat(reminders).isGreaterThan(LONG ? 1000 : 150);
        assertThat(jdbc.sql("SELECT COUNT(DISTINCT kind) FROM reminder")
                        .query(Integer.class)
                        .single())
                .as("kinds of reminders")
                .isGreaterThanOrEqualTo(4);
        assertThat(jdbc.sql(
                                "SELECT COUNT(*) FROM reminder r JOIN assignment a ON a.id = r.assignment_id WHERE a.part = 'SUB'")
                        .query(Integer.class)
                        .single())
                .as("reminders of pieces that were given on")
                .isGreaterThan(10);
        one.deliver();
        everyDigestCameOnce();
    }

    /** What is new today for each recipient, by both computations. */
    private int check(LocalDate day) throws Exception {
        run();
        expected.look();
        var fresh = new HashMap<String, Set<Line>>();
        for (String recipient : PEOPLE) {
            var before = given.computeIfAbsent(recipient, name -> new HashSet<>());
            Set<Line> lines = ExpectedReminders.weekend(day)
                    ? Set.of()
                    : expected.of(recipient, day).stream()
                            .filter(line -> !before.contains(line))
                            .collect(Collectors.toSet());
            before.addAll(lines);
            fresh.put(recipient, lines);
        }
        var written = expected.written(day);
        for (String recipient : PEOPLE) {
            assertThat(written.getOrDefault(recipient, Set.of()))
                    .as("%s on %s", recipient, day)
                    .isEqualTo(fresh.get(recipient));
        }
        return fresh.values().stream().mapToInt(Set::size).sum();
    }

    /** Two processes at once; now and then one dies in the middle, or loses its lease and goes on without knowing. */
    private void run() throws Exception {
        switch (random.nextInt(4)) {
            case 0 -> one.remind();
            case 1 -> both(() -> remind(one), () -> remind(other));
            case 2 -> {
                one.get(Mornings.class).owe();
                one.claim();
                var half = new ArrayList<>(one.get(Recipients.class).all());
                java.util.Collections.shuffle(half, random);
                LocalDate today = LocalDate.now(clock);
                if (!ExpectedReminders.weekend(today)) {
                    half.subList(0, half.size() / 2)
                            .forEach(to -> one.get(Digests.class).tell(to, today));
                }
                other.close();
                other = office();
                clock.pass(Duration.ofSeconds(31));
                other.remind();
            }
            default -> {
                one.get(Mornings.class).owe();
                var claim = one.claim();
                if (claim.isPresent()) {
                    both(
                            () -> one.get(RemindingStage.class).remind(claim.get()),
                            () -> other.get(RemindingStage.class).remind(claim.get()));
                    one.get(vn.dondoc.work.HandOver.class)
                            .finish(one.get(RemindingStage.class).remind(claim.get()));
                }
            }
        }
        one.remind();
        one.deliver();
    }

    private static boolean remind(NoticeOffice office) {
        office.remind();
        return true;
    }

    private static void both(Callable<?> first, Callable<?> second) throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            var running = List.of(threads.submit(first), threads.submit(second));
            for (var each : running) {
                each.get();
            }
        }
    }

    private void everyDigestCameOnce() throws Exception {
        Map<String, Integer> kept = new HashMap<>();
        jdbc.sql("SELECT recipient, COUNT(*) AS n FROM digest WHERE mail_key IS NOT NULL GROUP BY recipient")
                .query(row -> {
                    kept.put(Objects.requireNonNull(MAILS.get(row.getString("recipient"))), row.getInt("n"));
                });
        Map<String, Integer> received = new HashMap<>();
        var ids = new HashSet<String>();
        for (var message : server.getReceivedMessages()) {
            assertThat(ids.add(message.getMessageID())).isTrue();
            received.merge(message.getAllRecipients()[0].toString(), 1, Integer::sum);
        }
        assertThat(received).isEqualTo(kept);
        assertThat(received.keySet()).isEqualTo(Set.copyOf(MAILS.values()));
        assertThat(jdbc.sql("SELECT COUNT(*) FROM urging WHERE channel = 'MAIL'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    private void until(LocalDate day, LocalTime time) {
        Duration left = Duration.between(
                clock.instant(), day.atTime(time).atZone(OfficeClock.ZONE).toInstant());
        if (left.isPositive()) {
            clock.pass(left);
        }
    }
}

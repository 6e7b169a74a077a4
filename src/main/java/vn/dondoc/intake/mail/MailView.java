package vn.dondoc.intake.mail;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.access.Viewer;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.intake.Fate;
import vn.dondoc.work.OpenWork;
import vn.dondoc.work.WorkQueue;

/** The mailboxes and the mails as people look at them. Like the ledger, agencies see none of it. */
@Repository
class MailView {

    static final int SHOWN = 100;

    /** Long enough to ask the people who give out passwords. */
    private static final int EARLY_DAYS = 14;

    /** A mailbox, how the last look into it went, and how long its credentials hold; {@code daysLeft} is null where nobody said. */
    record Box(
            String name,
            String server,
            @Nullable Instant polledAt,
            @Nullable String reason,
            @Nullable Instant failedSince,
            @Nullable OpenWork work,
            @Nullable LocalDate expires,
            @Nullable Long daysLeft,
            int mails) {

        public boolean expired() {
            return daysLeft != null && daysLeft < 0;
        }

        public boolean expiresSoon() {
            return daysLeft != null && daysLeft >= 0 && daysLeft <= EARLY_DAYS;
        }

        public boolean needsLook() {
            return reason != null || expired() || expiresSoon();
        }
    }

    /** A part of a mail: with the fate of its receipt, or with the reason why it was left. */
    record PartLine(
            @Nullable String name,
            @Nullable Fate fate,
            @Nullable String reason) {}

    /** A mail and its parts. */
    record Line(SeenMail mail, List<PartLine> parts, boolean secret) {}

    /** How many parts became files of the ledger, and how many are no documents. */
    record PartCounts(int files, int left) {}

    private final JdbcClient jdbc;
    private final MailSettings settings;
    private final WorkQueue queue;
    private final Clock clock;

    MailView(JdbcClient jdbc, MailSettings settings, WorkQueue queue, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.queue = queue;
        this.clock = clock;
    }

    List<Box> boxes(Viewer viewer) {
        if (!viewer.seesWholeAuthority()) {
            return List.of();
        }
        var stalled = queue.stalled().stream()
                .collect(Collectors.toMap(OpenWork::subject, Function.identity(), (one, other) -> one));
        return settings.accounts().stream()
                .map(account -> box(account, stalled.get(account.id())))
                .toList();
    }

    private Box box(MailAccount account, @Nullable OpenWork work) {
        var expires = account.expires();
        var left = expires == null
                ? null
                : ChronoUnit.DAYS.between(LocalDate.now(clock.withZone(OfficeClock.ZONE)), expires);
        var mails = jdbc.sql("SELECT COUNT(*) FROM mail WHERE account = :name")
                .param("name", account.name())
                .query(Integer.class)
                .single();
        var server = account.host() + ":" + account.port();
        return jdbc.sql("""
                        SELECT polled_at, reason, failed_since
                        FROM mail_account
                        WHERE name = :name
                        """)
                .param("name", account.name())
                .query((row, n) -> new Box(
                        account.name(),
                        server,
                        MailBook.instant(row.getObject("polled_at", OffsetDateTime.class)),
                        row.getString("reason"),
                        MailBook.instant(row.getObject("failed_since", OffsetDateTime.class)),
                        work,
                        expires,
                        left,
                        mails))
                .optional()
                .orElseGet(() -> new Box(account.name(), server, null, null, null, work, expires, left, mails));
    }

    /** How many mails ended how; every fate is named, so that the sum is all that were seen. */
    Map<MailFate, Integer> counts(Viewer viewer) {
        var counts = new EnumMap<MailFate, Integer>(MailFate.class);
        for (var fate : MailFate.values()) {
            counts.put(fate, 0);
        }
        if (viewer.seesWholeAuthority()) {
            jdbc.sql("SELECT fate, COUNT(*) AS mails FROM mail GROUP BY fate").query(row -> {
                counts.put(MailFate.valueOf(row.getString("fate")), row.getInt("mails"));
            });
        }
        return counts;
    }

    PartCounts partCounts(Viewer viewer) {
        if (!viewer.seesWholeAuthority()) {
            return new PartCounts(0, 0);
        }
        return jdbc.sql("SELECT COUNT(receipt_id) AS files, COUNT(*) AS parts FROM mail_part")
                .query((row, n) -> new PartCounts(row.getInt("files"), row.getInt("parts") - row.getInt("files")))
                .single();
    }

    /** The newest mails, of one fate or of all. */
    List<Line> lines(Viewer viewer, @Nullable MailFate fate) {
        if (!viewer.seesWholeAuthority()) {
            return List.of();
        }
        return jdbc
                .sql("SELECT " + MailBook.COLUMNS + """

                        FROM mail
                        WHERE fate LIKE :fate
                        ORDER BY seen_at DESC, uid DESC
                        FETCH FIRST :limit ROWS ONLY
                        """)
                .param("fate", fate == null ? "%" : fate.name())
                .param("limit", SHOWN)
                .query(MailBook::map)
                .list()
                .stream()
                .map(this::line)
                .toList();
    }

    private Line line(SeenMail mail) {
        var parts = parts(mail.id());
        var secret = parts.stream().anyMatch(part -> part.fate() == Fate.SECRET);
        return new Line(mail, parts, secret);
    }

    private List<PartLine> parts(UUID id) {
        return jdbc.sql("""
                        SELECT COALESCE(r.name, p.name) AS name, r.fate, p.reason
                        FROM mail_part p
                        LEFT JOIN receipt r ON r.id = p.receipt_id
                        WHERE p.mail_id = :id
                        ORDER BY p.path
                        """)
                .param("id", id)
                .query((row, n) -> new PartLine(
                        row.getString("name"),
                        row.getString("fate") == null ? null : Fate.valueOf(row.getString("fate")),
                        row.getString("reason")))
                .list();
    }
}

package vn.dondoc.tracking;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.access.Awaited;
import vn.dondoc.access.Awaiting;
import vn.dondoc.access.Viewer;

/** Difficulties that agencies propose a way out of, and questions they disagree about. */
class AwaitedMatters implements Awaiting {

    private static final int MOST = 300;

    private final MatterKind kind;
    private final Matters matters;
    private final JdbcClient jdbc;
    private final Clock clock;

    AwaitedMatters(MatterKind kind, Matters matters, JdbcClient jdbc, Clock clock) {
        this.kind = kind;
        this.matters = matters;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String source() {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<Awaited> of(Viewer viewer) {
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql("""
                        SELECT m.id, m.task_id, m.agency_name, m.text, m.remedy, m.raised_at, t.content, t.due_on, t.red_after,
                               d.signer, (
                                   SELECT a.id
                                   FROM assignment a
                                   WHERE a.task_id = t.id AND a.part = 'LEAD' AND a.progress <> 'TAKEN_BACK'
                                   ORDER BY a.position
                                   FETCH FIRST 1 ROWS ONLY) AS lead_id
                        FROM matter m
                        JOIN task t ON t.id = m.task_id
                        JOIN directive d ON d.id = t.directive_id
                        WHERE m.kind = :kind AND m.state = 'OPEN' AND
                        """ + Sight.tasks(viewer) + " ORDER BY m.raised_at, m.id FETCH FIRST :most ROWS ONLY")
                .param("kind", kind.name())
                .param("most", MOST)
                .params(Sight.of(viewer))
                .query((row, n) -> {
                    var due = row.getObject("due_on", LocalDate.class);
                    var red = row.getObject("red_after", LocalDate.class);
                    return new Awaited(
                            source(),
                            row.getObject("id", UUID.class),
                            row.getString("content"),
                            row.getString("agency_name"),
                            row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                            row.getString("text"),
                            row.getString("remedy"),
                            null,
                            due,
                            over(red == null ? due : red, today),
                            row.getString("signer"),
                            "/trao-doi/" + row.getObject("id", UUID.class),
                            row.getObject("task_id", UUID.class),
                            row.getObject("lead_id", UUID.class),
                            verdicts(row.getString("remedy")));
                })
                .list();
    }

    private static boolean over(@Nullable LocalDate last, LocalDate today) {
        return last != null && last.isBefore(today);
    }

    /** There is nothing to agree to where nobody proposed anything. */
    private static Set<Verdict> verdicts(@Nullable String remedy) {
        return remedy == null || remedy.isBlank() ? EnumSet.of(Verdict.INSTRUCT) : EnumSet.allOf(Verdict.class);
    }

    @Override
    public Told answer(Viewer viewer, UUID id, Word word) {
        String outcome = switch (word.verdict()) {
            case AGREE -> joined("Đồng ý với hướng xử lý đề xuất.", word.text());
            case REFUSE -> joined("Không đồng ý với hướng xử lý đề xuất.", word.text());
            case INSTRUCT -> word.text();
        };
        Taken taken = matters.settle(viewer, id, outcome, new Act.Paper(word.number(), word.paperOn()));
        return switch (taken) {
            case DONE -> new Told.Moved();
            // Where the regulation has the Committee answer in writing, his word waits for the document.
            case DOCUMENT_MISSING -> new Told.Noted();
            default -> new Told.Refused(taken.messageKey());
        };
    }

    private static String joined(String verdict, String text) {
        return text.isBlank() ? verdict : verdict + " " + text.strip();
    }

    @Configuration
    static class Kinds {

        @Bean
        static Awaiting awaitedDifficulties(Matters matters, JdbcClient jdbc, Clock clock) {
            return new AwaitedMatters(MatterKind.DIFFICULTY, matters, jdbc, clock);
        }

        @Bean
        static Awaiting awaitedDisagreements(Matters matters, JdbcClient jdbc, Clock clock) {
            return new AwaitedMatters(MatterKind.DISAGREEMENT, matters, jdbc, clock);
        }
    }
}

package vn.dondoc.home;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.access.Viewer;
import vn.dondoc.audit.AuditTrail;

/** How far an administrator has come in setting the installation up; every step may be left for later and opened again. */
@Repository
class FirstHour {

    /** The steps in their order; the last one says that the administrator is done. */
    enum Step {
        REGULATION("quy-che"),
        LETTERHEAD("the-thuc"),
        SIGNERS("nguoi-ky"),
        BLANKS("xac-nhan"),
        AGENCIES("co-quan"),
        ACCOUNTS("tai-khoan"),
        CONNECTIONS("ket-noi"),
        FINISH("xong");

        private final String word;

        Step(String word) {
            this.word = word;
        }

        /** As it stands in an address. */
        public String word() {
            return word;
        }

        static Optional<Step> of(String word) {
            return Arrays.stream(values())
                    .filter(step -> step.word.equals(word))
                    .findFirst();
        }

        Step next() {
            return values()[Math.min(ordinal() + 1, values().length - 1)];
        }
    }

    /** What became of a step. */
    enum Outcome {
        DONE,
        LATER
    }

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    FirstHour(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Map<Step, Outcome> progress() {
        var progress = new EnumMap<Step, Outcome>(Step.class);
        jdbc.sql("SELECT step, outcome FROM first_hour_step ORDER BY step").query(row -> {
            progress.put(Step.valueOf(row.getString("step")), Outcome.valueOf(row.getString("outcome")));
        });
        return progress;
    }

    /** Steps that nobody has done; 0 once an administrator said that it is finished. */
    @Transactional(readOnly = true)
    public int open() {
        Map<Step, Outcome> progress = progress();
        return progress.containsKey(Step.FINISH)
                ? 0
                : (int) Arrays.stream(Step.values())
                        .filter(step -> progress.get(step) != Outcome.DONE)
                        .count();
    }

    /** The first step that was neither done nor left for later. */
    Step first() {
        Map<Step, Outcome> progress = progress();
        return Arrays.stream(Step.values())
                .filter(step -> !progress.containsKey(step))
                .findFirst()
                .orElse(Step.REGULATION);
    }

    @Transactional
    public void mark(Step step, Outcome outcome, Viewer by) {
        jdbc.sql("DELETE FROM first_hour_step WHERE step = :step")
                .param("step", step.name())
                .update();
        jdbc.sql("""
                        INSERT INTO first_hour_step (step, outcome, by_whom, at)
                        VALUES (:step, :outcome, :by, :now)
                        """)
                .param("step", step.name())
                .param("outcome", outcome.name())
                .param("by", by.account())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.record(
                by.actor(),
                "home.first-hour." + outcome.name().toLowerCase(Locale.ROOT),
                "first-hour",
                step.word(),
                null);
    }
}

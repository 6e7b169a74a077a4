package vn.dondoc.review;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.access.Viewer;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.reading.SecrecyWords;
import vn.dondoc.regulation.Regulations;

/**
 * Takes a register in that an office kept before: first it is shown what it would enter, then each directive is confirmed by the very
 * service that a person's confirmation goes through. What is here already is found again by number, day and words.
 */
@Service
class OldRegisters {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What came of wanting to enter it. */
    sealed interface Applied {

        record Done(int directives, int tasks) implements Applied {}

        /** There is no such file any more, or it brings nothing. */
        record Nothing() implements Applied {}
    }

    private record Loaded(String fileName, List<List<String>> rows, Map<String, OldColumn> mapping) {}

    private final JdbcClient jdbc;
    private final AgencyChoices agencies;
    private final Confirmations confirmations;
    private final Regulations regulations;
    private final Opening opening;
    private final Decisions decisions;
    private final AuditTrail audit;
    private final Clock clock;

    OldRegisters(
            JdbcClient jdbc,
            AgencyChoices agencies,
            Confirmations confirmations,
            Regulations regulations,
            Opening opening,
            Decisions decisions,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.confirmations = confirmations;
        this.regulations = regulations;
        this.opening = opening;
        this.decisions = decisions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Keeps the rows until a person decides, at most a day.
     *
     * @throws IllegalArgumentException where a cell bears a mark of secrecy: then nothing of the file is kept
     */
    @Transactional
    OldRegisterPlan load(String fileName, List<List<String>> file, Viewer by) {
        refuseSecret(file);
        UUID id = UUID.randomUUID();
        Map<String, OldColumn> mapping = OldRegisterSheet.guessed(OldRegisterSheet.headings(file));
        jdbc.sql("DELETE FROM register_import WHERE loaded_at < :old")
                .param("old", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                        INSERT INTO register_import (id, file_name, content, mapping, loaded_by, loaded_at)
                        VALUES (:id, :fileName, :content, :mapping, :by, :now)
                        """)
                .param("id", id)
                .param("fileName", fileName)
                .param("content", JSON.writeValueAsString(file))
                .param("mapping", JSON.writeValueAsString(mapping))
                .param("by", by.account())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return plan(id, new Loaded(fileName, file, mapping));
    }

    private static void refuseSecret(List<List<String>> file) {
        IntStream.range(0, file.size())
                .filter(row -> file.get(row).stream()
                        .anyMatch(cell -> SecrecyWords.in(cell).isPresent()))
                .findFirst()
                .ifPresent(row -> {
                    throw new IllegalArgumentException(
                            "Dòng %d có dấu mật. Tệp không được giữ lại; hãy bỏ các dòng ấy rồi chọn lại tệp"
                                    .formatted(row + 1));
                });
    }

    @Transactional
    Optional<OldRegisterPlan> again(UUID id, Map<String, OldColumn> mapping, Viewer by) {
        jdbc.sql("UPDATE register_import SET mapping = :mapping WHERE id = :id AND loaded_by = :by")
                .param("mapping", JSON.writeValueAsString(mapping))
                .param("id", id)
                .param("by", by.account())
                .update();
        return loaded(id, by).map(file -> plan(id, file));
    }

    @Transactional(readOnly = true)
    Optional<OldRegisterPlan> plan(UUID id, Viewer by) {
        return loaded(id, by).map(file -> plan(id, file));
    }

    /** All that is not wrong, or nothing: a second click finds nothing left to do. */
    @Transactional
    Applied apply(UUID id, Viewer by) {
        OldRegisterPlan plan = loaded(id, by).map(file -> plan(id, file)).orElse(null);
        boolean mine = jdbc.sql("DELETE FROM register_import WHERE id = :id")
                        .param("id", id)
                        .update()
                == 1;
        if (plan == null || !mine || !plan.applicable()) {
            return new Applied.Nothing();
        }
        plan.entering().forEach(entry -> enter(entry, plan.fileName(), by));
        audit.record(
                by.actor(),
                "review.registerTaken",
                "register",
                id.toString(),
                "%s: %d văn bản, %d nhiệm vụ"
                        .formatted(plan.fileName(), plan.entering().size(), plan.tasks()));
        return new Applied.Done(plan.entering().size(), plan.tasks());
    }

    private void enter(OldRegisterPlan.Entry entry, String fileName, Viewer by) {
        var draft = new Draft(
                entry.header(),
                entry.fresh().stream().map(OldRegisterPlan.Row::task).toList());
        DocumentId document = opening.openWithoutFile(Origin.REGISTER, fileName, draft, by);
        Decisions.Outcome outcome = decisions.confirm(document, by, true);
        if (!(outcome instanceof Decisions.Outcome.Done)) {
            throw new IllegalStateException("%s of %s could not be confirmed: %s"
                    .formatted(entry.header().number(), fileName, outcome));
        }
    }

    private OldRegisterPlan plan(UUID id, Loaded file) {
        return new OldRegisterSheet(
                        agencies,
                        confirmations::here,
                        regulations.active().authority().name(),
                        file.fileName())
                .plan(id, file.fileName(), file.rows(), file.mapping());
    }

    private Optional<Loaded> loaded(UUID id, Viewer by) {
        return jdbc.sql("""
                        SELECT file_name, content, mapping
                        FROM register_import
                        WHERE id = :id AND loaded_by = :by
                        """)
                .param("id", id)
                .param("by", by.account())
                .query((row, n) -> new Loaded(
                        row.getString("file_name"),
                        JSON.readValue(row.getString("content"), new TypeReference<List<List<String>>>() {}),
                        JSON.readValue(row.getString("mapping"), new TypeReference<Map<String, OldColumn>>() {})))
                .optional();
    }
}

package vn.dondoc.agency;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.audit.Actor;
import vn.dondoc.audit.AuditTrail;

/** Takes a file of bodies in: first it is shown what it would change, then a person says yes, and all of it is done or nothing. */
@Service
public class RegisterImports {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What came of wanting to carry a plan out. */
    public enum Applied {
        DONE,
        /** The register was changed since the preview; it is to be looked at again. */
        OUTRUN,
        /** There is no such file any more, or nothing in it may be done. */
        NOTHING
    }

    private record Loaded(List<List<String>> rows, UUID stamp) {}

    private final JdbcClient jdbc;
    private final Agencies agencies;
    private final AgencyRows rows;
    private final AuditTrail audit;
    private final Clock clock;

    RegisterImports(JdbcClient jdbc, Agencies agencies, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.rows = new AgencyRows(jdbc, clock);
        this.audit = audit;
        this.clock = clock;
    }

    /** The register as rows of a file, in the columns of {@link RegisterColumn}. */
    @Transactional(readOnly = true)
    public List<List<@Nullable Object>> rows() {
        return RegisterSheet.rows(agencies.entries(), agencies.register());
    }

    /** Keeps the rows until a person decides, at most a day. */
    @Transactional
    public ImportPlan load(List<List<String>> file, Actor by) {
        UUID id = UUID.randomUUID();
        jdbc.sql("DELETE FROM agency_import WHERE loaded_at < :old")
                .param("old", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                        INSERT INTO agency_import (id, content, stamp, loaded_by, loaded_at)
                        VALUES (:id, :content, :stamp, :by, :now)
                        """)
                .param("id", id)
                .param("content", JSON.writeValueAsString(file))
                .param("stamp", stamp())
                .param("by", by.id())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return plan(id, file);
    }

    /** The plan by the register of now; from here on it is this register that must not have changed. */
    @Transactional
    public Optional<ImportPlan> again(UUID id) {
        Optional<Loaded> loaded = loaded(id);
        jdbc.sql("UPDATE agency_import SET stamp = :stamp WHERE id = :id")
                .param("stamp", stamp())
                .param("id", id)
                .update();
        return loaded.map(file -> plan(id, file.rows()));
    }

    @Transactional
    public Applied apply(UUID id, Actor by) {
        Loaded loaded = loaded(id).orElse(null);
        if (loaded == null) {
            return Applied.NOTHING;
        }
        if (!rows.locked().equals(loaded.stamp())) {
            return Applied.OUTRUN;
        }
        ImportPlan plan = plan(id, loaded.rows());
        if (!plan.applicable()) {
            return Applied.NOTHING;
        }
        // Bodies first, then what they say of each other: a successor may stand further down.
        plan.of(ImportPlan.What.NEW)
                .forEach(line -> rows.insert(alone(line.wanted().agency()), Contact.NONE, false, false));
        plan.lines().stream()
                .filter(line -> line.what() != ImportPlan.What.UNCHANGED)
                .forEach(line -> write(line, by));
        audit.record(
                by,
                "agency.fileTaken",
                "agency",
                "register",
                "mới %d, đổi %d".formatted(plan.count(ImportPlan.What.NEW), plan.count(ImportPlan.What.CHANGED)));
        jdbc.sql("DELETE FROM agency_import WHERE id = :id").param("id", id).update();
        return Applied.DONE;
    }

    private void write(ImportPlan.Line line, Actor by) {
        if (!rows.update(line.wanted())) {
            throw new IllegalStateException("Cơ quan %s vừa được sửa ở nơi khác"
                    .formatted(line.wanted().agency().name()));
        }
        Agency agency = line.wanted().agency();
        boolean added = line.what() == ImportPlan.What.NEW;
        audit.record(
                by,
                added ? "agency.added" : "agency.changed",
                "agency",
                agency.id().value(),
                added ? agency.name() : line.words());
    }

    private static Agency alone(Agency agency) {
        return new Agency(
                agency.id(),
                agency.name(),
                agency.kind(),
                List.of(),
                agency.validFrom(),
                agency.validTo(),
                List.of(),
                null);
    }

    private ImportPlan plan(UUID id, List<List<String>> file) {
        Map<AgencyId, RegisterEntry> entries = new LinkedHashMap<>();
        agencies.entries().forEach(entry -> entries.put(entry.agency().id(), entry));
        return RegisterSheet.plan(agencies.register(), entries, id, file);
    }

    private Optional<Loaded> loaded(UUID id) {
        return jdbc.sql("SELECT content, stamp FROM agency_import WHERE id = :id")
                .param("id", id)
                .query((row, n) -> new Loaded(
                        JSON.readValue(row.getString("content"), new TypeReference<List<List<String>>>() {}),
                        row.getObject("stamp", UUID.class)))
                .optional();
    }

    private UUID stamp() {
        return jdbc.sql("SELECT stamp FROM agency_register WHERE id = 1")
                .query(UUID.class)
                .single();
    }
}

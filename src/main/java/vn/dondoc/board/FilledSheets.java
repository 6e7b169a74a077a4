package vn.dondoc.board;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.access.Viewer;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.tracking.AssignmentId;
import vn.dondoc.tracking.ManyActs;

/** Filled sheets between their upload and a person's yes; each row is carried out by the act that the task's page would do. */
@Service
class FilledSheets {

    /** What became of a row; {@code messageKey} says it in words. */
    record Done(int row, String content, boolean done, String messageKey) {}

    private static final Duration KEPT = Duration.ofDays(1);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final OpenParts parts;
    private final ManyActs acts;
    private final AuditTrail audit;
    private final Clock clock;

    FilledSheets(JdbcClient jdbc, OpenParts parts, ManyActs acts, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.parts = parts;
        this.acts = acts;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    UUID keep(Viewer viewer, List<List<String>> rows) {
        var id = UUID.randomUUID();
        jdbc.sql("DELETE FROM returned_sheet WHERE loaded_at < :before")
                .param("before", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("INSERT INTO returned_sheet (id, account, loaded_at, cells) VALUES (:id, :account, :now, :cells)")
                .param("id", id)
                .param("account", viewer.account())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("cells", JSON.writeValueAsString(rows))
                .update();
        audit.record(viewer.actor(), "board.sheet-returned", "sheet", id.toString(), null);
        return id;
    }

    /** As things stand now; empty where there is no such sheet of this person. */
    Optional<ReturnPlan> plan(Viewer viewer, UUID id) {
        return jdbc.sql("SELECT cells FROM returned_sheet WHERE id = :id AND account = :account")
                .param("id", id)
                .param("account", viewer.account())
                .query(String.class)
                .optional()
                .map(cells -> JSON.readValue(cells, new TypeReference<List<List<String>>>() {}))
                .map(rows -> ReturnSheet.read(rows, parts.of(viewer, null), LocalDate.now(clock)));
    }

    /** Each row by itself: one that somebody else was quicker with is told and hinders no other. */
    List<Done> apply(Viewer viewer, UUID id, @Nullable LocalDate receivedOn) {
        ReturnPlan plan = plan(viewer, id).filter(ReturnPlan::applicable).orElse(new ReturnPlan(List.of(), List.of()));
        var done = new ArrayList<Done>();
        for (ReturnPlan.Line line : plan.lines()) {
            if (line.what() == ReturnPlan.What.STALE) {
                done.add(new Done(line.row(), line.content(), false, "board.sheet.stale"));
            } else if (line.what() != ReturnPlan.What.UNCHANGED) {
                ManyActs.Answer answer = act(viewer, line, receivedOn);
                done.add(new Done(line.row(), line.content(), answer.done(), answer.messageKey()));
            }
        }
        jdbc.sql("DELETE FROM returned_sheet WHERE id = :id AND account = :account")
                .param("id", id)
                .param("account", viewer.account())
                .update();
        return done;
    }

    private ManyActs.Answer act(Viewer viewer, ReturnPlan.Line line, @Nullable LocalDate receivedOn) {
        var id = new AssignmentId(line.assignment());
        int version = line.version();
        ManyActs.Answer answer = new ManyActs.Answer(true, "tracking.taken.DONE");
        if (!line.progress().isEmpty()) {
            answer = acts.update(viewer, id, version, line.progress());
            version++;
        }
        LocalDate day = line.day();
        if (answer.done() && line.what() == ReturnPlan.What.REPORT && day != null) {
            answer = acts.report(
                    viewer, id, version, new ManyActs.Reported(line.result(), day, line.number(), receivedOn));
        }
        return answer;
    }
}

package vn.dondoc.erasing;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.access.Viewer;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.archive.Erasing;
import vn.dondoc.archive.Erasure;
import vn.dondoc.archive.Original;
import vn.dondoc.archive.Originals;
import vn.dondoc.archive.Sha256;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.intake.Families;
import vn.dondoc.intake.Keys;
import vn.dondoc.work.Claim;
import vn.dondoc.work.StageResult;
import vn.dondoc.work.WorkQueue;

/** Removes every copy: first the files, then all rows at once, then what removed rows leave behind in files. A kill repeats the step. */
@Component
public class ErasingStage {

    private static final Viewer ERASING = Viewer.system("erasing");

    private final Erasures erasures;
    private final List<Erasing> keepers;
    private final Families families;
    private final Originals originals;
    private final Keys keys;
    private final WorkQueue queue;
    private final AuditTrail audit;
    private final DatabaseFile database;
    private final Clock clock;

    ErasingStage(
            Erasures erasures,
            List<Erasing> keepers,
            Families families,
            Originals originals,
            Keys keys,
            WorkQueue queue,
            AuditTrail audit,
            DatabaseFile database,
            Clock clock) {
        this.erasures = erasures;
        this.keepers = List.copyOf(keepers);
        this.families = families;
        this.originals = originals;
        this.keys = keys;
        this.queue = queue;
        this.audit = audit;
        this.database = database;
        this.clock = clock;
    }

    /** Called by routes/80-erasing.camel.yaml; {@code claim.subject} is the erasure. */
    public StageResult erase(Claim claim) throws IOException {
        var erasure = gathered(record(claim));
        var removed = new LinkedHashMap<String, Integer>();
        for (var keeper : keepers) {
            removed.merge(keeper.place(), keeper.eraseFiles(erasure), Integer::sum);
        }
        return new Result(claim, () -> eraseRows(claim.subject(), erasure, removed));
    }

    /** The last step: nothing is left to be asked but the record. */
    public StageResult eraseTraces(Claim claim) throws IOException {
        var record = record(claim);
        var erasure =
                new Erasure(record.documents().stream().map(DocumentId::new).toList());
        erasure.addSubjects(record.subjects());
        for (var keeper : keepers) {
            keeper.eraseTraces(erasure);
        }
        database.purge();
        return new Result(claim, () -> {
            if (erasures.done(record.id(), clock.instant())) {
                audit.record(
                        ERASING.actor(), "erasing.done", "erasure", record.id().toString(), null);
            }
        });
    }

    private Erasure gathered(ErasureRecord record) {
        var erasure = new Erasure(families.holding(record.document()));
        for (var keeper : keepers.reversed()) {
            keeper.gather(erasure);
        }
        return erasure;
    }

    private void eraseRows(UUID id, Erasure erasure, Map<String, Integer> removed) {
        var archivedAt = archivedAt(erasure);
        for (var keeper : keepers) {
            removed.merge(keeper.place(), keeper.eraseRows(erasure), Integer::sum);
        }
        var subjects = erasure.subjects().stream().map(UUID::toString).toList();
        removed.put("audit", audit.withholdDetails(subjects, erasure.words()));
        removed.put("work", queue.drop(erasure.subjects()));
        removed.values().removeIf(count -> count == 0);
        var hashes = erasure.bytes().stream().map(Sha256::hex).map(keys::hash).toList();
        var documents = erasure.documents().stream().map(DocumentId::value).toList();
        erasures.removed(id, documents, erasure.subjects(), hashes, removed, archivedAt);
        audit.record(ERASING.actor(), "erasing.removed", "erasure", id.toString(), removed.toString());
    }

    /** Backups made since then hold it. */
    private @Nullable Instant archivedAt(Erasure erasure) {
        return erasure.documents().stream()
                .flatMap(document -> originals.find(document).stream())
                .map(Original::archivedAt)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private ErasureRecord record(Claim claim) {
        return erasures.find(ERASING, claim.subject())
                .filter(erasure -> erasure.state() == ErasureState.CONFIRMED)
                .orElseThrow(() -> new IllegalStateException("No confirmed erasure " + claim.subject()));
    }

    private record Result(Claim claim, Runnable write) implements StageResult {
        @Override
        public void keep() {
            write.run();
        }
    }
}

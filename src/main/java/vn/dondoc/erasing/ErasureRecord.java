package vn.dondoc.erasing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.archive.DocumentId;

/** One erasure, from the request on. When it is done {@code hashes} can tell whether given bytes were it, and nothing can tell what it said. */
record ErasureRecord(
        UUID id,
        DocumentId document,
        ErasureState state,
        String reason,
        Person requested,
        @Nullable Person confirmed,
        @Nullable Instant archivedAt,
        @Nullable Instant doneAt,
        List<UUID> documents,
        List<UUID> subjects,
        List<String> hashes,
        Map<String, Integer> removed) {

    /** Who, and when. */
    record Person(String account, String name, Instant at) {}

    ErasureRecord {
        documents = List.copyOf(documents);
        subjects = List.copyOf(subjects);
        hashes = List.copyOf(hashes);
        removed = Map.copyOf(removed);
    }
}

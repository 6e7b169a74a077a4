package vn.dondoc.review;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.archive.DocumentId;

/** One document under review, with the draft that its reviewers have reached; {@code version} grows with each change of the draft. {@code proposal} is null where nothing was suggested: there was no file. */
record Review(
        DocumentId document,
        @Nullable UUID proposal,
        ReviewState state,
        Origin origin,
        String fileName,
        Draft draft,
        int version,
        Instant openedAt,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable String reason) {}

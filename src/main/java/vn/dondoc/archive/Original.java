package vn.dondoc.archive;

import java.time.Instant;

/** One archived document; {@code name} is the one under which its bytes first came in. */
public record Original(DocumentId id, Sha256 sha256, String name, String mediaType, long size, Instant archivedAt) {}

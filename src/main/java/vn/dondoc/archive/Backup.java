package vn.dondoc.archive;

import java.time.Instant;
import java.util.UUID;

/** A copy of everything, in a folder outside our reach. It holds what had been archived when it was made and was not erased by then. */
public record Backup(UUID id, String place, Instant madeAt, int originals) {}

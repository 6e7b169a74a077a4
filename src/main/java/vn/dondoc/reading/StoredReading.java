package vn.dondoc.reading;

import java.time.Instant;
import vn.dondoc.archive.DocumentId;

/** A reading as it is kept: which document's, and its version from 1, which evidence cites. */
public record StoredReading(DocumentId document, int version, Reading reading, Instant readAt) {}

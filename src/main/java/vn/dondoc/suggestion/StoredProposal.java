package vn.dondoc.suggestion;

import java.time.Instant;
import java.util.UUID;
import vn.dondoc.archive.DocumentId;

/** A proposal as it is kept: from which version of the reading, and under which version of the rules, it was made. */
public record StoredProposal(
        UUID id, DocumentId document, int readingVersion, String rulesVersion, Proposal proposal, Instant madeAt) {}

package vn.dondoc.tracking;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.review.Visibility;
import vn.dondoc.suggestion.DocumentType;
import vn.dondoc.suggestion.Urgency;

/** A confirmed document that gives tasks; {@code document} is null for an instruction without a file. */
public record Directive(
        DirectiveId id,
        @Nullable DocumentId document,
        String number,
        DocumentType type,
        String issuer,
        LocalDate issuedOn,
        String subject,
        @Nullable String signer,
        Urgency urgency,
        Visibility visibility,
        @Nullable String field,
        Origin origin,
        @Nullable String upstreamReference,
        @Nullable LocalDate upstreamUpdatedOn,
        @Nullable String trackingUnit,
        @Nullable String submittedBy) {}

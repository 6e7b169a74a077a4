package vn.dondoc.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing that somebody did to a subject. {@code action} is a message key below {@code audit.action}. */
public record AuditEntry(
        long id,
        Instant at,
        Actor actor,
        String action,
        String subjectKind,
        String subjectId,
        @Nullable String fromWhere,
        @Nullable String detail) {}

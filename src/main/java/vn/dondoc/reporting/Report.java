package vn.dondoc.reporting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.Period;

/** A report as it stands; {@code snapshot}, {@code narrative} and {@code templateHash} are null until it was first rendered. */
public record Report(
        ReportId id,
        ReportKind kind,
        Period period,
        @Nullable Concerned agency,
        int edition,
        ReportState state,
        int version,
        Instant asOf,
        String requestedName,
        @Nullable Snapshot snapshot,
        @Nullable Narrative narrative,
        String publicText,
        @Nullable String templateHash,
        @Nullable Release release,
        @Nullable String failure) {

    public String title() {
        return kind.title(period) + (agency == null ? "" : " – " + agency.name());
    }

    public String fileName() {
        return kind.fileName(period, agency == null ? "" : agency.id().value(), edition);
    }

    boolean released() {
        return state == ReportState.RELEASING || state == ReportState.RELEASED;
    }
}

package vn.dondoc.reporting;

import java.util.UUID;

/** Names one report. */
public record ReportId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}

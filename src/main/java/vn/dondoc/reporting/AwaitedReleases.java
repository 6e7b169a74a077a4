package vn.dondoc.reporting;

import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.dondoc.access.Awaited;
import vn.dondoc.access.Awaiting;
import vn.dondoc.access.Viewer;

/** Drafts of reports that somebody may release. A leader's yes releases nothing yet: the number and the signer are entered by hand. */
@Component
class AwaitedReleases implements Awaiting {

    private final Reports reports;

    AwaitedReleases(Reports reports) {
        this.reports = reports;
    }

    @Override
    public String source() {
        return "release";
    }

    @Override
    public List<Awaited> of(Viewer viewer) {
        return reports.all(viewer).stream()
                .filter(one -> one.state() == ReportState.DRAFT && one.kind() != ReportKind.AGENCY)
                .map(one -> new Awaited(
                        source(),
                        one.id().value(),
                        one.title(),
                        one.requestedName(),
                        one.asOf(),
                        null,
                        null,
                        null,
                        null,
                        false,
                        null,
                        "/bao-cao/" + one.id(),
                        null,
                        null,
                        EnumSet.allOf(Verdict.class)))
                .toList();
    }

    @Override
    public Told answer(Viewer viewer, UUID id, Word word) {
        return of(viewer).stream().anyMatch(one -> one.id().equals(id))
                ? new Told.Noted()
                : new Told.Refused("deciding.gone");
    }
}

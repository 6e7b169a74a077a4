package vn.dondoc.publication;

import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.dondoc.access.Viewer;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.inspection.PublicConclusion;
import vn.dondoc.inspection.Publishing;
import vn.dondoc.regulation.Regulations;

/** Makes of a released conclusion of an inspection what the public will see of it, and lays it before a person. */
@Component
class PublishedConclusions implements Publishing {

    static final String KIND = "INSPECTION";

    private static final Viewer PUBLICATION = Viewer.system("publication");

    private final PublicationDesk desk;
    private final Regulations regulations;
    private final AuditTrail audit;
    private final Clock clock;

    PublishedConclusions(PublicationDesk desk, Regulations regulations, AuditTrail audit, Clock clock) {
        this.desk = desk;
        this.regulations = regulations;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void released(PublicConclusion conclusion) {
        String article = Objects.requireNonNullElse(
                regulations.active().parameter("publish.inspection").article(), "");
        PublicInspection content = PublicInspection.of(conclusion, article);
        String words = String.join("\n", conclusion.publicText());
        Set<Objection> objections = Objection.to(words);
        var version = new Version(
                new VersionId(UUID.randomUUID()),
                content.path(),
                0,
                conclusion.id().value(),
                KIND,
                VersionState.PREVIEW,
                objections.isEmpty() ? content.with(PublicText.of(words)) : content,
                objections,
                PublicText.NONE,
                0,
                clock.instant(),
                null,
                null);
        desk.layBefore(version);
        audit.record(
                PUBLICATION.actor(),
                "publication.prepared",
                "inspection",
                conclusion.id().toString(),
                version.path());
    }
}

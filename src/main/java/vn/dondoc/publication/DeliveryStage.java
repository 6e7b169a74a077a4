package vn.dondoc.publication;

import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dondoc.publication.delivery.Deliveries;
import vn.dondoc.publication.delivery.Nowhere;
import vn.dondoc.publication.delivery.Parcel;
import vn.dondoc.publication.delivery.Target;
import vn.dondoc.work.Claim;
import vn.dondoc.work.StageResult;

/** Brings the site as it is now to one place; made anew from what was published, so that any machine can do it. */
@Component
public class DeliveryStage {

    private final PortalSite portal;
    private final Deliveries deliveries;

    DeliveryStage(PortalSite portal, Deliveries deliveries) {
        this.portal = portal;
        this.deliveries = deliveries;
    }

    public StageResult parcel(Claim claim) throws IOException {
        Optional<Target> target = deliveries.target(claim.subject());
        return target.isEmpty() ? new Nowhere(claim) : new Parcel(claim, target.get(), portal.site(), "", deliveries);
    }
}

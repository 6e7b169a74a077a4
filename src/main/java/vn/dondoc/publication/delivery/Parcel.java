package vn.dondoc.publication.delivery;

import java.io.IOException;
import vn.dondoc.publication.site.Site;
import vn.dondoc.work.Claim;
import vn.dondoc.work.StageResult;

/** A site on its way to a place; {@code receipt} is what the place was found to hold, empty until it got there. */
public record Parcel(Claim claim, Target target, Site site, String receipt, Deliveries deliveries)
        implements StageResult {

    /** The branch of the route that takes it. */
    public String way() {
        return target.way().name();
    }

    /** How something is carried to its place; returns the receipt. */
    interface Carrying {
        String bring() throws DeliveryFault, IOException;
    }

    /** What goes wrong is said at the place, and goes on to where all faults of stages go. */
    Parcel by(Carrying carrying) throws DeliveryFault, IOException {
        try {
            return new Parcel(claim, target, site, carrying.bring(), deliveries);
        } catch (DeliveryFault fault) {
            deliveries.failed(target.name(), fault.reason());
            throw fault;
        } catch (IOException failure) {
            deliveries.failed(target.name(), "publication.reason.refused");
            throw failure;
        }
    }

    @Override
    public void keep() {
        deliveries.delivered(target.name(), site.id(), receipt);
    }
}

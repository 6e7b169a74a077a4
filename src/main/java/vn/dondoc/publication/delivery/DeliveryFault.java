package vn.dondoc.publication.delivery;

import org.jspecify.annotations.Nullable;
import vn.dondoc.work.NamedFault;

/** Why a place could not be delivered to, in words of which a person can make something. */
public final class DeliveryFault extends Exception implements NamedFault {

    private final String reason;
    private final boolean passes;

    private DeliveryFault(String reason, boolean passes, @Nullable Throwable cause) {
        super(reason, cause);
        this.reason = reason;
        this.passes = passes;
    }

    static DeliveryFault unreachable(@Nullable Throwable cause) {
        return new DeliveryFault("publication.reason.unreachable", true, cause);
    }

    /** Trying again would be of no use, and of danger: somebody else may stand where the server should. */
    static DeliveryFault hostKey(Throwable cause) {
        return new DeliveryFault("publication.reason.hostKey", false, cause);
    }

    static DeliveryFault login(@Nullable Throwable cause) {
        return new DeliveryFault("publication.reason.login", false, cause);
    }

    static DeliveryFault refused(boolean passes, @Nullable Throwable cause) {
        return new DeliveryFault("publication.reason.refused", passes, cause);
    }

    static DeliveryFault folder(Throwable cause) {
        return new DeliveryFault("publication.reason.folder", true, cause);
    }

    static DeliveryFault receipt() {
        return new DeliveryFault("publication.reason.receipt", true, null);
    }

    @Override
    public String reason() {
        return reason;
    }

    @Override
    public boolean passes() {
        return passes;
    }
}

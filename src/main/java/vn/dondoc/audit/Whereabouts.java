package vn.dondoc.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** From where somebody acts: the address of the request under way, nothing where the system acts by itself. */
final class Whereabouts {

    private static final int LONGEST = 100;

    private Whereabouts() {}

    static @Nullable String ofRequest() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request) {
            var address = request.getRequest().getRemoteAddr();
            return address == null || address.length() > LONGEST ? null : address;
        }
        return null;
    }
}

package vn.dondoc.access;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Tells who is behind the request that this thread serves. */
public final class Viewers {

    private Viewers() {}

    /** Empty where nobody is logged in, as on the login page. */
    public static Optional<Viewer> current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                        && authentication.getPrincipal() instanceof SignedIn signedIn
                        && !signedIn.halfway()
                ? Optional.of(signedIn.viewer())
                : Optional.empty();
    }

    /** Empty where no program asks, but a person or nobody. */
    static Optional<ApiClient> program() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof ApiClient client
                ? Optional.of(client)
                : Optional.empty();
    }
}

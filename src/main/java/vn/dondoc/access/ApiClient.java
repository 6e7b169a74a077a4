package vn.dondoc.access;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.audit.Actor;

/** Another program that showed a token; controllers receive it as an argument. {@code agency} is whom it speaks for, if for one. */
public record ApiClient(
        UUID token,
        String name,
        Set<Scope> scopes,
        @Nullable AgencyId agency) {

    public ApiClient {
        scopes = Set.copyOf(scopes);
    }

    /** What its scopes let it read, it sees as an officer of its agency, or as the Office's own programs do. */
    public Viewer viewer() {
        return agency == null
                ? Viewer.system("api:" + token)
                : new Viewer("api:" + token, name, Set.of(Role.AGENCY_OFFICER), agency);
    }

    public Actor actor() {
        return new Actor(Actor.Kind.SYSTEM, "api:" + token, name);
    }
}

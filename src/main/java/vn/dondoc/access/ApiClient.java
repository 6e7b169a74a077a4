package vn.dondoc.access;

import java.util.Set;
import java.util.UUID;
import vn.dondoc.audit.Actor;

/** Another program that showed a token; controllers receive it as an argument. It has no role and so sees nothing but what it brought. */
public record ApiClient(UUID token, String name, Set<Scope> scopes) {

    public ApiClient {
        scopes = Set.copyOf(scopes);
    }

    public Actor actor() {
        return new Actor(Actor.Kind.SYSTEM, "api:" + token, name);
    }
}

package vn.dondoc.inspection;

import org.springframework.stereotype.Component;
import vn.dondoc.regulation.OwnAuthority;

/** Frames an inspection with the authority as it stands on its letters. */
@Component
class Frames {

    private final Inspecting inspecting;
    private final OwnAuthority authority;

    Frames(Inspecting inspecting, OwnAuthority authority) {
        this.inspecting = inspecting;
        this.authority = authority;
    }

    Frame of(Inspection one) {
        Rules rules = inspecting.rules(one);
        return new Frame(one, rules, authority.of(rules.profile()));
    }
}

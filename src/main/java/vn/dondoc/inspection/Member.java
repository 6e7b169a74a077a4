package vn.dondoc.inspection;

import org.jspecify.annotations.Nullable;

/** Somebody whom the decision appoints to the team; {@code account} is null for who does not log in here. */
public record Member(
        Duty duty, String name, String position, @Nullable String account) {

    /** What somebody is in the team. */
    public enum Duty {
        HEAD,
        DEPUTY,
        SECRETARY,
        MEMBER
    }

    public Member {
        name = name.strip();
        position = position.strip();
        account = account == null || account.isBlank() ? null : account.strip();
    }
}

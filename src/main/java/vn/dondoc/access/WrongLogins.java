package vn.dondoc.access;

import java.time.Clock;
import org.springframework.stereotype.Component;

/** Counts wrong logins by address, and by name where there is no account that could be locked. */
@Component
class WrongLogins {

    private final int perAddress;
    private final RecentCounts addresses;
    private final RecentCounts unknown;

    WrongLogins(LoginSettings settings, Clock clock) {
        this.perAddress = settings.wrongPerAddress();
        this.addresses = new RecentCounts(LoginThrottle.WINDOW, clock);
        this.unknown = new RecentCounts(Logins.LOCKED_FOR, clock);
    }

    void from(String address) {
        addresses.another(address);
    }

    void forUnknown(String login) {
        unknown.another(login);
    }

    boolean tooManyFrom(String address) {
        return perAddress > 0 && addresses.of(address) >= perAddress;
    }

    boolean tooManyFor(String login) {
        return unknown.of(login) >= Logins.WRONG_PASSWORDS_BEFORE_LOCK;
    }
}

package vn.dondoc.access;

import java.time.Clock;
import org.springframework.stereotype.Component;

/** Makes the filters of the doors; no beans of their own, for the server would put those before every request by itself. */
@Component
class LoginFilters {

    private final Accounts accounts;
    private final WrongLogins wrong;
    private final StandIns standIns;
    private final SecondSteps steps;
    private final LoginSessions sessions;
    private final LoginSettings settings;
    private final Clock clock;

    LoginFilters(
            Accounts accounts,
            WrongLogins wrong,
            StandIns standIns,
            SecondSteps steps,
            LoginSessions sessions,
            LoginSettings settings,
            Clock clock) {
        this.accounts = accounts;
        this.wrong = wrong;
        this.standIns = standIns;
        this.steps = steps;
        this.sessions = sessions;
        this.settings = settings;
        this.clock = clock;
    }

    LoginThrottle throttle() {
        return new LoginThrottle(accounts, wrong, clock);
    }

    SessionCheck check() {
        return new SessionCheck(accounts, standIns, steps, sessions, settings);
    }
}

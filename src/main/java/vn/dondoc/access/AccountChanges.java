package vn.dondoc.access;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.audit.AuditTrail;

/** Every change to an account, each with its line in the audit trail. */
@Service
class AccountChanges {

    private final Accounts accounts;
    private final Passwords passwords;
    private final LoginSessions sessions;
    private final FirstAccount firstAccount;
    private final AuditTrail audit;
    private final Clock clock;

    AccountChanges(
            Accounts accounts,
            Passwords passwords,
            LoginSessions sessions,
            FirstAccount firstAccount,
            AuditTrail audit,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.firstAccount = firstAccount;
        this.audit = audit;
        this.clock = clock;
    }

    /** The message key of what stands in the way; empty where the password was changed. */
    @Transactional
    Optional<String> changeOwnPassword(Viewer viewer, String current, String wanted, String repeated) {
        Account account = accounts.byLogin(viewer.account()).orElseThrow();
        if (account.way() == Account.Way.DIRECTORY) {
            return Optional.of("access.password.elsewhere");
        }
        if (!passwords.matches(current, accounts.passwordHash(account.login()))) {
            return Optional.of("access.password.wrong");
        }
        Optional<String> objection = passwords.objection(account.login(), current, wanted, repeated);
        if (objection.isEmpty()) {
            accounts.changePassword(account.id(), passwords.hash(wanted), false);
            firstAccount.forget(account.login());
            record(viewer, "account.password-changed", account, null);
        }
        return objection;
    }

    /** Gives the one-time password, which is shown once and kept nowhere. */
    @Transactional
    String create(Viewer viewer, NewAccount wanted) {
        boolean ours = wanted.way() == Account.Way.PASSWORD;
        String password = passwords.oneTime();
        var account = Account.fresh(wanted, ours, clock.instant());
        accounts.add(account, passwords.hash(password));
        record(viewer, "account.created", account, account.roles().toString());
        return password;
    }

    /** Whoever is logged in has to log in again, so that nobody goes on with what was taken; false where somebody was faster. */
    @Transactional
    boolean change(Viewer viewer, Account account, NewAccount wanted) {
        if (!accounts.change(account, wanted)) {
            return false;
        }
        sessions.endAll(account.login());
        var changes = new ArrayList<String>();
        change(changes, account.name(), wanted.name());
        change(changes, sorted(account.roles()), sorted(wanted.roles()));
        change(changes, text(account.agency()), text(wanted.agency()));
        change(changes, account.unit(), wanted.unit());
        change(changes, sorted(account.fields()), sorted(wanted.fields()));
        record(viewer, "account.changed", account, String.join("; ", changes));
        return true;
    }

    private static void change(List<String> changes, String before, String now) {
        if (!before.equals(now)) {
            changes.add((before.isEmpty() ? "–" : before) + " → " + (now.isEmpty() ? "–" : now));
        }
    }

    private static String sorted(Set<?> all) {
        return all.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    }

    private static String text(@Nullable AgencyId agency) {
        return agency == null ? "" : agency.value();
    }

    @Transactional
    String resetPassword(Viewer viewer, Account account) {
        String password = passwords.oneTime();
        accounts.changePassword(account.id(), passwords.hash(password), true);
        sessions.endAll(account.login());
        record(viewer, "account.password-reset", account, null);
        return password;
    }

    /** Gives a one-time password where it is ours again; empty where the directory is asked from now on. */
    @Transactional
    Optional<String> changeWay(Viewer viewer, Account account, Account.Way way) {
        String password = passwords.oneTime();
        boolean ours = way == Account.Way.PASSWORD;
        accounts.changeWay(account.id(), way, passwords.hash(password), ours);
        sessions.endAll(account.login());
        record(viewer, "account.way", account, way.name());
        return ours ? Optional.of(password) : Optional.empty();
    }

    @Transactional
    void setDisabled(Viewer viewer, Account account, boolean disabled) {
        if (accounts.setDisabled(account.id(), disabled)) {
            sessions.endAll(account.login());
            record(viewer, disabled ? "account.disabled" : "account.enabled", account, null);
        }
    }

    @Transactional
    void unlock(Viewer viewer, Account account) {
        if (accounts.unlock(account.id())) {
            record(viewer, "account.unlocked", account, null);
        }
    }

    private void record(Viewer viewer, String action, Account account, @Nullable String detail) {
        audit.record(viewer.actor(), action, "account", account.login(), detail);
    }
}

package vn.dondoc.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.audit.AuditTrail;

/** Makes, uses and ends delegations. */
@Service
class StandIns {

    static final int LONGEST_DAYS = 366;

    private final Delegations delegations;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final Clock clock;

    StandIns(Delegations delegations, Accounts accounts, AuditTrail audit, Clock clock) {
        this.delegations = delegations;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** What was typed. */
    record Wanted(String absent, String substitute, LocalDate from, LocalDate to, String reason) {}

    /** Whom this account may name: everybody of the same agency, or of the Office and the Committee. */
    List<Account> candidates(Account absent) {
        return accounts.all().stream()
                .filter(other -> maySubstitute(absent, other))
                .toList();
    }

    /** The message key of what stands in the way; empty where it was made. */
    @Transactional
    Optional<String> delegate(Viewer viewer, Wanted wanted) {
        LocalDate today = LocalDate.now(clock);
        Optional<Account> absent = accounts.byLogin(wanted.absent());
        Optional<Account> substitute = accounts.byLogin(wanted.substitute());
        if (viewer.insteadOf() != null) {
            return Optional.of("access.delegation.notInstead");
        } else if (absent.isEmpty() || substitute.isEmpty() || !maySubstitute(absent.get(), substitute.get())) {
            return Optional.of("access.delegation.notHim");
        } else if (!isOwn(viewer, absent.get()) && viewer.account().equals(wanted.substitute())) {
            return Optional.of("access.delegation.notToYourself");
        } else if (StandIn.handedOn(absent.get().roles()).isEmpty()) {
            return Optional.of("access.delegation.nothingToHandOn");
        } else if (wanted.to().isBefore(wanted.from())
                || wanted.to().isBefore(today)
                || wanted.to().isAfter(wanted.from().plusDays(LONGEST_DAYS))) {
            return Optional.of("access.delegation.days");
        } else if (wanted.reason().length() > 500) {
            return Optional.of("access.delegation.reasonTooLong");
        } else if (delegations.overlaps(wanted.absent(), wanted.from(), wanted.to())) {
            return Optional.of("access.delegation.overlaps");
        }
        var made = new Delegation(
                UUID.randomUUID(),
                absent.get().login(),
                absent.get().name(),
                substitute.get().login(),
                substitute.get().name(),
                wanted.from(),
                wanted.to(),
                wanted.reason(),
                null);
        delegations.add(made, viewer.account(), clock.instant());
        audit.record(
                viewer.actor(),
                "delegation.made",
                "account",
                made.absent(),
                "%s, %s – %s".formatted(made.substitute(), made.from(), made.to()));
        return Optional.empty();
    }

    /** Ended by the one who is away, by the one who acts, or by an administrator; false where it was none of theirs or is over. */
    @Transactional
    boolean end(Viewer viewer, UUID id) {
        Optional<Delegation> delegation = delegations.byId(id).filter(one -> mayEnd(viewer, one));
        if (delegation.isEmpty() || !delegations.end(id, viewer.account(), clock.instant())) {
            return false;
        }
        audit.record(
                viewer.actor(),
                "delegation.ended",
                "account",
                delegation.get().absent(),
                delegation.get().substitute());
        return true;
    }

    /** The account acts for the one who is away from now on; empty where it may not. */
    @Transactional
    Optional<SignedIn> begin(Account account, UUID id) {
        LocalDate today = LocalDate.now(clock);
        return delegations
                .byId(id)
                .filter(one -> one.substitute().equals(account.login()) && one.holdsOn(today))
                .flatMap(one -> accounts.byLogin(one.absent()).map(absent -> new StandIn(one, absent)))
                .filter(standIn -> holds(standIn, account))
                .map(standIn -> {
                    audit.record(
                            standIn.viewer(account).actor(),
                            "delegation.begun",
                            "account",
                            standIn.absent().login(),
                            null);
                    return new SignedIn(account, "", false, false, standIn);
                });
    }

    /** Whether it still holds: the day, the delegation, and the rights of the one who is away as they were. */
    boolean holds(StandIn standIn, Account account) {
        LocalDate today = LocalDate.now(clock);
        return delegations
                        .byId(standIn.delegation().id())
                        .filter(now -> now.holdsOn(today))
                        .isPresent()
                && accounts.byLogin(standIn.absent().login())
                        .filter(now -> now.stamp() == standIn.absent().stamp() && maySubstitute(now, account))
                        .isPresent();
    }

    static boolean maySubstitute(Account absent, Account other) {
        return !absent.disabled()
                && !other.disabled()
                && !absent.login().equals(other.login())
                && Objects.equals(absent.agency(), other.agency());
    }

    private static boolean mayEnd(Viewer viewer, Delegation delegation) {
        return viewer.insteadOf() == null
                && (viewer.has(Role.ADMINISTRATOR)
                        || viewer.account().equals(delegation.absent())
                        || viewer.account().equals(delegation.substitute()));
    }

    private static boolean isOwn(Viewer viewer, Account absent) {
        return viewer.account().equals(absent.login());
    }
}

package vn.dondoc.access;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.dondoc.agency.AgencyId;

/** Logs people in for tests: {@code get("/").with(LoggedIn.as(context, Role.OFFICE_CLERK))}. */
public final class LoggedIn {

    private LoggedIn() {}

    public static RequestPostProcessor as(ApplicationContext context, Role role) {
        boolean ofAnAgency = role == Role.AGENCY_OFFICER || role == Role.AGENCY_LEADER;
        return as(context, role, ofAnAgency ? new AgencyId("so-tai-chinh") : null);
    }

    public static RequestPostProcessor as(ApplicationContext context, Role role, @Nullable AgencyId agency) {
        var accounts = context.getBean(Accounts.class);
        String login =
                "test-" + role.name().toLowerCase(Locale.ROOT).replace('_', '-') + (agency == null ? "" : "-" + agency);
        Account account = accounts.byLogin(login).orElseGet(() -> {
            var fresh = new Account(
                    UUID.randomUUID(),
                    login,
                    "Người thử " + role,
                    Set.of(role),
                    agency,
                    "",
                    Set.of(),
                    Account.Way.PASSWORD,
                    false,
                    false,
                    0,
                    null,
                    0,
                    Instant.EPOCH,
                    null);
            accounts.add(fresh, "{noop}never used");
            return fresh;
        });
        return SecurityMockMvcRequestPostProcessors.user(new SignedIn(account, "", false));
    }

    /** Makes an account that a browser can log in with. */
    public static void account(ApplicationContext context, String login, String name, String password, Role role) {
        var accounts = context.getBean(Accounts.class);
        if (accounts.byLogin(login).isEmpty()) {
            accounts.add(
                    new Account(
                            UUID.randomUUID(),
                            login,
                            name,
                            Set.of(role),
                            null,
                            "",
                            Set.of(),
                            Account.Way.PASSWORD,
                            false,
                            false,
                            0,
                            null,
                            0,
                            Instant.EPOCH,
                            null),
                    context.getBean(PasswordEncoder.class).encode(password));
        }
    }
}

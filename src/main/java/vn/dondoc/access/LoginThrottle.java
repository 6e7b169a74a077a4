package vn.dondoc.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers those who try many passwords before any of them is hashed: an address after too many wrong ones, a name after a few, whether
 * there is such an account or not, so that the answer tells nothing.
 */
class LoginThrottle extends OncePerRequestFilter {

    static final Duration WINDOW = Duration.ofMinutes(10);

    private final Accounts accounts;
    private final WrongLogins wrong;
    private final Clock clock;

    LoginThrottle(Accounts accounts, WrongLogins wrong, Clock clock) {
        this.accounts = accounts;
        this.wrong = wrong;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.POST.matches(request.getMethod())
                || !request.getRequestURI().equals(request.getContextPath() + WebSecurity.LOGIN);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String address = request.getRemoteAddr();
        if (wrong.tooManyFrom(address)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(WINDOW.toSeconds()));
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        } else if (isLocked(request.getParameter("username"))) {
            wrong.from(address);
            response.sendRedirect(request.getContextPath() + WebSecurity.LOGIN + "?wrong");
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean isLocked(@Nullable String typed) {
        if (typed == null) {
            return false;
        }
        String login = typed.strip().toLowerCase(Locale.ROOT);
        return accounts.byLogin(login)
                .map(account -> account.lockedAt(clock.instant()))
                .orElseGet(() -> wrong.tooManyFor(login));
    }
}

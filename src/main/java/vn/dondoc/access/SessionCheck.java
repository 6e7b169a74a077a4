package vn.dondoc.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session that was ended elsewhere or whose account was disabled or changed since it began, and sends whoever still owes a second step
 * or a password of his own to the page for it, whatever he asked for. Who acts for another acts for himself again when the days are over.
 */
class SessionCheck extends OncePerRequestFilter {

    static final String CHANGE_PASSWORD = "/doi-mat-khau";

    private final Accounts accounts;
    private final StandIns standIns;
    private final SecondSteps steps;
    private final SessionRow row;
    private final LoginSettings settings;

    SessionCheck(
            Accounts accounts, StandIns standIns, SecondSteps steps, LoginSessions sessions, LoginSettings settings) {
        this.accounts = accounts;
        this.standIns = standIns;
        this.steps = steps;
        this.row = new SessionRow(sessions);
        this.settings = settings;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/webjars/") || path.startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn signedIn)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Account> now = accounts.byLogin(signedIn.getUsername());
        if (now.isEmpty()
                || now.get().disabled()
                || now.get().stamp() != signedIn.account().stamp()
                || !row.goesOn(request, now.get())) {
            row.end(request, signedIn.getUsername());
            end(request);
            go(request, response, WebSecurity.LOGIN + "?ended");
            return;
        }
        Optional<String> first = whatComesFirst(signedIn, now.get());
        if (first.isPresent() && !isAt(request, first.get())) {
            keepWanted(request, signedIn);
            go(request, response, first.get());
        } else if (signedIn.standIn() != null && !standIns.holds(signedIn.standIn(), now.get())) {
            FreshSession.begin(request, authentication, now.get());
            go(request, response, DelegationPages.PATH + "?over");
        } else {
            chain.doFilter(request, response);
        }
    }

    /** The page that somebody must have been to before any other. */
    private Optional<String> whatComesFirst(SignedIn signedIn, Account now) {
        if (signedIn.halfway()) {
            return Optional.of(SecondStepDoor.PATH);
        } else if (now.mustChangePassword()) {
            return Optional.of(CHANGE_PASSWORD);
        } else if (settings.secondStep().demandedOf(now.roles()) && !steps.isOn(now.id())) {
            return Optional.of(SecondStepPages.PATH);
        }
        return Optional.empty();
    }

    private static boolean isAt(HttpServletRequest request, String first) {
        String path = request.getRequestURI();
        return path.equals(first) || path.startsWith(first + "/") || path.equals(WebSecurity.LOGOUT);
    }

    private static void keepWanted(HttpServletRequest request, SignedIn signedIn) {
        if (signedIn.halfway() && request.getMethod().equals("GET") && request.getHeader("HX-Request") == null) {
            String query = request.getQueryString();
            request.getSession()
                    .setAttribute(SecondStepDoor.WANTED, request.getRequestURI() + (query == null ? "" : "?" + query));
        }
    }

    private static void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** htmx would put a redirected page into the middle of the present one; its own header moves the whole window. */
    static void go(HttpServletRequest request, HttpServletResponse response, String to) throws IOException {
        if (request.getHeader("HX-Request") != null) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setHeader("HX-Redirect", request.getContextPath() + to);
        } else {
            response.sendRedirect(request.getContextPath() + to);
        }
    }
}

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
 * Ends a session whose account was disabled or changed since it began, and sends whoever still has a one-time password to the page that
 * changes it, whatever he asked for. Who acts for another acts for himself again when the days are over.
 */
class SessionCheck extends OncePerRequestFilter {

    static final String CHANGE_PASSWORD = "/doi-mat-khau";

    private final Accounts accounts;
    private final StandIns standIns;

    SessionCheck(Accounts accounts, StandIns standIns) {
        this.accounts = accounts;
        this.standIns = standIns;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/webjars/") || path.startsWith("/assets/") || path.equals("/favicon.svg");
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
                || now.get().stamp() != signedIn.account().stamp()) {
            end(request);
            go(request, response, WebSecurity.LOGIN + "?ended");
        } else if (now.get().mustChangePassword() && !mayPass(request)) {
            go(request, response, CHANGE_PASSWORD);
        } else if (signedIn.standIn() != null && !standIns.holds(signedIn.standIn(), now.get())) {
            FreshSession.begin(request, authentication, now.get());
            go(request, response, DelegationPages.PATH + "?over");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean mayPass(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals(CHANGE_PASSWORD) || path.equals(WebSecurity.LOGOUT);
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

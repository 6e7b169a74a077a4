package vn.dondoc.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.dondoc.audit.Actor;
import vn.dondoc.audit.AuditTrail;

/** Finds out which program asks, by the token in its header; the secret itself is handed to nobody and never written down. */
class BearerTokens extends OncePerRequestFilter {

    private static final String SCHEME = "bearer ";

    private final ApiTokens tokens;
    private final WrongTokens wrong;
    private final AuditTrail audit;
    private final Problems problems;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BearerTokens(
            ApiTokens tokens,
            WrongTokens wrong,
            AuditTrail audit,
            Problems problems,
            TransactionTemplate transaction,
            Clock clock) {
        this.tokens = tokens;
        this.wrong = wrong;
        this.audit = audit;
        this.problems = problems;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var secret = secret(request);
        if (secret.isEmpty()) {
            chain.doFilter(request, response); // The doors refuse it: nobody is logged in.
            return;
        }
        var now = clock.instant();
        var token = tokens.withSecret(secret.get());
        if (token.isEmpty()) {
            refuse(request, response);
            return;
        }
        switch (token.get().at(now, now)) {
            case REVOKED -> unauthorized(response, "access.api.revoked");
            case EXPIRED -> unauthorized(response, "access.api.expired");
            case OPEN, ENDING -> {
                tokens.used(token.get().id(), now);
                serve(token.get().client(), request, response, chain);
            }
        }
    }

    private static void serve(
            ApiClient client, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var scopes = client.scopes().stream()
                .map(scope -> new SimpleGrantedAuthority(scope.authority()))
                .toList();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(client, null, scopes));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var address = request.getRemoteAddr();
        switch (wrong.another(address)) {
            case TOO_MANY -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(WrongTokens.WINDOW.toSeconds()));
                problems.write(response, HttpStatus.TOO_MANY_REQUESTS, "access.api.tooManyWrong");
            }
            case FIRST -> {
                transaction.executeWithoutResult(
                        status -> audit.record(Actor.system("access"), "token.wrong", "address", address, null));
                unauthorized(response, "access.api.unknown");
            }
            case REFUSED -> unauthorized(response, "access.api.unknown");
        }
    }

    private void unauthorized(HttpServletResponse response, String key) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        problems.write(response, HttpStatus.UNAUTHORIZED, key);
    }

    private static Optional<String> secret(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.toLowerCase(Locale.ROOT).startsWith(SCHEME)
                ? Optional.of(header.substring(SCHEME.length()).strip())
                : Optional.empty();
    }
}

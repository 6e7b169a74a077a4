package vn.dondoc.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Carries a session on under a new number after its owner's own change, which ends every other session of the account. */
final class FreshSession {

    private FreshSession() {}

    static void begin(HttpServletRequest request, Authentication before, Account account) {
        begin(request, before, new SignedIn(account, "", false));
    }

    static void begin(HttpServletRequest request, Authentication before, SignedIn principal) {
        var after = UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities());
        after.setDetails(before.getDetails());
        request.changeSessionId();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(after);
        SecurityContextHolder.setContext(context);
        request.getSession().setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
    }
}

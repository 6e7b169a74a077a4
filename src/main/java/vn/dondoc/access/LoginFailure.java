package vn.dondoc.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;

/** Sends whoever did not get in back to the door, with as much of the reason as he may know. */
final class LoginFailure {

    private static final Logger LOG = LoggerFactory.getLogger(LoginFailure.class);

    private LoginFailure() {}

    static void answer(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        response.sendRedirect(request.getContextPath() + WebSecurity.LOGIN + "?" + reason(failure));
    }

    private static String reason(AuthenticationException failure) {
        return switch (failure) {
            case DirectoryAccounts.NoAccount stranger -> "stranger";
            case OAuth2AuthenticationException oidc
            when oidc.getError().getErrorCode().equals(OidcLogins.NO_ACCOUNT) -> "stranger";
            case OAuth2AuthenticationException oidc -> {
                LOG.warn("Đăng nhập một lần không thành: {}", oidc.getError().getErrorCode());
                yield "away";
            }
            case AuthenticationServiceException away -> {
                LOG.warn("Không hỏi được thư mục LDAP: {}", away.getMessage());
                yield "away";
            }
            default -> "wrong";
        };
    }
}

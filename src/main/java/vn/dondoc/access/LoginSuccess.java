package vn.dondoc.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;

/** Sends whoever got in to where he wanted to go, by its path alone: the host in his request may be anybody's. */
class LoginSuccess implements AuthenticationSuccessHandler {

    private final RequestCache wanted;

    LoginSuccess(RequestCache wanted) {
        this.wanted = wanted;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        SavedRequest saved = wanted.getRequest(request, response);
        wanted.removeRequest(request, response);
        response.sendRedirect(saved == null ? request.getContextPath() + "/" : path(saved.getRedirectUrl()));
    }

    private static String path(String address) {
        var uri = URI.create(address);
        String path = uri.getRawPath().replaceAll("^/+", "/");
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }
}

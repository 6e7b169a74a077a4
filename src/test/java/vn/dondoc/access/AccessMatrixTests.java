package vn.dondoc.access;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.ServletException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.dondoc.testing.Approved;
import vn.dondoc.testing.WebTest;

/** Asks every route as everybody: a route that nobody wrote into the table fails here, and so does one that opens wider. */
@WebTest
class AccessMatrixTests {

    /** What stands for every variable in a path: no such thing exists, so nothing is changed by asking. */
    private static final String NOTHING = "00000000-0000-0000-0000-000000000000";

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    record Route(HttpMethod method, String pattern) {

        String path() {
            return pattern.replaceAll("\\{[^}]+}", NOTHING).replace("**", "x");
        }

        @Override
        public String toString() {
            return "%-48s %-6s".formatted(pattern, method);
        }
    }

    @Test
    void everyRouteIsOpenToThoseInTheTableAndToNobodyElse() throws Exception {
        var lines = new TreeMap<String, String>();
        for (Route route : routes()) {
            var open = new ArrayList<String>();
            if (open(route, null)) {
                open.add("(không đăng nhập)");
            }
            for (Role role : Role.values()) {
                if (open(route, role)) {
                    open.add(role.name());
                }
            }
            lines.put(route.toString(), said(open));
        }
        String table = lines.entrySet().stream()
                .map(line -> "%s %s%n".formatted(line.getKey(), line.getValue()))
                .collect(Collectors.joining());

        Approved.file("docs/architecture/access-matrix.txt").holds(table);
    }

    private static String said(List<String> open) {
        int roles = Role.values().length;
        if (open.size() >= roles) {
            return open.size() > roles ? "(mọi người)" : "(mọi vai trò)";
        }
        return open.isEmpty() ? "(không ai)" : String.join(" ", open);
    }

    private boolean open(Route route, @Nullable Role role) throws Exception {
        var request = MockMvcRequestBuilders.request(route.method(), URI.create(route.path()))
                .with(csrf());
        if (role != null) {
            request.with(LoggedIn.as(context, role));
        }
        MockHttpServletResponse response;
        try {
            response = mvc.perform(request).andReturn().getResponse();
        } catch (ServletException e) {
            return true; // Past the doors, whatever it stumbled over there.
        }
        String target = response.getRedirectedUrl();
        return response.getStatus() != 403 && !(target != null && target.equals("/dang-nhap"));
    }

    private List<Route> routes() {
        return mappings.getHandlerMethods().keySet().stream()
                .flatMap(info -> routes(info).stream())
                .sorted(Comparator.comparing(Route::pattern))
                .toList();
    }

    private static List<Route> routes(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods().isEmpty()
                ? Set.of(RequestMethod.GET)
                : info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream()
                .flatMap(pattern -> methods.stream().map(method -> new Route(method.asHttpMethod(), pattern)))
                .toList();
    }
}

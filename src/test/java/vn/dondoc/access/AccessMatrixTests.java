package vn.dondoc.access;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.ServletException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
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
        var tokens = tokens();
        var lines = new TreeMap<String, String>();
        for (Route route : routes()) {
            var open = new ArrayList<String>();
            if (open(route, (Role) null)) {
                open.add("(không đăng nhập)");
            }
            for (Role role : Role.values()) {
                if (open(route, role)) {
                    open.add(role.name());
                }
            }
            for (Scope scope : Scope.values()) {
                if (open(route, Objects.requireNonNull(tokens.get(scope)))) {
                    open.add("mã:" + scope.word());
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

    private Map<Scope, String> tokens() {
        var changes = context.getBean(TokenChanges.class);
        var administrator = new Viewer("quantri", "Quản trị", Set.of(Role.ADMINISTRATOR), null);
        var tokens = new EnumMap<Scope, String>(Scope.class);
        for (Scope scope : Scope.values()) {
            tokens.put(scope, changes.create(administrator, "Bảng " + scope, Set.of(scope), null, Duration.ofDays(1)));
        }
        return tokens;
    }

    private boolean open(Route route, @Nullable Role role) throws Exception {
        var request = MockMvcRequestBuilders.request(route.method(), URI.create(route.path()))
                .with(csrf());
        return passed(role == null ? request : request.with(LoggedIn.as(context, role)));
    }

    private boolean open(Route route, String token) throws Exception {
        return passed(MockMvcRequestBuilders.request(route.method(), URI.create(route.path()))
                        .with(csrf())
                        .header("Authorization", "Bearer " + token))
                // What is open to everybody was said already.
                && !open(route, (Role) null);
    }

    private boolean passed(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response;
        try {
            response = mvc.perform(request).andReturn().getResponse();
        } catch (ServletException e) {
            return true; // Past the doors, whatever it stumbled over there.
        }
        String target = response.getRedirectedUrl();
        return response.getStatus() != 403
                && response.getStatus() != 401
                && !(target != null && target.equals("/dang-nhap"));
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

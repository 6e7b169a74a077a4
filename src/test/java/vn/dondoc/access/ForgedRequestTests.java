package vn.dondoc.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.dondoc.testing.WebTest;

/** Requests that somebody else made up; each fails. */
@WebTest
class ForgedRequestTests {

    private static final String NOTHING = "00000000-0000-0000-0000-000000000000";

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void noAddressThatChangesSomethingIsOpenToAFormOfAnotherSite() throws Exception {
        var open = new TreeSet<String>();
        List<String> asked = changing();
        for (String path : asked) {
            for (Role role : List.of(Role.ADMINISTRATOR, Role.OFFICE_SPECIALIST, Role.AGENCY_LEADER)) {
                var who = LoggedIn.as(context, role);
                if (status(post(path).with(who)) != 403
                        || status(post(path).with(who).with(csrf().useInvalidToken())) != 403) {
                    open.add(path);
                }
            }
        }

        assertThat(asked).hasSizeGreaterThan(60);
        assertThat(open).isEmpty();
    }

    @Test
    void aSessionIsWorthNothingWhereProgramsAsk() throws Exception {
        var administrator = LoggedIn.as(context, Role.ADMINISTRATOR);
        for (String path : paths(Set.of(HttpMethod.GET, HttpMethod.POST))) {
            if (path.startsWith("/api/")) {
                assertThat(status(post(path).with(administrator).with(csrf())))
                        .as(path)
                        .isIn(401, 403, 405);
                assertThat(status(get(path).with(administrator))).as(path).isIn(401, 403, 405);
            }
        }
    }

    @Test
    void noAddressSendsPeopleToAnotherSite() throws Exception {
        var administrator = LoggedIn.as(context, Role.ADMINISTRATOR);
        var away = new ArrayList<String>();
        for (String path : changing()) {
            var asked = post(path).with(administrator).with(csrf()).header("Referer", "https://evil.example/");
            for (String name : List.of("next", "continue", "url", "redirect", "ve", "tiep", "from", "to", "quay-lai")) {
                asked.param(name, "//evil.example/");
            }
            away(path, answer(asked), away);
        }
        for (String path : paths(Set.of(HttpMethod.GET))) {
            away(
                    path,
                    answer(get(path + "?next=//evil.example&continue=https://evil.example")
                            .with(administrator)),
                    away);
        }

        assertThat(away).isEmpty();
    }

    @Test
    void whoLogsInLandsOnAPageOfOursWhateverHeWasLuredTo() throws Exception {
        var session = new MockHttpSession();
        String once = context.getBean(AccountChanges.class)
                .create(
                        new Viewer("quantri", "Quản trị", Set.of(Role.ADMINISTRATOR), null),
                        new NewAccount("bi-du", "Bị dụ", Set.of(Role.OFFICE_CLERK), null));
        answer(get("/ra-soat").session(session).header("Host", "evil.example"));

        var landed = answer(post("/dang-nhap")
                .session(session)
                .with(csrf())
                .param("username", "bi-du")
                .param("password", once));

        assertThat(landed.getRedirectedUrl()).doesNotContain("evil.example").startsWith("/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/bao-cao/" + NOTHING + "/tep/..%2f..%2f..%2fetc%2fpasswd",
                "/bao-cao/" + NOTHING + "/tep/..%252f..%252fetc%252fpasswd",
                "/assets/..%2fapplication.yaml",
                "/assets/../application.yaml",
                "/assets/%2e%2e/%2e%2e/application.yaml",
                "/assets/..;/application.yaml",
                "/webjars/..%5c..%5capplication.yaml",
                "/webjars/htmx.org/../../../application.yaml",
                "//evil.example/",
                "/assets/%00/dondoc.css",
                "/nhat-ky;.css",
                "/NHAT-KY/",
                "/nhat-ky%2f",
                "/./nhat-ky",
            })
    void aCrookedAddressLeadsNowhere(String path) throws Exception {
        var response = answer(MockMvcRequestBuilders.request(HttpMethod.GET, URI.create("http://localhost" + path))
                .with(LoggedIn.as(context, Role.OFFICE_CLERK)));

        assertThat(response.getStatus()).isIn(400, 403, 404);
        assertThat(response.getContentAsString()).doesNotContain("spring:", "root:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dang-nhap?lang=vi%0d%0aSet-Cookie:%20x=1", "/dang-nhap?wrong=%0d%0aX-Forged:1"})
    void noHeaderComesOutOfAnAddress(String path) throws Exception {
        var response = answer(MockMvcRequestBuilders.request(HttpMethod.GET, URI.create("http://localhost" + path)));

        assertThat(response.getHeader("X-Forged")).isNull();
        assertThat(response.getCookie("x")).isNull();
        for (String name : response.getHeaderNames()) {
            assertThat(response.getHeaders(name)).noneMatch(value -> value.contains("\n"));
        }
    }

    @Test
    void everyAnswerForbidsGuessingFramingAndScriptsOfOthers() throws Exception {
        var administrator = LoggedIn.as(context, Role.ADMINISTRATOR);
        var bare = new TreeSet<String>();
        for (String path : paths(Set.of(HttpMethod.GET))) {
            var response = answer(get(path).secure(true).with(administrator));
            String policy = String.valueOf(response.getHeader("Content-Security-Policy"));
            boolean right = "nosniff".equals(response.getHeader("X-Content-Type-Options"))
                    && "DENY".equals(response.getHeader("X-Frame-Options"))
                    && String.valueOf(response.getHeader("Strict-Transport-Security"))
                            .contains("max-age")
                    && policy.contains("default-src")
                    && !policy.contains("unsafe");
            if (!right) {
                bare.add(path);
            }
        }

        assertThat(bare).isEmpty();
    }

    @Test
    void pagesOfPeopleStayInNoCache() throws Exception {
        var response = answer(get("/tai-khoan").with(LoggedIn.as(context, Role.ADMINISTRATOR)));

        assertThat(response.getHeader("Cache-Control")).contains("no-store");
    }

    private static void away(String path, MockHttpServletResponse response, List<String> away) {
        String target = response.getRedirectedUrl();
        if (target != null && (!target.startsWith("/") || target.startsWith("//") || target.startsWith("/\\"))) {
            away.add(path + " → " + target);
        }
    }

    /** All that is not only read, but for what programs ask: there a token stands for the session. */
    private List<String> changing() {
        return paths(Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.DELETE, HttpMethod.PATCH)).stream()
                .filter(path -> !path.startsWith("/api/"))
                .toList();
    }

    private List<String> paths(Set<HttpMethod> methods) {
        return mappings.getHandlerMethods().keySet().stream()
                .filter(info -> {
                    Set<RequestMethod> own = info.getMethodsCondition().getMethods();
                    return own.isEmpty() || own.stream().anyMatch(one -> methods.contains(one.asHttpMethod()));
                })
                .flatMap(info -> info.getPatternValues().stream())
                .map(pattern -> pattern.replaceAll("\\{[^}]+}", NOTHING).replace("**", "x"))
                .distinct()
                .sorted()
                .toList();
    }

    private int status(org.springframework.test.web.servlet.RequestBuilder request) throws Exception {
        return answer(request).getStatus();
    }

    /** What breaks inside counts as an answer of 500: it was past the doors. */
    private MockHttpServletResponse answer(org.springframework.test.web.servlet.RequestBuilder request)
            throws Exception {
        try {
            return Objects.requireNonNull(mvc.perform(request).andReturn().getResponse());
        } catch (jakarta.servlet.ServletException inside) {
            var response = new MockHttpServletResponse();
            response.setStatus(500);
            response.setHeader("X-Content-Type-Options", "nosniff");
            return response;
        }
    }
}

package vn.dondoc.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.ServletException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.dondoc.access.LoggedIn;
import vn.dondoc.access.Role;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.archive.Archive;
import vn.dondoc.archive.Originals;
import vn.dondoc.review.ConfirmedDirective;
import vn.dondoc.testing.WebTest;

/** An agency that knows every number of another's task puts it into every address there is, and gets and changes nothing. */
@WebTest
class ForeignAgencyTests {

    private static final String CONTENT = "Bồi thường mặt bằng khu Đông 7731";
    private static final String NUMBER = "7731/UBND-KT";

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    Registration registration;

    @Autowired
    Tasks tasks;

    @Autowired
    Originals originals;

    @Autowired
    Archive archive;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @TempDir
    Path folder;

    @Test
    void everyAddressWithEveryNumberOfAnothersTaskShowsAndChangesNothing() throws Exception {
        Map<String, String> numbers = numbers();
        List<String> before = state();
        var leaks = new ArrayList<String>();
        int asked = 0;
        for (var foreigner : List.of(
                LoggedIn.as(context, Role.AGENCY_OFFICER, new AgencyId("so-xay-dung")),
                LoggedIn.as(context, Role.AGENCY_LEADER, new AgencyId("so-xay-dung")))) {
            for (String[] route : routes()) {
                for (String path : filled(route[1], numbers)) {
                    var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(route[0]), path)
                            .with(foreigner)
                            .with(csrf())
                            .param("version", "0")
                            .param("act", "UPDATE")
                            .param("step", "UPDATE")
                            .param("text", "Chiếm việc của người khác")
                            .param("q", "bồi thường mặt bằng khu Đông");
                    var response = answer(request);
                    asked++;
                    if (leaks(response)) {
                        leaks.add(route[0] + " " + path + " " + response.getStatus());
                    }
                }
            }
        }

        assertThat(asked).isGreaterThan(300);
        assertThat(leaks).isEmpty();
        assertThat(state()).isEqualTo(before);
        assertThat(jdbc.sql("""
                                SELECT COUNT(*)
                                FROM audit_entry
                                WHERE actor_id LIKE 'test-agency-%-so-xay-dung' AND subject_id IN (:numbers)
                                """)
                        .param("numbers", numbers.values())
                        .query(Long.class)
                        .single())
                .as("nothing was done to it")
                .isZero();
        // The same numbers open it to those whose task it is: the test would find a leak.
        assertThat(answer(MockMvcRequestBuilders.get("/nhiem-vu/" + numbers.get("task"))
                                .with(LoggedIn.as(context, Role.AGENCY_OFFICER, new AgencyId("so-tai-chinh"))))
                        .getContentAsString())
                .contains(CONTENT);
    }

    private static boolean leaks(MockHttpServletResponse response) throws Exception {
        String type = String.valueOf(response.getContentType());
        boolean file = type.contains("image/") || type.contains("octet-stream") || type.contains("pdf");
        String said = response.getContentAsString();
        return said.contains(CONTENT)
                || said.contains(NUMBER)
                || said.contains("Giao Sở Tài chính bồi thường")
                || file && response.getStatus() == 200 && response.getContentLength() > 0;
    }

    private MockHttpServletResponse answer(org.springframework.test.web.servlet.RequestBuilder request)
            throws Exception {
        try {
            return Objects.requireNonNull(mvc.perform(request).andReturn().getResponse());
        } catch (ServletException inside) {
            assertThat(String.valueOf(inside.getMessage())).doesNotContain(CONTENT);
            return new MockHttpServletResponse();
        }
    }

    /** All that there is to be seen of the task. */
    private List<String> state() {
        var state = new ArrayList<String>();
        state.addAll(jdbc.sql("SELECT progress || ' ' || lead_names FROM task WHERE content = :content")
                .param("content", CONTENT)
                .query(String.class)
                .list());
        state.addAll(jdbc.sql("""
                        SELECT a.progress || ' ' || a.agency_name || ' ' || a.version
                        FROM assignment a JOIN task t ON t.id = a.task_id
                        WHERE t.content = :content
                        ORDER BY a.position
                        """).param("content", CONTENT).query(String.class).list());
        return state;
    }

    private List<String[]> routes() {
        var routes = new ArrayList<String[]>();
        mappings.getHandlerMethods().keySet().forEach(info -> {
            var methods = info.getMethodsCondition().getMethods().isEmpty()
                    ? Set.of(RequestMethod.GET)
                    : info.getMethodsCondition().getMethods();
            for (String pattern : info.getPatternValues()) {
                methods.forEach(method -> routes.add(new String[] {method.name(), pattern}));
            }
        });
        return routes;
    }

    /** Once with each number in all places, and once with the numbers where they belong. */
    private static List<String> filled(String pattern, Map<String, String> numbers) {
        if (!pattern.contains("{")) {
            return List.of(pattern);
        }
        var filled = new ArrayList<String>();
        numbers.values()
                .forEach(
                        number -> filled.add(pattern.replaceAll("\\{page}", "1").replaceAll("\\{[^}]+}", number)));
        filled.add(pattern.replace("{id}", Objects.requireNonNull(numbers.get("task")))
                .replace("{task}", Objects.requireNonNull(numbers.get("task")))
                .replace("{assignment}", Objects.requireNonNull(numbers.get("assignment")))
                .replace("{document}", Objects.requireNonNull(numbers.get("document")))
                .replace("{page}", "1")
                .replaceAll("\\{[^}]+}", Objects.requireNonNull(numbers.get("document"))));
        return filled;
    }

    private Map<String, String> numbers() throws Exception {
        Path file = Files.writeString(folder.resolve("cong-van.txt"), "Giao Sở Tài chính bồi thường " + CONTENT);
        var sha256 = archive.keep(file);
        var given = Given.task(
                CONTENT, LocalDate.of(2026, 1, 15), List.of("so-tai-chinh:Sở Tài chính"), List.of("so-y-te:Sở Y tế"));
        ConfirmedDirective base = Given.directive(NUMBER, LocalDate.of(2026, 1, 2), given);
        var numbers = new LinkedHashMap<String, String>();
        transactions.executeWithoutResult(status -> {
            var document = originals.register(sha256, "7731.txt", "text/plain", 25);
            numbers.put("document", document.value().toString());
            registration.register(new ConfirmedDirective(
                    document,
                    base.number(),
                    base.type(),
                    base.issuer(),
                    base.issuedOn(),
                    base.subject(),
                    base.signer(),
                    base.urgency(),
                    base.visibility(),
                    base.field(),
                    base.confirmedBy(),
                    base.confirmedAt(),
                    base.tasks()));
        });
        UUID directive = jdbc.sql("SELECT id FROM directive WHERE number = :number")
                .param("number", NUMBER)
                .query(UUID.class)
                .single();
        var task = tasks.of(Given.OFFICE, new DirectiveId(directive)).getFirst();
        numbers.put("directive", directive.toString());
        numbers.put("task", task.id().toString());
        numbers.put("assignment", task.leads().getFirst().id().toString());
        return numbers;
    }
}

package vn.dondoc.api;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.access.Scope;
import vn.dondoc.access.Tokens;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.testing.Multipart;
import vn.dondoc.testing.WebTest;
import vn.dondoc.tracking.Entered;
import vn.dondoc.tracking.Given;
import vn.dondoc.tracking.PageByPage;
import vn.dondoc.tracking.TaskId;
import vn.dondoc.tracking.Tasks;

/** Asks everything that the published description offers, for every answer that it names. */
@WebTest
class PublishedApiTests {

    private static final AgencyId FINANCE = new AgencyId("so-tai-chinh");

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    Tasks tasks;

    @Autowired
    Clock clock;

    private String all = "";
    private String finance = "";
    private UUID task = UUID.randomUUID();
    private UUID directive = UUID.randomUUID();
    private UUID part = UUID.randomUUID();

    @BeforeEach
    void aTaskOfTheDepartmentOfFinance() {
        all = Tokens.bearer(context, Scope.values());
        finance = Tokens.bearer(context, FINANCE, Scope.values());
        LocalDate today = LocalDate.now(clock);
        var given = Given.task(
                "Báo cáo qua giao diện",
                today.plusDays(20),
                List.of("so-tai-chinh:Sở Tài chính"),
                List.of("so-y-te:Sở Y tế"));
        Entered.directive(context, Given.directive("830/UBND-TH", today.minusDays(2), given));
        task = given.id();
        var entered = tasks.find(Given.OFFICE, new TaskId(task)).orElseThrow();
        directive = entered.directiveId().value();
        part = entered.leads().getFirst().id().value();
    }

    @Test
    void everyOperationAnswersAsPublishedWithEveryStatusItNames() throws Exception {
        var described = new Described(published());
        var wrong = new TreeSet<String>();
        for (var operation : described.operations().entrySet()) {
            for (var status : operation.getValue().entrySet()) {
                String what = operation.getKey() + " " + status.getKey();
                MockHttpServletResponse answer = mvc.perform(request(operation.getKey(), status.getKey()))
                        .andReturn()
                        .getResponse();
                String body = answer.getContentAsString(StandardCharsets.UTF_8);
                if (answer.getStatus() != Integer.parseInt(status.getKey())) {
                    wrong.add(what + ": " + answer.getStatus() + " " + body);
                    continue;
                }
                if (!MediaType.parseMediaType(requireNonNull(answer.getContentType()))
                        .isCompatibleWith(
                                MediaType.parseMediaType(status.getValue().type()))) {
                    wrong.add(what + ": " + answer.getContentType());
                }
                described
                        .faults(status.getValue().schema(), JsonMapper.shared().readTree(body))
                        .forEach(fault -> wrong.add(what + ": " + fault));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void nothingIsOfferedThatIsNotPublished() throws Exception {
        var published = new Described(published()).operations().keySet();
        var offered = new HashSet<String>();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .keySet()
                .forEach(info -> info.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/"))
                        .forEach(path -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(verb -> offered.add(verb + " " + path))));
        assertThat(published).containsExactlyInAnyOrderElementsOf(offered);
    }

    @Test
    void pagesShowEverythingOnceAndOnlyWhatTheTokenSpeaksFor() throws Exception {
        var seen = new HashSet<String>();
        String next = "";
        do {
            JsonNode page = json(get(TasksApi.TASKS + "?limit=7" + (next.isEmpty() ? "" : "&after=" + next)), finance);
            assertThat(page.get("items").size()).isLessThanOrEqualTo(7);
            for (JsonNode one : page.get("items")) {
                assertThat(seen.add(one.get("id").asString())).as("once").isTrue();
                assertThat(one.get("parts").toString()).contains("so-tai-chinh");
            }
            next = page.get("next").isNull() ? "" : page.get("next").asString();
        } while (!next.isEmpty());
        assertThat(seen).contains(task.toString());
        mvc.perform(get(TasksApi.TASKS + "/" + task)
                        .header("Authorization", Tokens.bearer(context, new AgencyId("so-xay-dung"), Scope.TASKS_READ)))
                .andExpect(status().isNotFound());
    }

    @Test
    void aWriteSentAgainIsWrittenOnceAndStillWaitsForAPerson() throws Exception {
        String key = UUID.randomUUID().toString();
        String body =
                "{\"text\":\"Đã trình\",\"completedOn\":\"%s\",\"number\":\"9/STC\"}".formatted(LocalDate.now(clock));
        for (int i = 0; i < 2; i++) {
            mvc.perform(write("result", body, key).header("Authorization", finance))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.progress").value("AWAITING_CONFIRMATION"));
        }
        assertThat(context.getBean(PageByPage.class).history(Given.OFFICE, new TaskId(task)).orElseThrow().stream()
                        .filter(one -> "Đã trình".equals(one.text())))
                .hasSize(1);
        mvc.perform(write("progress", "{\"text\":\"Hộ\"}", UUID.randomUUID().toString())
                        .header("Authorization", all))
                .andExpect(status().isNotFound());
    }

    /** A request that gets this answer. */
    private MockHttpServletRequestBuilder request(String operation, String status) {
        String path = operation.substring(operation.indexOf(' ') + 1);
        boolean writes = path.contains("/assignments/");
        if (status.equals("401")) {
            return asked(operation, path, UUID.randomUUID());
        }
        if (status.equals("403")) {
            Scope other = path.contains("/documents") ? Scope.TASKS_READ : Scope.DOCUMENTS_READ;
            return asked(operation, path, UUID.randomUUID()).header("Authorization", Tokens.bearer(context, other));
        }
        if (writes) {
            return written(path.substring(path.lastIndexOf('/') + 1), status);
        }
        if (path.endsWith("/documents") && status.equals("400")) {
            return asked(operation, path, UUID.randomUUID())
                    .header("Authorization", all)
                    .header("Idempotency-Key", "hai chữ");
        }
        if (path.contains("{receipt}") && status.equals("200")) {
            return get(sent()).header("Authorization", all);
        }
        if (status.equals("400")) {
            String ill = path.contains("{id}") ? path.replace("{id}", "khong-phai-ma") : path + "?limit=0";
            return get(ill).header("Authorization", all);
        }
        UUID id = status.equals("404") ? UUID.randomUUID() : path.contains("/directives") ? directive : task;
        return asked(operation, path, id).header("Authorization", all);
    }

    private MockHttpServletRequestBuilder asked(String operation, String path, UUID id) {
        String address = path.replace("{id}", id.toString()).replace("{receipt}", id.toString());
        if (operation.startsWith("GET")) {
            return get(address);
        }
        if (path.endsWith("/documents")) {
            var body =
                    new Multipart().file("a.txt", UUID.randomUUID().toString()).end();
            return post(address).contentType(Multipart.TYPE).content(body);
        }
        return post(address)
                .contentType(MediaType.APPLICATION_JSON)
                .header("Idempotency-Key", "k")
                .content("{}");
    }

    private MockHttpServletRequestBuilder written(String what, String status) {
        aTaskOfTheDepartmentOfFinance();
        String today = LocalDate.now(clock).toString();
        String body = "{\"text\":\"Đang làm\",\"completedOn\":\"%s\"%s}"
                .formatted(today, status.equals("409") ? ",\"version\":99" : "");
        if (what.equals("progress")) {
            body = body.replace(",\"completedOn\":\"" + today + "\"", "");
        }
        String key = UUID.randomUUID().toString();
        if (status.equals("422")) {
            // The key was used for other words.
            key = used(what, body);
            body = body.replace("Đang làm", "Việc khác");
        }
        if (status.equals("404")) {
            part = UUID.randomUUID();
        }
        return write(what, status.equals("400") ? "{" : body, key).header("Authorization", finance);
    }

    private String used(String what, String body) {
        String key = UUID.randomUUID().toString();
        json(write(what, body, key), finance);
        return key;
    }

    private MockHttpServletRequestBuilder write(String what, String body, String key) {
        return post("/api/v1/assignments/" + part + "/" + what)
                .contentType(MediaType.APPLICATION_JSON)
                .header("Idempotency-Key", key)
                .content(body);
    }

    private String sent() {
        try {
            return requireNonNull(
                    mvc.perform(asked("POST", "/api/v1/documents", part).header("Authorization", all))
                            .andReturn()
                            .getResponse()
                            .getHeader("Location"));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private JsonNode json(MockHttpServletRequestBuilder request, String token) {
        try {
            var answer = mvc.perform(request.header("Authorization", token))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus())
                    .as(answer.getContentAsString(StandardCharsets.UTF_8))
                    .isEqualTo(200);
            return JsonMapper.shared().readTree(answer.getContentAsString(StandardCharsets.UTF_8));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** As anybody may read it, without a token. */
    private String published() throws Exception {
        return mvc.perform(get("/assets/openapi.yaml"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}

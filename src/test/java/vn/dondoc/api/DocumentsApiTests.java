package vn.dondoc.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import vn.dondoc.access.Scope;
import vn.dondoc.access.Tokens;
import vn.dondoc.testing.Multipart;
import vn.dondoc.testing.WebTest;

@WebTest
class DocumentsApiTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    private String both = "";

    @BeforeEach
    void token() {
        both = Tokens.bearer(context, Scope.DOCUMENTS_WRITE, Scope.DOCUMENTS_READ);
    }

    @Test
    void aDocumentIsTakenInAndItsFateToldToWhoSentIt() throws Exception {
        var sent =
                send(both, null, new Multipart().file("Công văn.pdf", unique()).end());

        sent.andExpect(status().isAccepted())
                .andExpect(jsonPath("$.documents[0].fate").value("HELD"))
                .andExpect(jsonPath("$.documents[0].words").value("Đang đọc"))
                .andExpect(jsonPath("$.documents[0].name").value("Công văn.pdf"));
        var place = Objects.requireNonNull(sent.andReturn().getResponse().getHeader("Location"));
        asked(place, both)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.ended").value(false));
        assertThat(jdbc.sql("SELECT source_kind FROM receipt WHERE id = :id")
                        .param("id", UUID.fromString(place.substring(place.lastIndexOf('/') + 1)))
                        .query(String.class)
                        .single())
                .isEqualTo("API");
    }

    @Test
    void anotherProgramLearnsNotEvenThatThereIsSuchADocument() throws Exception {
        var place = Objects.requireNonNull(
                send(both, null, new Multipart().file("a.pdf", unique()).end())
                        .andReturn()
                        .getResponse()
                        .getHeader("Location"));

        var none = asked("/api/v1/documents/" + UUID.randomUUID(), both).andExpect(status().isNotFound());
        var others = asked(place, Tokens.bearer(context, Scope.DOCUMENTS_READ)).andExpect(status().isNotFound());
        assertThat(withoutAddress(others)).isEqualTo(withoutAddress(none));
        asked("/api/v1/documents/..%2f..%2fetc", both).andExpect(status().is4xxClientError());
        asked("/api/v1/documents/khong-phai-ma", both)
                .andExpect(status().isNotFound())
                .andExpect(content().contentType("application/problem+json"));
    }

    @Test
    void sendingAgainUnderTheSameKeyChangesNothing() throws Exception {
        var content = unique();
        var key = "khoa-" + UUID.randomUUID();
        var body = new Multipart()
                .file("a.pdf", content)
                .file("b.pdf", content + "2")
                .end();

        var first = send(both, key, body).andExpect(status().isAccepted());
        var second = send(both, key, body).andExpect(status().isAccepted());

        assertThat(second.andReturn().getResponse().getContentAsString())
                .isEqualTo(first.andReturn().getResponse().getContentAsString());
        first.andExpect(jsonPath("$.documents.length()").value(2));
        send(both, key, new Multipart().file("a.pdf", "khác").end())
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("OTHER_BYTES"));
        send(both, "có dấu", body)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("badKey"));
    }

    @Test
    void aTokenDoesWhatItsScopeSaysAndNoMore() throws Exception {
        var body = new Multipart().file("a.pdf", unique()).end();
        send(Tokens.bearer(context, Scope.DOCUMENTS_READ), null, body)
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("scope"));
        asked("/api/v1/documents/" + UUID.randomUUID(), Tokens.bearer(context, Scope.DOCUMENTS_WRITE))
                .andExpect(status().isForbidden());
        mvc.perform(get("/api/v1/documents").header("Authorization", both)).andExpect(status().isForbidden());
    }

    @Test
    void faultsAreProblemsThatListWhatWasTakenInAllTheSame() throws Exception {
        mvc.perform(post("/api/v1/documents")
                        .header("Authorization", both)
                        .contentType("application/json")
                        .content("{}"))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.code").value("NOT_MULTIPART"));
        var broken = new Multipart()
                .file("a.pdf", unique())
                .raw("--ranh-gioi\r\nContent-Disposition: form-data; name=\"tep\"; filename=\"b.pdf\"\r\n\r\nmột nửa")
                .cutOff();
        send(both, null, broken)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("BROKEN_OFF"))
                .andExpect(jsonPath("$.documents.length()").value(1))
                .andExpect(jsonPath("$.documents[0].name").value("a.pdf"));
    }

    @Test
    void aTypeThatLiesAndANameThatForgesHeadersChangeNothing() throws Exception {
        var body = new Multipart()
                .part(
                        "form-data; name=\"x\"; filename*=UTF-8''b%C3%A1o%20c%C3%A1o%0D%0AX-Evil:1.pdf",
                        "text/html; charset=evil", unique())
                .end();

        var answer = send(both, null, body)
                .andExpect(status().isAccepted())
                .andExpect(header().doesNotExist("X-Evil"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Cache-Control", Matchers.containsString("no-store")));
        assertThat(answer.andReturn().getResponse().getContentType()).startsWith("application/json");
        answer.andExpect(jsonPath("$.documents[0].name").value("báo cáo\ufffd\ufffdX-Evil:1.pdf"));
    }

    private ResultActions send(String bearer, @Nullable String key, byte[] body) throws Exception {
        var request = post("/api/v1/documents")
                .header("Authorization", bearer)
                .contentType(Multipart.TYPE)
                .content(body);
        return mvc.perform(key == null ? request : request.header("Idempotency-Key", key));
    }

    private ResultActions asked(String path, String bearer) throws Exception {
        return mvc.perform(get(URI.create(path)).header("Authorization", bearer));
    }

    private static String withoutAddress(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString().replaceAll("[0-9a-f-]{36}", "…");
    }

    private static String unique() {
        return "nội dung " + UUID.randomUUID();
    }
}

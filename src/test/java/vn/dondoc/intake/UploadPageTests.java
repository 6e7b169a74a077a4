package vn.dondoc.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hamcrest.Matchers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.dondoc.access.LoggedIn;
import vn.dondoc.access.Role;
import vn.dondoc.testing.Multipart;
import vn.dondoc.testing.WebTest;

@WebTest
class UploadPageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Hold hold;

    @Autowired
    Ledger ledger;

    @Test
    void everyFileOfAFormWithoutScriptGetsItsRowAndTheSenderIsSentToItsFate() throws Exception {
        var one = "nội dung " + UUID.randomUUID();
        var body = new Multipart()
                .field("_csrf", "không đọc ở đây")
                .file("Công văn 12.pdf", one)
                .file("rỗng.docx", "")
                .end();

        var sentTo = form(body)
                .andExpect(status().isFound())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();

        var receipts = receipts(sentTo);
        assertThat(receipts).hasSize(2);
        assertThat(ledger.find(receipts.getFirst()).orElseThrow()).satisfies(receipt -> {
            assertThat(receipt.fate()).isEqualTo(Fate.HELD);
            assertThat(receipt.name()).isEqualTo("Công văn 12.pdf");
            assertThat(receipt.source().kind()).isEqualTo(Source.Kind.UPLOAD);
            assertThat(receipt.source().place()).contains("test-office-clerk");
        });
        assertThat(hold.path(receipts.getFirst())).hasContent(one);
        assertThat(ledger.find(receipts.get(1)).orElseThrow().fate()).isEqualTo(Fate.EMPTY);
        var page = mvc.perform(get(URI.create(sentTo)).with(LoggedIn.as(context, Role.OFFICE_CLERK)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("Công văn 12.pdf", "Đang đọc", "rỗng.docx", "Chép lại tệp");
    }

    @Test
    void namesThatWantToClimbHideOrForgeHeadersComeInHarmless() throws Exception {
        var names = List.of(
                "../../../../etc/passwd",
                "..\\\\..\\\\windows\\\\system.ini",
                ".htaccess",
                "a%0d%0aSet-Cookie: x=1.pdf",
                "bạn\u202efdp.exe",
                "<script>alert(1)</script>.pdf",
                "x".repeat(300) + ".pdf");
        var body = new Multipart();
        names.forEach(name -> body.file(name, "nội dung " + UUID.randomUUID()));

        var receipts = receipts(form(body.end()).andReturn().getResponse().getRedirectedUrl());

        assertThat(receipts).hasSize(names.size());
        assertThat(receipts).allSatisfy(id -> {
            var name = ledger.find(id).orElseThrow().shownName();
            assertThat(name).doesNotContain("/", "\\", "\r", "\n", "\u202e").doesNotStartWith(".");
            assertThat(name.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(255);
            assertThat(hold.path(id)).hasParentRaw(Path.of("target/test-data/web/hold"));
        });
    }

    @Test
    void theSameKeyTakesAFileInOnceAndOtherBytesUnderItAreRefused() throws Exception {
        var key = UUID.randomUUID().toString();
        var content = "một lần " + key;

        var first = script(key, new Multipart().file("a.pdf", content).end());
        var again = script(key, new Multipart().file("a.pdf", content).end());

        first.andExpect(status().isOk()).andExpect(jsonPath("$.files[0].fate").value("HELD"));
        again.andExpect(status().isOk());
        assertThat(again.andReturn().getResponse().getContentAsString())
                .isEqualTo(first.andReturn().getResponse().getContentAsString());
        script(key, new Multipart().file("b.pdf", "khác " + key).end())
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.problem").value(Matchers.containsString("Idempotency-Key")));
    }

    @Test
    void aFileThatBreaksOffLeavesNothingBehind() throws Exception {
        var before = held();
        var rows = rows();

        form(new Multipart()
                        .raw(
                                "--ranh-gioi\r\nContent-Disposition: form-data; name=\"tep\"; filename=\"dở.pdf\"\r\n\r\nmột nửa")
                        .cutOff())
                .andExpect(flash().attribute("problem", "intake.upload.fault.BROKEN_OFF"));

        assertThat(held()).isEqualTo(before);
        assertThat(rows()).isEqualTo(rows);
    }

    @Test
    void tenThousandTinyPartsEndAtTheLimitWithWhatWasTakenUntilThen() throws Exception {
        var many = new Multipart();
        for (var i = 0; i < 10_000; i++) {
            many.file(i + ".txt", "");
        }
        var answer = form(many.end()).andExpect(flash().attribute("problem", "intake.upload.fault.TOO_MANY"));
        assertThat(receipts(answer.andReturn().getResponse().getRedirectedUrl()))
                .hasSize(100);

        var fields = new Multipart();
        for (var i = 0; i < 10_000; i++) {
            fields.field("f" + i, "");
        }
        form(fields.end()).andExpect(flash().attribute("problem", "intake.upload.fault.TOO_MANY"));
    }

    @Test
    void whatIsNoMultipartRequestOrHasNoFileIsSaidSo() throws Exception {
        mvc.perform(asClerk(post(UploadPage.PATH)).content("x").contentType("text/plain"))
                .andExpect(flash().attribute("problem", "intake.upload.fault.NOT_MULTIPART"));
        form(new Multipart().file("", "").end()).andExpect(flash().attribute("problem", "intake.upload.fault.NO_FILE"));
        mvc.perform(asClerk(post(UploadPage.PATH)).content("x").header("Content-Type", "multipart/form-data"))
                .andExpect(flash().attribute("problem", "intake.upload.fault.BROKEN_OFF"));
        form(new Multipart()
                        .raw("--ranh-gioi\r\n" + "X: " + "y".repeat(100_000) + "\r\n\r\n")
                        .end())
                .andExpect(flash().attribute("problem", "intake.upload.fault.TOO_MUCH"));
    }

    @Test
    void aForgedFormTakesNothingIn() throws Exception {
        var rows = rows();
        mvc.perform(post(UploadPage.PATH)
                        .with(LoggedIn.as(context, Role.OFFICE_CLERK))
                        .content(new Multipart()
                                .field("_csrf", "đoán")
                                .file("a.pdf", "x")
                                .end())
                        .contentType(Multipart.TYPE))
                .andExpect(status().isForbidden());
        assertThat(rows()).isEqualTo(rows);
    }

    @Test
    void thePageHasNoScriptOfItsOwnAndAnAddressThatBearsTheMarkAgainstForgery() throws Exception {
        var page = mvc.perform(get(UploadPage.PATH).with(LoggedIn.as(context, Role.OFFICE_LEADER)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(page).containsPattern("action=\"/so-tiep-nhan/tai-len\\?_csrf=[^\"]{20,}\"");
        assertThat(page).doesNotContainPattern("<script(?![^>]* src=)").doesNotContain("onclick=", "style=");
    }

    private ResultActions form(byte[] body) throws Exception {
        return mvc.perform(asClerk(post(UploadPage.PATH)).content(body).contentType(Multipart.TYPE));
    }

    private ResultActions script(String key, byte[] body) throws Exception {
        return mvc.perform(asClerk(post(UploadPage.PATH))
                .content(body)
                .contentType(Multipart.TYPE)
                .accept("application/json")
                .header("Idempotency-Key", key));
    }

    private MockHttpServletRequestBuilder asClerk(MockHttpServletRequestBuilder request) {
        return request.with(csrf().asHeader()).with(LoggedIn.as(context, Role.OFFICE_CLERK));
    }

    private static List<ReceiptId> receipts(@Nullable String address) {
        var receipts = new ArrayList<ReceiptId>();
        var found =
                Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}").matcher(Objects.requireNonNull(address));
        while (found.find()) {
            receipts.add(ReceiptId.of(found.group()));
        }
        return receipts;
    }

    private int rows() {
        return jdbc.sql("SELECT COUNT(*) FROM receipt").query(Integer.class).single();
    }

    private static long held() throws IOException {
        var folder = Path.of("target/test-data/web/hold");
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (var files = Files.list(folder)) {
            return files.count();
        }
    }
}

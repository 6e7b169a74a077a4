package vn.dondoc.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.access.LoggedIn;
import vn.dondoc.access.Role;
import vn.dondoc.audit.Actor;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.audit.Seals;
import vn.dondoc.testing.WebTest;

@WebTest
class AuditPagesTests {

    private static final Pattern RECORDED =
            Pattern.compile("(?:audit|trail)\\s*\\.record\\(\\s*[^;\"]*\"([a-z]+\\.[A-Za-z-]+)\"", Pattern.DOTALL);

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    AuditTrail trail;

    @Autowired
    Seals seals;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MessageSource messages;

    @Test
    void anAuditorFindsWhatSomebodyDidAndTakesItAlong() throws Exception {
        happen("canh-ve", "=1+1 <b>");

        assertThat(page("/nhat-ky?nguoi=canh-ve", Role.AUDITOR)).contains("=1+1 &lt;b&gt;", "Sửa cơ quan", "Cảnh vệ");
        assertThat(page("/nhat-ky?nguoi=nobody-at-all", Role.AUDITOR)).contains("Không có dòng nào");
        assertThat(page("/nhat-ky/tep.csv?nguoi=canh-ve", Role.AUDITOR)).contains("'=1+1 <b>");
        mvc.perform(get("/nhat-ky").with(LoggedIn.as(context, Role.OFFICE_LEADER)))
                .andExpect(status().isForbidden());
    }

    @Test
    void whatAPersonDoesOnAPageBearsHisAddress() throws Exception {
        mvc.perform(post("/quan-tri/co-quan")
                .param("ten", "UBND phường Thử nhật ký")
                .param("loai", "COMMUNE")
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr("10.1.2.3");
                    return request;
                })
                .with(LoggedIn.as(context, Role.ADMINISTRATOR)));

        assertThat(page("/nhat-ky", Role.ADMINISTRATOR)).contains("10.1.2.3");
    }

    @Test
    void theChainIsCheckedByAClick() throws Exception {
        happen("canh-ve", null);
        seals.seal();

        var answer = mvc.perform(post("/nhat-ky/kiem-tra").with(csrf()).with(LoggedIn.as(context, Role.AUDITOR)))
                .andReturn();

        assertThat(answer.getFlashMap().get("checked"))
                .isInstanceOfSatisfying(
                        Seals.Checked.class,
                        checked -> assertThat(checked.broken()).isEmpty());
    }

    @Test
    void everythingThatIsRecordedHasWords() throws IOException {
        var missing = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                var recorded = RECORDED.matcher(Files.readString(file));
                while (recorded.find()) {
                    var key = "audit.action." + recorded.group(1);
                    if (messages.getMessage(key, null, null, Locale.of("vi")) == null
                            && !recorded.group(1).endsWith(".")) {
                        missing.add(recorded.group(1));
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private void happen(String account, @Nullable String detail) {
        transaction.executeWithoutResult(status ->
                trail.record(Actor.person(account, "Cảnh vệ"), "agency.changed", "agency", "so-y-te", detail));
    }

    private String page(String path, Role role) throws Exception {
        return mvc.perform(get(path).with(LoggedIn.as(context, role)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}

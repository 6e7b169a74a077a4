package vn.dondoc.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import vn.dondoc.testing.WebTest;

@WebTest
class LoginTests {

    private static final Viewer ADMINISTRATOR = new Viewer("quantri", "Quản trị", Set.of(Role.ADMINISTRATOR), null);

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountChanges changes;

    @Test
    void theFirstStartLeavesOneAdministratorWhoseNoteOnlyTheOwnerReads() throws Exception {
        Path note = Path.of("target/test-data/web/run/mat-khau-lan-dau.txt");
        String password = Files.readString(note).lines().toList().get(1).replaceAll(".*: ", "");

        assertThat(accounts.byLogin("quantri")).hasValueSatisfying(first -> {
            assertThat(first.roles()).contains(Role.ADMINISTRATOR);
            assertThat(first.mustChangePassword()).isTrue();
        });
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(note)))
                .isEqualTo("rw-------");
        mvc.perform(login("quantri", password)).andExpect(redirectedUrl("/"));
    }

    @Test
    void aOneTimePasswordOpensNothingButThePageThatChangesIt() throws Exception {
        String once = account("lan-dau");
        MockHttpSession session = session("lan-dau", once);

        mvc.perform(get("/").session(session)).andExpect(redirectedUrl("/doi-mat-khau"));
        mvc.perform(get("/khong-co").session(session)).andExpect(redirectedUrl("/doi-mat-khau"));
        mvc.perform(get("/doi-mat-khau").session(session)).andExpect(status().isOk());
        mvc.perform(change(session, once, "một câu dễ nhớ")).andExpect(redirectedUrl("/"));
        mvc.perform(get("/").session(session)).andExpect(status().isOk());
        mvc.perform(login("lan-dau", "một câu dễ nhớ")).andExpect(redirectedUrl("/"));
        mvc.perform(login("lan-dau", once)).andExpect(redirectedUrl("/dang-nhap?wrong"));
    }

    @Test
    void weakPasswordsAreRefusedWithAReason() throws Exception {
        String once = account("mat-khau-yeu");
        MockHttpSession session = session("mat-khau-yeu", once);

        mvc.perform(change(session, once, "ngắn quá"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("quá ngắn")));
        mvc.perform(change(session, once, "aaaaaaaaaaaaaa"))
                .andExpect(content().string(Matchers.containsString("quá dễ đoán")));
        mvc.perform(change(session, once, "xin-chao-mat-khau-yeu"))
                .andExpect(content().string(Matchers.containsString("quá dễ đoán")));
        mvc.perform(change(session, "sai mật khẩu cũ", "một câu dễ nhớ"))
                .andExpect(content().string(Matchers.containsString("hiện nay không đúng")));
    }

    @Test
    void fiveWrongPasswordsLockTheAccountEvenForTheRightOne() throws Exception {
        String once = account("bi-do");
        for (int i = 0; i < 5; i++) {
            mvc.perform(login("bi-do", "sai rồi nhé")).andExpect(redirectedUrl("/dang-nhap?wrong"));
        }

        mvc.perform(login("bi-do", once)).andExpect(redirectedUrl("/dang-nhap?wrong"));
    }

    @Test
    void aDisabledAccountLosesItsOpenSession() throws Exception {
        String once = account("bi-khoa");
        MockHttpSession session = session("bi-khoa", once);
        mvc.perform(change(session, once, "một câu dễ nhớ"));
        mvc.perform(get("/").session(session)).andExpect(status().isOk());

        changes.setDisabled(ADMINISTRATOR, accounts.byLogin("bi-khoa").orElseThrow(), true);

        mvc.perform(get("/").session(session)).andExpect(redirectedUrl("/dang-nhap?ended"));
        mvc.perform(login("bi-khoa", "một câu dễ nhớ")).andExpect(redirectedUrl("/dang-nhap?wrong"));
    }

    @Test
    void nothingIsChangedWithoutTheToken() throws Exception {
        mvc.perform(MockMvcRequestBuilders.post("/dang-nhap").param("username", "quantri"))
                .andExpect(status().isForbidden());
    }

    @Test
    void whoeverIsNotLoggedInIsSentToTheDoorAndPiecesOfPagesMoveTheWindowThere() throws Exception {
        mvc.perform(get("/")).andExpect(redirectedUrl("/dang-nhap"));
        mvc.perform(get("/tai-khoan").header("HX-Request", "true"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("HX-Redirect", "/dang-nhap"));
    }

    @Test
    void pagesForbidScriptsAndFramesOfOthers() throws Exception {
        mvc.perform(get("/dang-nhap"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Security-Policy", Matchers.containsString("default-src 'self'")))
                .andExpect(
                        header().string("Content-Security-Policy", Matchers.containsString("frame-ancestors 'none'")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(content().string(Matchers.containsString("Dùng thử — quy chế")))
                .andExpect(content().string(Matchers.not(Matchers.containsString("<script>"))))
                .andExpect(content().string(Matchers.not(Matchers.containsString(" style="))));
    }

    @Test
    void aNameCannotCarryAScriptIntoThePage() throws Exception {
        var wanted = new NewAccount("ten-la", "<script>alert(1)</script>", Set.of(Role.OFFICE_CLERK), null);
        String once = changes.create(ADMINISTRATOR, wanted);
        MockHttpSession session = session("ten-la", once);

        mvc.perform(get("/doi-mat-khau").session(session))
                .andExpect(content().string(Matchers.containsString("&lt;script&gt;alert(1)&lt;/script&gt;")))
                .andExpect(content().string(Matchers.not(Matchers.containsString("<script>alert"))));
    }

    @Test
    void loggingInGivesTheSessionANewNumber() throws Exception {
        String once = account("phien-moi");
        var before = new MockHttpSession();
        String number = before.getId();

        mvc.perform(post("/dang-nhap")
                .session(before)
                .with(csrf())
                .param("username", "phien-moi")
                .param("password", once));

        assertThat(before.getId()).isNotEqualTo(number);
    }

    private String account(String login) {
        return changes.create(ADMINISTRATOR, new NewAccount(login, "Nguyễn Văn A", Set.of(Role.OFFICE_CLERK), null));
    }

    private MockHttpSession session(String login, String password) throws Exception {
        return (MockHttpSession) Objects.requireNonNull(
                mvc.perform(login(login, password)).andReturn().getRequest().getSession());
    }

    private static RequestBuilder login(String login, String password) {
        return formLogin("/dang-nhap").user(login).password(password);
    }

    private static AbstractMockHttpServletRequestBuilder<?> change(
            MockHttpSession session, String current, String wanted) {
        return post("/doi-mat-khau")
                .session(session)
                .with(csrf())
                .param("current", current)
                .param("wanted", wanted)
                .param("repeated", wanted);
    }
}

package vn.dondoc.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.dondoc.testing.WebTest;

/** Attacks on the door, each of which fails. */
@WebTest
class LoginAttackTests {

    private static final Viewer ADMINISTRATOR = new Viewer("quantri", "Quản trị", Set.of(Role.ADMINISTRATOR), null);
    private static final String GOOD = "con mèo trèo cây cau";

    @Autowired
    MockMvc mvc;

    @Autowired
    ConfigurableApplicationContext context;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountChanges changes;

    @Autowired
    SecondSteps steps;

    @Autowired
    Clock clock;

    @Test
    void ofTenThousandLoginsFromOneAddressAHundredReachAPasswordAtMost() throws Exception {
        account("bi-do-nhieu");
        var hashed = new AtomicInteger();
        ApplicationListener<AbstractAuthenticationFailureEvent> counting = failure -> hashed.incrementAndGet();
        context.addApplicationListener(counting);
        int throttled = 0;
        try {
            for (int i = 0; i < 10_000; i++) {
                String login = i % 3 == 0 ? "bi-do-nhieu" : "ten-" + i % 50;
                int answer = mvc.perform(login(login, "mật khẩu thử " + i, "203.0.113.9"))
                        .andReturn()
                        .getResponse()
                        .getStatus();
                throttled += answer == 429 ? 1 : 0;
            }
        } finally {
            context.removeApplicationListener(counting);
        }

        assertThat(hashed).hasValueLessThanOrEqualTo(100);
        assertThat(throttled).isEqualTo(9_900);
        mvc.perform(login("ai-do", "sai", "203.0.113.10"))
                .andExpect(redirectedUrl("/dang-nhap?wrong")); // Another address is no part of it.
    }

    @Test
    void aNameIsLockedWhetherThereIsSuchAnAccountOrNotAndAnAdministratorUnlocksIt() throws Exception {
        String once = account("bi-khoa-tam");
        for (String login : List.of("bi-khoa-tam", "khong-co-ten-nay")) {
            for (int i = 0; i < 5; i++) {
                mvc.perform(login(login, "sai " + i, "203.0.113.20")).andExpect(redirectedUrl("/dang-nhap?wrong"));
            }
            var reached = new AtomicInteger();
            ApplicationListener<AbstractAuthenticationFailureEvent> counting = failure -> reached.incrementAndGet();
            context.addApplicationListener(counting);
            mvc.perform(login(login, once, "203.0.113.20")).andExpect(redirectedUrl("/dang-nhap?wrong"));
            context.removeApplicationListener(counting);
            assertThat(reached).as("%s is answered without a hash", login).hasValue(0);
        }

        mvc.perform(get("/tai-khoan").with(LoggedIn.as(context, Role.ADMINISTRATOR)))
                .andExpect(content().string(containsString("tạm khóa đến")));
        UUID id = accounts.byLogin("bi-khoa-tam").orElseThrow().id();
        mvc.perform(post("/tai-khoan/{id}/mo-dang-nhap", id)
                .with(LoggedIn.as(context, Role.ADMINISTRATOR))
                .with(csrf()));
        mvc.perform(login("bi-khoa-tam", once, "203.0.113.20")).andExpect(redirectedUrl("/"));
    }

    @Test
    void theRightPasswordAloneOpensNothingWhereThereIsASecondStep() throws Exception {
        byte[] secret = withSecondStep("hai-buoc");
        MockHttpSession session = session("hai-buoc", GOOD);

        mvc.perform(get("/ra-soat?trang=2").session(session)).andExpect(redirectedUrl("/dang-nhap/ma-xac-thuc"));
        mvc.perform(get("/doi-mat-khau").session(session)).andExpect(redirectedUrl("/dang-nhap/ma-xac-thuc"));
        mvc.perform(post("/ca-nhan/hai-buoc/tat").session(session).with(csrf()).param("code", "1"))
                .andExpect(redirectedUrl("/dang-nhap/ma-xac-thuc"));
        mvc.perform(get("/ra-soat?trang=2").session(session));
        mvc.perform(get("/dang-nhap/ma-xac-thuc").session(session))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("mã 6 số")));
        String number = session.getId();

        mvc.perform(code(session, next(secret))).andExpect(redirectedUrl("/ra-soat?trang=2"));

        assertThat(session.getId()).isNotEqualTo(number);
        mvc.perform(get("/ra-soat").session(session)).andExpect(status().isOk());
        assertThat(accounts.byLogin("hai-buoc").orElseThrow().lastLoginAt()).isNotNull();
    }

    @Test
    void guessingCodesLocksTheAccountHoweverOftenThePasswordIsRightInBetween() throws Exception {
        byte[] secret = withSecondStep("doan-ma");
        for (int i = 0; i < 5; i++) {
            MockHttpSession session = session("doan-ma", GOOD);
            mvc.perform(code(session, "12345")).andExpect(redirectedUrl("/dang-nhap/ma-xac-thuc?wrong"));
        }

        assertThat(accounts.byLogin("doan-ma").orElseThrow().lockedAt(clock.instant()))
                .isTrue();
        mvc.perform(login("doan-ma", GOOD, "203.0.113.30")).andExpect(redirectedUrl("/dang-nhap?wrong"));
        assertThat(next(secret)).hasSize(6);
    }

    @Test
    void aSessionFixedBeforeTheLoginIsNotTheOneAfterIt() throws Exception {
        String once = account("co-dinh");
        var planted = new MockHttpSession();
        String number = planted.getId();
        mvc.perform(login("co-dinh", once, "203.0.113.40").session(planted)).andExpect(redirectedUrl("/"));
        assertThat(planted.getId()).isNotEqualTo(number);
    }

    @Test
    void oneSeesAndEndsOnesOwnSessionsAndNoOthers() throws Exception {
        String once = account("nhieu-may");
        MockHttpSession here = session("nhieu-may", once);
        mvc.perform(change(here, once)).andExpect(redirectedUrl("/"));
        MockHttpSession there = session("nhieu-may", GOOD);
        MockHttpSession foreign = session("nguoi-khac", account("nguoi-khac"));
        mvc.perform(get("/").session(foreign));
        mvc.perform(
                get("/").session(there).header("User-Agent", "Mozilla/5.0 (Windows NT 10.0) Chrome/126 Safari/537"));

        String page = Objects.requireNonNull(mvc.perform(get("/ca-nhan/phien").session(here))
                .andExpect(content().string(containsString("Chrome · Windows")))
                .andReturn()
                .getResponse()
                .getContentAsString());
        var others = Pattern.compile("/ca-nhan/phien/([0-9a-f-]{36})/ket-thuc").matcher(page);
        assertThat(others.find()).isTrue();
        String other = others.group(1);
        assertThat(others.find()).as("one other only").isFalse();

        mvc.perform(post("/ca-nhan/phien/{id}/ket-thuc", other).session(foreign).with(csrf()));
        mvc.perform(get("/").session(there)).andExpect(status().isOk());
        mvc.perform(post("/ca-nhan/phien/{id}/ket-thuc", other).session(here).with(csrf()));
        mvc.perform(get("/").session(there)).andExpect(redirectedUrl("/dang-nhap?ended"));
        mvc.perform(get("/").session(here)).andExpect(status().isOk());
    }

    @Test
    void aChangedPasswordEndsEveryOtherSession() throws Exception {
        String once = account("doi-mat-khau");
        MockHttpSession here = session("doi-mat-khau", once);
        MockHttpSession there = session("doi-mat-khau", once);
        mvc.perform(get("/doi-mat-khau").session(there)).andExpect(status().isOk());

        mvc.perform(change(here, once)).andExpect(redirectedUrl("/"));

        mvc.perform(get("/").session(here)).andExpect(status().isOk());
        mvc.perform(get("/").session(there)).andExpect(redirectedUrl("/dang-nhap?ended"));
    }

    @Test
    void secondStepIsTurnedOnByACodeAndShowsRecoveryCodesOnce() throws Exception {
        var user = LoggedIn.as(context, Role.AUDITOR);
        Account account = accounts.byLogin("test-auditor").orElseThrow();
        mvc.perform(get("/ca-nhan/hai-buoc").with(user)).andExpect(content().string(containsString("Chưa bật")));
        mvc.perform(post("/ca-nhan/hai-buoc/bat-dau").with(user).with(csrf()));
        mvc.perform(get("/ca-nhan/hai-buoc").with(user)).andExpect(content().string(containsString("otpauth://totp/")));
        byte[] secret = steps.begun(account).orElseThrow();
        var session = new MockHttpSession();

        mvc.perform(post("/ca-nhan/hai-buoc/xac-nhan")
                        .session(session)
                        .with(user)
                        .with(csrf())
                        .param("code", Totp.code(secret, Totp.step(clock.instant()))))
                .andExpect(redirectedUrl("/ca-nhan/hai-buoc"));

        mvc.perform(get("/ca-nhan/hai-buoc").session(session))
                .andExpect(content().string(containsString("Còn 10 mã dự phòng")));
        steps.remove(ADMINISTRATOR, account);
    }

    private byte[] withSecondStep(String login) throws Exception {
        String once = account(login);
        mvc.perform(change(session(login, once), once));
        Account account = accounts.byLogin(login).orElseThrow();
        byte[] secret = steps.begin(account);
        steps.confirm(account.viewer(), account, Totp.code(secret, Totp.step(clock.instant()) - 1));
        return secret;
    }

    private String next(byte[] secret) {
        return Totp.code(secret, Totp.step(clock.instant()));
    }

    private String account(String login) {
        return changes.create(ADMINISTRATOR, new NewAccount(login, "Nguyễn Văn A", Set.of(Role.OFFICE_CLERK), null));
    }

    private MockHttpSession session(String login, String password) throws Exception {
        return (MockHttpSession) Objects.requireNonNull(mvc.perform(login(login, password, "203.0.113.50"))
                .andReturn()
                .getRequest()
                .getSession());
    }

    private static MockHttpServletRequestBuilder login(String login, String password, String address) {
        return post("/dang-nhap")
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .param("username", login)
                .param("password", password);
    }

    private static MockHttpServletRequestBuilder code(MockHttpSession session, String code) {
        return post("/dang-nhap/ma-xac-thuc").session(session).with(csrf()).param("code", code);
    }

    private static MockHttpServletRequestBuilder change(MockHttpSession session, String current) {
        return post("/doi-mat-khau")
                .session(session)
                .with(csrf())
                .param("current", current)
                .param("wanted", GOOD)
                .param("repeated", GOOD);
    }
}

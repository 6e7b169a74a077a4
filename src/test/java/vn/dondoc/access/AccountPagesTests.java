package vn.dondoc.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import vn.dondoc.testing.WebTest;

@WebTest
class AccountPagesTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Test
    void rolesUnitAndFieldsAreChangedAuditedAndEndWhatWasBegunBefore() throws Exception {
        var administrator = LoggedIn.as(context, Role.ADMINISTRATOR);
        Account before = made("hoa.ngan");
        mvc.perform(get("/tai-khoan/" + before.id()).with(administrator))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("hoa.ngan")));

        mvc.perform(post("/tai-khoan/" + before.id())
                        .with(administrator)
                        .with(csrf())
                        .param("name", "Hoa Ngân")
                        .param("roles", "OFFICE_SPECIALIST")
                        .param("unit", "KT, TH")
                        .param("fields", "Đầu tư\nTài chính"))
                .andExpect(redirectedUrl("/tai-khoan"));

        Account after = accounts.byLogin("hoa.ngan").orElseThrow();
        assertThat(after.roles()).containsExactly(Role.OFFICE_SPECIALIST);
        assertThat(after.viewer().onlyUnits()).containsExactlyInAnyOrder("KT", "TH");
        assertThat(after.viewer().onlyFields()).containsExactlyInAnyOrder("Đầu tư", "Tài chính");
        assertThat(jdbc.sql(
                                "SELECT detail FROM audit_entry WHERE action = 'account.changed' AND subject_id = 'hoa.ngan'")
                        .query(String.class)
                        .single())
                .contains("OFFICE_CLERK → OFFICE_SPECIALIST", "– → KT, TH");
        mvc.perform(get("/").with(SecurityMockMvcRequestPostProcessors.user(new SignedIn(before, "", false))))
                .andExpect(redirectedUrl("/dang-nhap?ended"));
    }

    @Test
    void nobodyTakesHisOwnAdministrationAndNoRoleStandsBesideTheWrongAgency() throws Exception {
        var administrator = LoggedIn.as(context, Role.ADMINISTRATOR);
        Account own = accounts.byLogin("test-administrator").orElseThrow();
        Account other = made("hoa.binh");

        mvc.perform(post("/tai-khoan/" + own.id())
                        .with(administrator)
                        .with(csrf())
                        .param("name", own.name())
                        .param("roles", "OFFICE_CLERK"))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(post("/tai-khoan/" + other.id())
                        .with(administrator)
                        .with(csrf())
                        .param("name", "Hoa")
                        .param("roles", "AGENCY_OFFICER"))
                .andExpect(status().isUnprocessableContent());

        assertThat(accounts.byLogin("test-administrator")).contains(own);
        assertThat(accounts.byLogin("hoa.binh")).contains(other);
    }

    private Account made(String login) {
        var account =
                Account.fresh(new NewAccount(login, "Hoa", Set.of(Role.OFFICE_CLERK), null), false, Instant.EPOCH);
        accounts.add(account, "{noop}x");
        return accounts.byLogin(login).orElseThrow();
    }
}

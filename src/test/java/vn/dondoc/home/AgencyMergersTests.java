package vn.dondoc.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.dondoc.access.LoggedIn;
import vn.dondoc.access.Role;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Agency;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.audit.Actor;
import vn.dondoc.testing.WebTest;

@WebTest
class AgencyMergersTests {

    private static final Actor ADMINISTRATOR = Actor.person("qt", "Quản trị");
    private static final LocalDate JULY = LocalDate.of(2025, 7, 1);

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    Agencies agencies;

    @Autowired
    JdbcClient jdbc;

    @Test
    void two_bodies_become_one_and_their_account_follows_where_a_person_said_so() throws Exception {
        AgencyId one = add("UBND xã Sáp Một");
        add("UBND xã Sáp Hai");
        account("sap.mot", one);
        String preview = page(form("/xem-truoc", "UBND xã Sáp Một\nUBND xã Sáp Hai", "UBND xã Sáp Mới"), 200);
        assertThat(preview).contains("Kết thúc sau ngày 31/12/2025", "(mới)", "Đang mở: 1", "sap.mot");
        assertThat(agencies.register().called("UBND xã Sáp Mới", null)).isEmpty();

        var key = Pattern.compile("value=\"(account:[^\"]+)\"").matcher(preview);
        assertThat(key.find()).isTrue();
        mvc.perform(form("", "UBND xã Sáp Một\nUBND xã Sáp Hai", "UBND xã Sáp Mới")
                        .param("doi", key.group(1))
                        .with(csrf())
                        .with(LoggedIn.as(context, Role.ADMINISTRATOR)))
                .andExpect(redirectedUrl("/co-quan/" + one));

        assertThat(agencies.register().standingFor(one, LocalDate.of(2026, 1, 1)))
                .extracting(Agency::name)
                .containsExactly("UBND xã Sáp Mới");
        assertThat(agencies.register().byId(one).orElseThrow().validTo()).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(jdbc.sql("SELECT agency_id FROM account WHERE login = 'sap.mot'")
                        .query(String.class)
                        .single())
                .isEqualTo("ubnd-xa-sap-moi");
        assertThat(page(get("/co-quan/" + one), 200)).contains("Nghị quyết số 1", "UBND xã Sáp Mới");
    }

    @Test
    void a_split_leaves_everything_where_nobody_chose_and_nonsense_is_said_in_words() throws Exception {
        AgencyId one = add("UBND xã Tách");
        account("tach", one);
        assertThat(page(form("/xem-truoc", "UBND xã Tách", "UBND xã Tách A\nUBND xã Tách B"), 200))
                .contains("Chọn từng dòng", "<select name=\"toi-account:");
        mvc.perform(form("", "UBND xã Tách", "UBND xã Tách A\nUBND xã Tách B")
                        .with(csrf())
                        .with(LoggedIn.as(context, Role.ADMINISTRATOR)))
                .andExpect(status().is3xxRedirection());
        assertThat(agencies.register().standingFor(one, LocalDate.of(2026, 1, 1)))
                .hasSize(2);
        assertThat(jdbc.sql("SELECT agency_id FROM account WHERE login = 'tach'")
                        .query(String.class)
                        .single())
                .isEqualTo(one.value());
        assertThat(page(form("/xem-truoc", "Sở Vũ trụ", "Sở Mới"), 422)).contains("Danh bạ không có cơ quan");
        assertThat(page(form("/xem-truoc", "Sở Y tế", "Sở Y tế"), 422)).contains("vừa kết thúc vừa kế thừa");
    }

    @Test
    void nobody_else_merges_bodies() throws Exception {
        mvc.perform(form("", "Sở Y tế", "Sở Mới").with(csrf()).with(LoggedIn.as(context, Role.OFFICE_LEADER)))
                .andExpect(status().isForbidden());
    }

    private AgencyId add(String name) {
        return agencies.add(name, Agency.Kind.COMMUNE, List.of(), JULY, null, ADMINISTRATOR);
    }

    private void account(String login, AgencyId agency) throws Exception {
        mvc.perform(post("/tai-khoan")
                        .param("login", login)
                        .param("name", "Cán bộ " + login)
                        .param("roles", "AGENCY_OFFICER")
                        .param("agency", agency.value())
                        .with(csrf())
                        .with(LoggedIn.as(context, Role.ADMINISTRATOR)))
                .andExpect(redirectedUrl("/tai-khoan"));
    }

    private static MockHttpServletRequestBuilder form(String path, String ended, String successors) {
        return post("/quan-tri/co-quan/sap-nhap" + path)
                .param("ketThuc", ended)
                .param("keThua", successors)
                .param("ngay", "2026-01-01")
                .param("canCu", "Nghị quyết số 1");
    }

    private String page(MockHttpServletRequestBuilder request, int status) throws Exception {
        return mvc.perform(request.with(csrf()).with(LoggedIn.as(context, Role.ADMINISTRATOR)))
                .andExpect(status().is(status))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}

package vn.dondoc.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import vn.dondoc.testing.WebTest;

@WebTest
class DelegationPagesTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    Delegations delegations;

    @Autowired
    Clock clock;

    @Test
    void aSubstituteHasTheRightsOfTheOtherUntilHeStopsOrItEnds() throws Exception {
        var leader = LoggedIn.as(context, Role.COMMITTEE_LEADER);
        var clerk = LoggedIn.as(context, Role.OFFICE_CLERK);
        String today = LocalDate.now(clock).toString();
        mvc.perform(post("/ca-nhan/vang-mat")
                        .with(leader)
                        .with(csrf())
                        .param("substitute", "test-office-clerk")
                        .param("from", today)
                        .param("to", today))
                .andExpect(redirectedUrl("/ca-nhan/vang-mat"));
        String path = "/ca-nhan/vang-mat/"
                + delegations.concerning("test-office-clerk", 1).getFirst().id();

        var session = (MockHttpSession)
                Objects.requireNonNull(mvc.perform(get("/ca-nhan/vang-mat").with(clerk))
                        .andExpect(content().string(containsString("Làm thay")))
                        .andReturn()
                        .getRequest()
                        .getSession());
        String number = session.getId();
        mvc.perform(post(path + "/lam-thay").session(session).with(csrf())).andExpect(redirectedUrl("/"));
        assertThat(session.getId()).as("rights changed").isNotEqualTo(number);
        mvc.perform(get("/ra-soat").session(session)).andExpect(status().isForbidden());
        mvc.perform(get("/bao-cao").session(session))
                .andExpect(content().string(containsString("Đang làm thay Người thử COMMITTEE_LEADER")));

        mvc.perform(post("/ca-nhan/vang-mat/thoi-lam-thay").session(session).with(csrf()));
        mvc.perform(get("/ra-soat").session(session))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Đang làm thay"))));

        mvc.perform(post(path + "/lam-thay").session(session).with(csrf()));
        mvc.perform(post(path + "/ket-thuc").with(leader).with(csrf()));
        mvc.perform(get("/bao-cao").session(session)).andExpect(redirectedUrl("/ca-nhan/vang-mat?over"));
        mvc.perform(get("/ra-soat").session(session)).andExpect(status().isOk());
    }

    @Test
    void theAdministratorSeesAndNamesSubstitutesOfAll() throws Exception {
        mvc.perform(get("/tai-khoan/vang-mat").with(LoggedIn.as(context, Role.ADMINISTRATOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Ủy quyền khi vắng mặt")));
        mvc.perform(get("/tai-khoan/vang-mat").with(LoggedIn.as(context, Role.OFFICE_LEADER)))
                .andExpect(status().isForbidden());
    }
}

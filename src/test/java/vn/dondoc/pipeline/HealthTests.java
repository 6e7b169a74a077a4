package vn.dondoc.pipeline;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import vn.dondoc.access.LoggedIn;
import vn.dondoc.access.Role;
import vn.dondoc.testing.WebTest;

@WebTest
class HealthTests {

    private static final String HEALTH = "/actuator/health";

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext context;

    @Test
    void anAdministratorSeesWhichRouteStandsStill() throws Exception {
        mvc.perform(get(HEALTH).with(LoggedIn.as(context, Role.ADMINISTRATOR)))
                .andExpect(content().string(containsString("\"stopped\"")));
    }

    @Test
    void aStrangerLearnsNoMoreThanWhetherAllIsWell() throws Exception {
        mvc.perform(get(HEALTH))
                .andExpect(content().string(containsString("\"status\"")))
                .andExpect(content().string(not(containsString("stopped"))));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"OFFICE_LEADER", "AUDITOR"})
    void nobodyElseSeesMore(Role role) throws Exception {
        mvc.perform(get(HEALTH).with(LoggedIn.as(context, role)))
                .andExpect(content().string(containsString("\"status\"")))
                .andExpect(content().string(not(containsString("stopped"))));
    }
}

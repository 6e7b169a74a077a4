package vn.dondoc.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import vn.dondoc.access.LoggedIn;
import vn.dondoc.access.Role;
import vn.dondoc.testing.WebTest;

@WebTest
class CalendarPagesTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext context;

    @Test
    void showsTheYearWithItsNoticesAndSaysWhenThereIsNone() throws Exception {
        assertThat(page(get("/lich-lam-viec?nam=2026"), Role.AGENCY_OFFICER))
                .contains("22/8/2026", "Làm bù cho ngày 31/8/2026", "9441/TB-BNV")
                .doesNotContain("dự kiến theo luật", "Hoán đổi ngày làm việc");
        assertThat(page(get("/lich-lam-viec?nam=2030"), Role.AGENCY_OFFICER)).contains("dự kiến theo luật", "2/2/2030");
    }

    @Test
    void anAdministratorSeesWhatASwapMovesBeforeItIsDecided() throws Exception {
        var swap = post("/quan-tri/lich/xem-truoc")
                .param("what", "SWAP")
                .param("off", "2031-03-03")
                .param("worked", "2031-03-08")
                .param("basis", "Thử <b>");
        assertThat(page(swap, Role.ADMINISTRATOR))
                .contains("Nghỉ hoán đổi với ngày 8/3/2031", "Thử &lt;b&gt;", "Thay đổi lịch");
        assertThat(page(get("/lich-lam-viec?nam=2031"), Role.ADMINISTRATOR)).doesNotContain("8/3/2031");

        mvc.perform(post("/quan-tri/lich")
                        .param("what", "SWAP")
                        .param("off", "2031-03-03")
                        .param("worked", "2031-03-08")
                        .param("basis", "Thử")
                        .with(csrf())
                        .with(LoggedIn.as(context, Role.ADMINISTRATOR)))
                .andExpect(status().is3xxRedirection());
        assertThat(page(get("/lich-lam-viec?nam=2031"), Role.ADMINISTRATOR)).contains("8/3/2031");
    }

    @Test
    void aBrokenYearlyFileComesBackWithItsReason() throws Exception {
        var answer = mvc.perform(multipart("/quan-tri/lich/xem-truoc")
                        .file("tep", "year: hai".getBytes(StandardCharsets.UTF_8))
                        .param("what", "YEAR")
                        .with(csrf())
                        .with(LoggedIn.as(context, Role.ADMINISTRATOR)))
                .andExpect(status().is3xxRedirection())
                .andReturn();
        assertThat(String.valueOf(answer.getFlashMap().get("why"))).contains("không đọc được");
    }

    @Test
    void nobodyElseChangesTheCalendar() throws Exception {
        mvc.perform(post("/quan-tri/lich").with(csrf()).with(LoggedIn.as(context, Role.OFFICE_LEADER)))
                .andExpect(status().isForbidden());
    }

    private String page(AbstractMockHttpServletRequestBuilder<?> request, Role role) throws Exception {
        return mvc.perform(request.with(csrf()).with(LoggedIn.as(context, role)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
